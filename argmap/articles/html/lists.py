"""Numbers a page's list items; knows no words."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LISTS = ("ul", "ol", "menu", "dir")
_NUMBER = re.compile(r"[0-9]{1,9}")


@dataclass(slots=True)
class _List:
    ordered: bool
    number: int


class Lists:
    """The lists that are open."""

    def __init__(self) -> None:
        self._open: list[_List] = []

    def start(self, tag: str, start: str) -> None:
        """Open a list, if the element is one; `start` is what the page says its first number is."""
        if tag in _LISTS:
            self._open.append(_List(tag == "ol", int(start) if _NUMBER.fullmatch(start) else 1))

    def end(self, tag: str) -> None:
        """Close the innermost list, if the element is one."""
        if tag in _LISTS:
            self._open.pop()

    def next_item(self, value: str) -> tuple[int, str]:
        """Give the level and the marker of an item; `value` is what the page says its number is."""
        if not self._open:
            return 0, "-"
        innermost, level = self._open[-1], len(self._open) - 1
        if not innermost.ordered:
            return level, "-"
        number = int(value) if _NUMBER.fullmatch(value) else innermost.number
        innermost.number = number + 1
        return level, f"{number}."
