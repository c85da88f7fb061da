"""The one way to change a map's file: open it, make edits, read the outcome, save. Knows no command, prints nothing."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from argmap.document import Document
from argmap.files.config import Config
from argmap.files.limits import LIMIT
from argmap.files.reader import Reader, read_named
from argmap.files.writer import NotWrittenError, write_new, write_whole
from argmap.mapfile.loading import STANDARD_INPUT, MapFile, read_map
from argmap.yaml.splice import Edit, OverlapError, splice

Objection = Callable[[MapFile], str | None]
"""Says of a map as it would be what is wrong with it; None if it is as meant."""


class UnfitError(ValueError):
    """A map must not be written so; the message says why."""


@dataclass(frozen=True, slots=True)
class Version:
    """A map as its file holds it, or is to hold it: the bytes, and what they say."""

    path: str
    raw: bytes
    map: MapFile
    read: Callable[[bytes], MapFile]

    @property
    def text(self) -> str:
        """The characters, without a byte order mark."""
        return self.map.document.files[0].tree.text

    def changed(self, edits: Iterable[Edit], objection: Objection) -> Version:
        """The map after edits of its text; a byte order mark and every other byte stay.

        Raises UnfitError if edits meet, if the outcome is too large to be read or has a fault that was not there, and
        for an objection to it.
        """
        bom = self.map.document.files[0].tree.bom
        if _encoded(self.text, bom) != self.raw:
            raise UnfitError("the file cannot be read completely, and the unreadable part would be lost")
        try:
            raw = _encoded(splice(self.text, edits), bom)
        except (OverlapError, UnicodeEncodeError) as error:
            raise UnfitError(str(error)) from error
        after = _read(self.path, raw, self.read, self.map.document)
        if wrong := objection(after.map):
            raise UnfitError(wrong)
        return after


def open_version(path: str, texts: Sequence[str] = (), config: Config | None = None) -> Version:
    """The map in a file, to be changed. Raises OSError; NotWrittenError for what is no plain file."""
    if not stat.S_ISREG(os.stat(path).st_mode):
        raise NotWrittenError(f"'{path}' is not a plain file: argmap changes maps only in plain files")
    return version_of(path, read_named(path), texts, config)


def version_of(path: str, raw: bytes, texts: Sequence[str] = (), config: Config | None = None) -> Version:
    """A map of its bytes, whatever is wrong with it."""
    name = path if path == STANDARD_INPUT else Path(path).as_posix()
    folders = [Path(folder) for folder in texts]

    def read(raw: bytes) -> MapFile:
        return read_map(name, raw, Reader(), folders, config or Config())

    return Version(path, raw, read(raw), read)


def new_version(path: str, text: str) -> Version:
    """A map for a file that is not there yet. Raises UnfitError if it is too large to be read, or has a fault."""

    def read(raw: bytes) -> MapFile:
        return read_map(Path(path).as_posix(), raw, Reader(), [], Config())

    return _read(path, _encoded(text, False), read, None)


def save(before: Version, after: Version) -> None:
    """Write what has changed since it was opened; raises NotWrittenError, ChangedError if the file has, too."""
    if after.raw != before.raw:
        write_whole(before.path, after.raw, over=before.raw)


def save_new(version: Version) -> None:
    """Write a map where nothing is; raises NotWrittenError."""
    write_new(version.path, version.raw)


def _encoded(text: str, bom: bool) -> bytes:
    return (b"\xef\xbb\xbf" if bom else b"") + text.encode()


def _read(path: str, raw: bytes, read: Callable[[bytes], MapFile], before: Document | None) -> Version:
    """The map in these bytes, if it can be read and has no fault that it had not before; an odd id is none."""
    if len(raw) > LIMIT:
        raise UnfitError(f"the map would have {-(-len(raw) // 2**20)} MiB, but argmap reads {LIMIT // 2**20} at most")
    map = read(raw)
    known = {(problem.name, problem.finding.message) for problem in before.problems} if before else set()
    for problem in map.document.problems:
        if problem.name != "odd-id" and (problem.name, problem.finding.message) not in known:
            raise UnfitError(f"the map could not be read again: {problem.finding.message}")
    return Version(path, raw, map, read)
