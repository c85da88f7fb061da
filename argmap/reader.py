"""Reads files up to a limit and remembers what it looked at, so that a cached answer can be trusted; knows no map."""

from __future__ import annotations

import os
import stat
from hashlib import sha256

LIMIT = 64 * 2**20
"""The most bytes of one file that are read."""


class Reader:
    """Reads for one check.

    `files` holds path → SHA-256 (None: could not be read), `folders` path → a hash of the listing.
    """

    def __init__(self) -> None:
        self.files: dict[str, str | None] = {}
        self.folders: dict[str, str] = {}

    def read(self, path: str | os.PathLike[str]) -> bytes:
        """Read a plain file, one byte past the limit at most; raises OSError, and for nothing but plain files."""
        name = os.path.abspath(path) if "\0" not in os.fspath(path) else ""
        try:
            raw = _plain(path)
        except (OSError, ValueError) as error:
            self.files[name] = None
            raise error if isinstance(error, OSError) else OSError("no file can have that name") from error
        self.files[name] = sha256(raw).hexdigest()
        return raw

    def names(self, folder: str | os.PathLike[str]) -> list[str]:
        """The names of the plain files in a folder, sorted; none if the folder cannot be read."""
        path = os.path.abspath(folder)
        entries = _listing(path)
        self.folders[path] = sha256(repr(entries).encode("utf-8", "surrogatepass")).hexdigest()
        return [name for name, _, _ in entries]


def _plain(path: str | os.PathLike[str]) -> bytes:
    if not stat.S_ISREG(os.stat(path).st_mode):
        raise OSError("it is not a plain file")
    with open(path, "rb") as file:
        return file.read(LIMIT + 1)


def _listing(path: str) -> list[tuple[str, int, int]]:
    """Name, size and time of change of the plain files: a file that changes changes the listing."""
    try:
        with os.scandir(path) as entries:
            plain = [entry for entry in entries if entry.is_file()]
            return sorted((entry.name, entry.stat().st_size, entry.stat().st_mtime_ns) for entry in plain)
    except OSError:
        return []
