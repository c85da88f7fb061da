"""Reads files up to a limit, and none outside a reach; knows no map.

It remembers what it looked at, so that a cached answer can be trusted.
"""

from __future__ import annotations

import os
import stat
from hashlib import sha256

from argmap.files.limits import LIMIT
from argmap.files.reach import OutsideError, Reach, resolved


class Reader:
    """Reads for one check what lies within `reach`; without one that is the folder where we stand.

    `places` holds path → where it leads, links resolved (empty: nowhere); `files` such a place → SHA-256 (None: could
    not be read); `folders` such a place → a hash of the listing.
    """

    def __init__(self, reach: Reach | None = None) -> None:
        self.reach = Reach.of(os.curdir) if reach is None else reach
        self.places: dict[str, str] = {}
        self.files: dict[str, str | None] = {}
        self.folders: dict[str, str] = {}

    def read(self, path: str | os.PathLike[str]) -> bytes:
        """Read a plain file, one byte past the limit at most; raises OSError, OutsideError among them."""
        return self.read_at(self.place(path))

    def place(self, path: str | os.PathLike[str]) -> str:
        """Where a path leads; raises OSError if no file can have its name, or if it leads through too many links."""
        name = os.path.join(os.getcwd(), path)
        self.places[name] = ""
        self.places[name] = resolved(name)
        return self.places[name]

    def read_at(self, place: str) -> bytes:
        """Read a plain file at a place that was resolved: what is opened is what was judged."""
        self.files[place] = None
        if not self.reach.holds(place):
            raise OutsideError
        raw = read_plain(place)
        self.files[place] = sha256(raw).hexdigest()
        return raw

    def names(self, folder: str | os.PathLike[str]) -> list[str]:
        """The names of the plain files in a folder, sorted; none if the folder cannot be read."""
        try:
            place = self.place(folder)
        except OSError:
            return []
        entries = _listing(place) if self.reach.holds(place) else []
        self.folders[place] = sha256(repr(entries).encode("utf-8", "surrogatepass")).hexdigest()
        return [name for name, _, _ in entries]


def read_named(name: str) -> bytes:
    """The bytes of a file that the user named, one past the limit at most: a pipe will do as well. Raises OSError."""
    with open(name, "rb") as file:
        return file.read(LIMIT + 1)


def read_plain(path: str | os.PathLike[str], limit: int | None = None) -> bytes:
    """Read a plain file, one byte past the limit at most; raises OSError, and never waits for a pipe or a device."""
    _must_be_plain(os.stat(path))
    with open(path, "rb", opener=_without_waiting) as file:
        _must_be_plain(os.fstat(file.fileno()))
        return file.read((LIMIT if limit is None else limit) + 1)


def _must_be_plain(seen: os.stat_result) -> None:
    if not stat.S_ISREG(seen.st_mode):
        raise OSError("it is not a plain file")


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _listing(path: str) -> list[tuple[str, int, int]]:
    """Name, size and time of change of the plain files: a file that changes changes the listing."""
    try:
        with os.scandir(path) as entries:
            plain = [entry for entry in entries if entry.is_file()]
            return sorted((entry.name, entry.stat().st_size, entry.stat().st_mtime_ns) for entry in plain)
    except OSError:
        return []
