"""Counts a DOCX file's list items; knows no styles and no text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any, Final

from argmap.articles.docx.elements import attribute, child, children, whole

_UNMARKED: Final = ("bullet", "none", "")
LEVELS: Final = 9
"""The levels that a list may have."""


class Numbering:
    """The lists of one file, and how far each has been counted. Numbers are written as 1, 2, 3 whatever their form."""

    def __init__(self, starts: dict[tuple[str, int], int | None]) -> None:
        self._starts = starts
        self._counts: dict[str, dict[int, int]] = {}

    @classmethod
    def of(cls, root: Any) -> Numbering:
        """Read the part `numbering.xml`; a file without it has no lists."""
        return cls({} if root is None else dict(_starts(root)))

    def next_marker(self, list_id: str, level: int) -> str:
        """Give the next item's marker; deeper levels begin anew after it."""
        start = self._starts.get((list_id, level))
        if start is None:
            return "-"
        counts = self._counts.setdefault(list_id, {})
        number = counts.get(level, start - 1) + 1
        for deeper in range(level + 1, LEVELS):
            counts.pop(deeper, None)
        counts[level] = number
        return f"{number}."


def _starts(root: Any) -> Iterator[tuple[tuple[str, int], int | None]]:
    """Yield list and level with the number it starts at, None for a bullet."""
    abstract = {attribute(each, "abstractNumId"): list(_levels(each)) for each in children(root, "abstractNum")}
    for number in children(root, "num"):
        for level, start in abstract.get(attribute(child(number, "abstractNumId"), "val"), []):
            yield (attribute(number, "numId"), level), start


def _levels(abstract: Any) -> Iterator[tuple[int, int | None]]:
    for level in islice(children(abstract, "lvl"), LEVELS):
        start = whole(attribute(child(level, "start"), "val"))
        unmarked = attribute(child(level, "numFmt"), "val") in _UNMARKED
        yield whole(attribute(level, "ilvl")) or 0, None if unmarked else (1 if start is None else start)
