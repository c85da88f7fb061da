"""Divides a PDF's lines into paragraphs by where they stand; knows no headings and no library."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median, quantiles
from typing import Final

from argmap.articles.pdf.line import Line

ITEM = re.compile(r"(?:[•‣▪◦●■–*\uf0b7\uf0a7]|-(?= )|\(?(\d{1,3})[.)](?= ))\s*(?=\S)")
"""What begins a list's item; the group is its number."""

_WIDE_GAP: Final = 1.3
_OTHER_SIZE: Final = 0.06
_INDENT: Final = 0.8
_SHORT: Final = 0.7
_CLOSED = re.compile(r"[.!?:…][\"'’”»)\]]*(?:\[\^\d+\])*$")


@dataclass(frozen=True, slots=True)
class Measures:
    """What is usual in an article, in points and characters."""

    body: float
    """The size that most characters have."""
    leading: float
    length: float

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Measures:
        """Measure an article that has lines."""
        weights: dict[float, int] = {}
        for line in lines:
            weights[line.size] = weights.get(line.size, 0) + len(line.text)
        body = max(weights, key=lambda size: (weights[size], size))
        gaps = list(_gaps(lines, body))
        leading = quantiles(gaps, n=4)[0] if len(gaps) > 1 else 1.2 * body
        return cls(body, leading, median(len(line.text) for line in lines if line.size == body))


def paragraphs_of(lines: Iterable[Line], measures: Measures) -> Iterator[list[Line]]:
    """Yield the lines of each paragraph; one goes on over a column's or a page's end if its sentence does."""
    paragraph: list[Line] = []
    for line in lines:
        if paragraph and _begins(paragraph, line, measures):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield paragraph


def _gaps(lines: Sequence[Line], size: float) -> Iterator[float]:
    for before, line in pairwise(lines):
        gap = before.baseline - line.baseline
        if before.page == line.page and before.size == line.size == size and 0 < gap < 4 * size:
            yield gap


def _begins(paragraph: Sequence[Line], line: Line, measures: Measures) -> bool:
    """Tell whether a line begins a new paragraph."""
    before = paragraph[-1]
    if abs(before.size - line.size) > _OTHER_SIZE * before.size or (before.bold != line.bold and len(paragraph) == 1):
        return True
    if ITEM.match(line.text):
        return True
    closed, goes_on = bool(_CLOSED.search(before.text)), line.text[0].islower()
    fall = before.baseline - line.baseline
    if before.page != line.page or fall < -line.size:
        full = len(before.text) >= _SHORT * measures.length
        return closed or not (goes_on or full)
    if fall > _WIDE_GAP * max(measures.leading * line.size / measures.body, line.size):
        return True
    if not closed or goes_on:
        return line.left - before.left > _INDENT * line.size and not goes_on and len(paragraph) > 1
    hangs = ITEM.match(paragraph[0].text) is not None
    indented = line.left - before.left > _INDENT * line.size and not hangs
    return indented or len(before.text) < _SHORT * measures.length
