"""The folders from which argmap may read for the person at the keyboard; asks where a path leads, and opens nothing.

What a map, a settings file or a link says is a stranger's word until the person has named its folder: it can point to a
file below these folders, and to no other.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import PurePath, PureWindowsPath

_DEVICES = {"con", "prn", "aux", "nul", "conin$", "conout$"} | {
    f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³"
}


class OutsideError(OSError):
    """A path leads out of the reach. The message is the same whether a file is there or not."""

    def __init__(self) -> None:
        super().__init__("it lies outside the folders that argmap may read")


@dataclass(frozen=True, slots=True)
class Reach:
    """Folders, links resolved; what lies below them may be read, unless a name on the way begins with a dot."""

    folders: tuple[str, ...] = ()

    @classmethod
    def of(cls, *folders: str | os.PathLike[str]) -> Reach:
        """Make a reach of folders; relative ones begin where we stand, and one that cannot exist adds nothing."""
        return cls().plus(*folders)

    def plus(self, *folders: str | os.PathLike[str]) -> Reach:
        """The reach with more folders; the order in which they are named makes no difference."""
        kept = set(self.folders)
        for folder in folders:
            try:
                kept.add(resolved(folder))
            except OSError:
                continue
        return Reach(tuple(sorted(one for one in kept if not any(lies_below(one, top) for top in kept - {one}))))

    def holds(self, place: str) -> bool:
        """Whether a resolved path may be read."""
        return any(place == folder or lies_below(place, folder) for folder in self.folders)


def resolved(path: str | os.PathLike[str]) -> str:
    """Where a path leads, links resolved, whether something is there or not; raises OSError for what no path can be."""
    try:
        with suppress(FileNotFoundError, NotADirectoryError, PermissionError):
            os.stat(path)
        return os.path.realpath(path)
    except (ValueError, RecursionError) as error:
        raise OSError("this is not a valid file name") from error


def lies_below(place: str, folder: str) -> bool:
    """Whether a resolved path lies below a resolved folder, with no name on the way that begins with a dot."""
    path = PurePath(place)
    if not path.is_relative_to(folder):
        return False
    names = path.relative_to(folder).parts
    return bool(names) and not any(name.startswith(".") for name in names)


def leads_on(name: str, windows: bool = os.name == "nt") -> bool:
    """Whether a name that a map gives leads on from a folder: not from a drive, a share or the root, on any system.

    On Windows it may not name a device or a stream of a file either. `..` and links are for `Reach.holds` to judge.
    """
    path = PureWindowsPath(name)
    if path.anchor or name.startswith("/"):
        return False
    return not windows or not any(_is_odd(part) for part in path.parts)


def _is_odd(part: str) -> bool:
    return ":" in part or part.split(".")[0].rstrip(" ").lower() in _DEVICES
