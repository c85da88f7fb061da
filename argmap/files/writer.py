"""Writes a file whole or not at all; knows nothing of what is in it.

The text goes into a new file beside the old one, which then takes its place: whoever reads finds the old text or the
new one, and so does the next run after a crash. Programs that write by these functions come one after another. Where a
file system has no locks (some network folders) they go on without: two of them can then meet between the look at the
file and its replacement, as an editor that knows no lock always can, but that is a moment, and a torn file never.
"""

from __future__ import annotations

import os
import shutil
import stat
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from secrets import token_hex

from argmap.files.locking import locked


class NotWrittenError(OSError):
    """A file was not written, and is as it was; the message names it and says why."""


class ChangedError(NotWrittenError):
    """The file no longer holds what was read."""


def write_whole(path: str | os.PathLike[str], raw: bytes, *, over: bytes | None = None, lasting: bool = True) -> None:
    """Put bytes in a file's place, or make the file; with `over` only if it holds just these. Raises NotWrittenError.

    A symbolic link stays, and its target is written. Mode, extended attributes, and as far as the system allows owner
    and group stay, and the new file has them before it has its text. Other names of the file (hard links) keep the old
    text. What is read-only, or no plain file, is left as it is. What is not `lasting` does not wait for the disk: after
    a power cut the file may be empty.
    """
    target = os.path.realpath(path)
    with _explained(path, target), _new_file(target, raw, _seen(path, target, over is not None), lasting) as new:
        if over is not None and _start(target, len(over) + 1) != over:
            raise _changed(path)
        os.replace(new, target)


def write_new(path: str | os.PathLike[str], raw: bytes) -> None:
    """Make a file, never in the place of one that is there, or came meanwhile. Raises NotWrittenError."""
    folder, name = os.path.split(path)
    target = os.path.join(os.path.realpath(folder), name)
    with _explained(path, target), _new_file(target, raw, None, True) as new:
        try:
            _appear(new, target)
        except FileExistsError as error:
            raise NotWrittenError(f"'{os.fspath(path)}' already exists: nothing was written") from error


@contextmanager
def _explained(path: str | os.PathLike[str], target: str) -> Iterator[None]:
    try:
        yield
    except NotWrittenError:
        raise
    except OSError as error:
        where = f" in '{os.path.dirname(target)}'" if error.filename else ""
        message = f"'{os.fspath(path)}' was not written: {error.strerror or error}{where}"
        raise NotWrittenError(message) from error


def _changed(path: str | os.PathLike[str]) -> ChangedError:
    return ChangedError(f"'{os.fspath(path)}' has changed since it was read: this change was not written")


def _seen(path: str | os.PathLike[str], target: str, read: bool) -> os.stat_result | None:
    """What is to be replaced, if it may be. Nobody's permission counts as well: root would be let through."""
    try:
        seen = os.stat(target)
    except FileNotFoundError as error:
        if read:
            raise _changed(path) from error
        return None
    if not stat.S_ISREG(seen.st_mode):
        raise NotWrittenError(f"'{os.fspath(path)}' is not a plain file: it was not changed")
    if not seen.st_mode & 0o222 or not os.access(target, os.W_OK):
        raise NotWrittenError(f"'{os.fspath(path)}' is read-only: it was not changed")
    return seen


@contextmanager
def _new_file(target: str, raw: bytes, like: os.stat_result | None, lasting: bool) -> Iterator[str]:
    """A file beside the target with these bytes, while no other run writes the target.

    It is gone at the end if it was not moved, and so is what a killed run has left. The names are short, whatever the
    target's is, and the same for two spellings of it.
    """
    folder, name = os.path.split(target)
    known = unicodedata.normalize("NFC", name).casefold().encode("utf-8", "surrogatepass")
    stem = f".argmap-{sha256(known).hexdigest()[:16]}"
    with locked(os.path.join(folder, f"{stem}.lock")) as alone:
        if alone:
            _clear(folder, f"{stem}-")
        new = os.path.join(folder, f"{stem}-{token_hex(4)}.tmp")
        try:
            _fill(new, raw, target, like, lasting)
            yield new
            if lasting:
                _sync(folder)
        finally:
            with suppress(OSError):
                os.unlink(new)


def _clear(folder: str, beginning: str) -> None:
    with os.scandir(folder) as entries:
        left = [entry.path for entry in entries if entry.name.startswith(beginning) and entry.name.endswith(".tmp")]
    for path in left:
        with suppress(OSError):
            os.unlink(path)


def _fill(new: str, raw: bytes, target: str, like: os.stat_result | None, lasting: bool) -> None:
    mode = 0o666 if like is None else 0o600
    with open(new, "xb", opener=lambda name, flags: os.open(name, flags, mode)) as file:
        if like is not None:
            _own(file.fileno(), like)
            shutil.copystat(target, new)
        file.write(raw)
        file.flush()
        if lasting:
            os.fsync(file.fileno())


def _own(file: int, like: os.stat_result) -> None:
    if sys.platform != "win32":
        for owner, group in ((-1, like.st_gid), (like.st_uid, -1)):
            with suppress(OSError):
                os.fchown(file, owner, group)


def _start(path: str, length: int) -> bytes | None:
    with suppress(FileNotFoundError), open(path, "rb") as file:
        return file.read(length)
    return None


def _appear(new: str, target: str) -> None:
    """Give the new file its name, unless that is taken."""
    try:
        os.link(new, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without links: on Windows a renaming replaces nothing, elsewhere we look
        if os.path.lexists(target):
            raise FileExistsError from None
        os.rename(new, target)


def _sync(folder: str) -> None:
    """Have the new name on the disk as well, where a folder can be opened for that."""
    if sys.platform != "win32":
        with suppress(OSError):
            file = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(file)
            finally:
                os.close(file)
