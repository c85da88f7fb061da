"""The lines of a text as a reader of a page sees them; knows nothing of what they say.

Other than in a map, whatever breaks a line on a page ends it, NEL, U+2028 and form feed among them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from argmap.prose.blanks import trimmed
from argmap.prose.marks import mark_at

WIDEST_WRAP: Final = 150
"""No editor wraps wider, so a longer line is a paragraph by itself."""

_ENOUGH: Final = 4
_LINE_END = re.compile(r"(?:\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029])\x0c?")
_RULE = re.compile(r"[-*_=~#·•|:+\s]{3,}")


class Line(NamedTuple):
    """Where a line begins, and where what it shows begins and ends; a blank line shows nothing."""

    at: int
    start: int
    end: int

    @property
    def blank(self) -> bool:
        """Whether the line shows nothing."""
        return self.start == self.end


def lines_of(text: str) -> list[Line]:
    """Give the lines in order; one for the empty text."""
    lines: list[Line] = []
    at = 0
    for end in _LINE_END.finditer(text):
        lines.append(Line(at, at, at) if at == end.start() else Line(at, *trimmed(text, at, end.start())))
        at = end.end()
    lines.append(Line(at, *trimmed(text, at, len(text))))
    return lines


def is_ruled(text: str, line: Line) -> bool:
    """Tell whether a line is only drawn: a row of dashes, asterisks or the like."""
    drawn = text[line.start] in "-*_=~#·•|:+"
    return drawn and _RULE.fullmatch(text, line.start, line.end) is not None


def is_loose(text: str, lines: Sequence[Line]) -> bool:
    """Tell whether each line is a paragraph by itself, so that no blank line need stand between two.

    Where an editor wrapped the lines, most go on in lower case.
    """
    directly_below = (line for above, line in pairwise(lines) if not (above.blank or line.blank))
    following = [line for line in directly_below if not mark_at(text, line.start, line.end)]
    lower = sum(text[line.start].islower() for line in following)
    enough = len(following) >= _ENOUGH or any(line.end - line.start > WIDEST_WRAP for line in lines)
    return enough and lower * 8 < len(following)
