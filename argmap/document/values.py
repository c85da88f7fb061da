"""Plain values by path: finding one, and replacing some in a copy; knows nothing of maps."""

from __future__ import annotations

from typing import Any

from argmap.diagnostic import Path

ABSENT = object()


def as_written(whole: Any, path: Path) -> Path:
    """Where something is written that may be in a short form, as far as there is anything.

    A bare list is the one field that it stands for, so a key into a list leads to the list itself; a bare word is
    all that it stands for.
    """
    written: list[str | int] = []
    for part in path:
        if isinstance(whole, list) and isinstance(part, str):
            continue
        whole = value_at(whole, (part,))
        if whole is ABSENT:
            break
        written.append(part)
    return tuple(written)


def value_at(whole: Any, path: Path) -> Any:
    """The value at a path, or `ABSENT`."""
    for part in path:
        if not (part in whole if isinstance(whole, dict) else _has(whole, part)):
            return ABSENT
        whole = whole[part]
    return whole


def _has(whole: Any, part: str | int) -> bool:
    return isinstance(whole, list) and isinstance(part, int) and 0 <= part < len(whole)


class Patched:
    """A copy of plain values in which some are replaced; what does not lie on the way to one is shared, not copied.

    Lists keep their length, so that every other path stays true.
    """

    def __init__(self, whole: Any) -> None:
        self.whole = whole
        self._copied: set[Path] = set()

    def put(self, path: Path, value: Any) -> None:
        """Set a value below the top; `ABSENT` takes a key out. Nothing happens when what should hold it is gone."""
        owner = value_at(self.whole, path[:-1])
        if isinstance(owner, dict):
            owner = self._owned(path[:-1])
            owner[path[-1]] = value
            if value is ABSENT:
                del owner[path[-1]]
        elif isinstance(owner, list) and path[-1] in range(len(owner)):
            self._owned(path[:-1])[path[-1]] = value

    def _owned(self, path: Path) -> Any:
        """The collection at a path, once copied."""
        if () not in self._copied:
            self._copied.add(())
            self.whole = self.whole.copy()
        here = self.whole
        for length, part in enumerate(path, 1):
            if path[:length] not in self._copied:
                self._copied.add(path[:length])
                here[part] = here[part].copy()
            here = here[part]
        return here
