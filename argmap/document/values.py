"""Plain values by path: reading one and replacing one in a copy; knows nothing of maps."""

from __future__ import annotations

from typing import Any

from argmap.diagnostic import Path

ABSENT = object()


def value_at(whole: Any, path: Path) -> Any:
    """The value at a path, or `ABSENT`."""
    for part in path:
        if (isinstance(whole, dict) and part in whole) or (
            isinstance(whole, list) and isinstance(part, int) and 0 <= part < len(whole)
        ):
            whole = whole[part]
        else:
            return ABSENT
    return whole


def nearest_path(whole: Any, path: Path) -> Path:
    """The longest beginning of a path that exists."""
    for length, part in enumerate(path):
        whole = value_at(whole, (part,))
        if whole is ABSENT:
            return path[:length]
    return path


def with_value(whole: Any, path: Path, value: Any) -> Any:
    """A copy with another value at a path (`ABSENT` takes the key out); only what lies on the path is copied.

    A list keeps its length, so that every other path stays true.
    """
    if not path:
        return value
    first, rest = path[0], path[1:]
    copy = whole.copy()
    if value is ABSENT and not rest and isinstance(copy, dict):
        del copy[first]
    else:
        copy[first] = with_value(copy[first] if rest else None, rest, value)
    return copy
