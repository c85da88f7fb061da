"""Where the lines of a text begin and end; knows nothing of what they say.

Only LF, CR LF and CR end a line, as in editors. NEL and U+2028 do not, though libyaml counts them.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right

_LINE_END = re.compile(r"\r\n?|\n")


class Lines:
    """The line table of one text, made once; lines and columns count from 1, columns in characters."""

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = array("I", [0])
        self._starts.extend(end.end() for end in _LINE_END.finditer(text))

    def line_column(self, offset: int) -> tuple[int, int]:
        """Place a character; an offset outside the text counts as its nearest end."""
        within = max(0, min(offset, len(self._text)))
        line = bisect_right(self._starts, within)
        return line, within - self._starts[line - 1] + 1

    def line(self, number: int) -> str:
        """Give one line without its end; the empty string for a number that no line has."""
        if not 1 <= number <= len(self._starts):
            return ""
        last = number == len(self._starts)
        end = len(self._text) if last else self._starts[number]
        return self._text[self._starts[number - 1] : end].rstrip("\r\n")
