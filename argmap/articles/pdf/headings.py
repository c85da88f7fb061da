"""Tells a PDF's headings by the size and the weight of their letters; knows no library."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from argmap.articles.pdf.line import Line

_LARGER: Final = 1.12
_LONGEST: Final = 200
_LONGEST_BOLD: Final = 110
_LOWEST: Final = 6
_CLOSING: Final = (".", ";", ":", ",", "!")


class Headings:
    """The levels of one article's headings: the largest letters are level 1, bold ones of the body's size come last."""

    def __init__(self, paragraphs: Sequence[Sequence[Line]], body: float) -> None:
        self._body = body
        larger = {each[0].size for each in paragraphs if self._is_large(each)}
        self._levels = {size: min(rank, _LOWEST) for rank, size in enumerate(sorted(larger, reverse=True), start=1)}
        bold = sum(len(line.text) for each in paragraphs for line in each if line.bold)
        self._bold_tells = 2 * bold < sum(len(line.text) for each in paragraphs for line in each)

    def level_of(self, paragraph: Sequence[Line]) -> int | None:
        """Give the level; None for body text."""
        if self._is_large(paragraph):
            return self._levels[paragraph[0].size]
        return min(len(self._levels) + 1, _LOWEST) if self._is_bold(paragraph) else None

    def _is_large(self, paragraph: Sequence[Line]) -> bool:
        # One large letter alone begins a chapter's first word.
        length = sum(len(line.text) for line in paragraph)
        return paragraph[0].size >= _LARGER * self._body and 1 < length <= _LONGEST

    def _is_bold(self, paragraph: Sequence[Line]) -> bool:
        text = paragraph[-1].text
        return (
            self._bold_tells
            and len(paragraph) == 1
            and paragraph[0].bold
            and paragraph[0].size >= self._body
            and len(text) <= _LONGEST_BOLD
            and not text.endswith(_CLOSING)
        )
