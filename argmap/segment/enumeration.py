"""Tells marks of a list from words and figures that only look like them; knows nothing of blocks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from argmap.prose.layout import Line
from argmap.prose.marks import mark_at

_RARE_BULLETS = "–—"


class Enumeration:
    """The marks of one text, as the lines bring them in order."""

    def __init__(self, text: str, lines: Sequence[Line]) -> None:
        marks = (mark_at(text, line.start, line.end) for line in lines if not line.blank)
        self._letters = {mark["number"][0] for mark in marks if mark and _is_initial(mark)}
        self._last = ""

    def holds(self, mark: re.Match[str], *, running: bool, after_stop: bool) -> bool:
        """Whether the mark begins an item. `running`: its line follows another directly; `after_stop`: a closed one."""
        number = mark["number"]
        if number is None:
            return after_stop or mark["bullet"] not in _RARE_BULLETS
        if _is_initial(mark) and not self._is_counted(number[0]):
            return False
        if running and not (after_stop and _follows(self._last, number)):
            return False
        self._last = number
        return True

    def _is_counted(self, letter: str) -> bool:
        """Whether letters before or behind it are marks, too; else it is the first of a name."""
        neighbour = chr(ord(letter) + (1 if letter == "A" else -1))
        return neighbour in self._letters or letter in "IVX"


def _is_initial(mark: re.Match[str]) -> bool:
    number = mark["number"]
    return number is not None and len(number) == 2 and number[0].isupper() and number[1] == "."


def _follows(last: str, number: str) -> bool:
    ordinal, before = number.strip("(.)"), last.strip("(.)")
    if ordinal in ("1", "a", "A", "i", "I"):
        return True
    if ordinal.isdecimal():
        return before.isdecimal() and int(ordinal) == int(before) + 1
    return before.isalpha()
