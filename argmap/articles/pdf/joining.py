"""Joins the lines of a paragraph into its text; knows no page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
_BROKEN = re.compile(r"([^\W\d_]+)[-‐]$")
_REST = re.compile(r"[^\W\d_]+")
_SOFT = "\u00ad"


class Vocabulary:
    """The words that stand unbroken in the article: they say how a word broken at a line's end is written."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._words = {word.lower() for line in lines for word in _WORD.findall(line)}

    def join(self, lines: Sequence[str]) -> str:
        """Join lines by blanks. A hyphen at a line's end goes only where the article has the word without it."""
        text = ""
        pieces: list[str] = []
        for line in lines:
            pieces.append(text if not text else self._seam(text, line))
            text = line
        return "".join([*pieces, text.rstrip(_SOFT)]).replace(_SOFT, "")

    def _seam(self, line: str, following: str) -> str:
        """Give a line with what joins it to the following."""
        if line.endswith(_SOFT):
            return line.rstrip(_SOFT)
        broken, rest = _BROKEN.search(line), _REST.match(following)
        if not broken or not rest or not rest[0][0].islower():
            return f"{line} "
        whole, parted = (f"{broken[1]}{sign}{rest[0]}".lower() for sign in ("", "-"))
        sure = whole in self._words and parted not in self._words
        return line[:-1] if sure else line
