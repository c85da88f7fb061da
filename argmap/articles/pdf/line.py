"""A line as it stands on a page of a PDF; knows no library and no other line."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Final, Literal

Edge = Literal["header", "footer", ""]
"""The part of a page, if either, where running lines may stand."""

_RAISED_BY: Final = 0.15
_RAISED_SIZE: Final = 0.85
_NOTE = re.compile(r"\s*(\d{1,3})\s*")
_TAKES_A_NOTE = re.compile(r"[^\W\d_]|[.,;:!?)\]\"'’”]")
# A printer's joined letters would hide words from whoever looks for them.
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})

_MARGIN: Final = 0.12


@dataclass(frozen=True, slots=True)
class Page:
    """A page's number from 0, and where it ends."""

    number: int
    bottom: float
    top: float

    def edge_at(self, baseline: float) -> Edge:
        """Say whether a line stands in the page's upper or lower margin, an eighth of its height or so."""
        margin = _MARGIN * (self.top - self.bottom)
        if baseline > self.top - margin:
            return "header"
        return "footer" if baseline < self.bottom + margin else ""


@dataclass(frozen=True, slots=True)
class Fragment:
    """Characters of one font in one place. Lengths are in points, from the page's lower left corner."""

    text: str
    left: float
    baseline: float
    size: float
    bold: bool


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one baseline. Pages count from 0."""

    text: str
    page: int
    left: float
    baseline: float
    size: float
    """Of most of its characters."""
    bold: bool
    edge: Edge = ""


def line_of(fragments: list[Fragment], page: Page) -> Line | None:
    """Put the fragments of a line together; None where they have no characters."""
    shown = [fragment for fragment in fragments if fragment.text.strip()]
    if not shown:
        return None
    weights: Counter[float] = Counter()
    for fragment in shown:
        weights[fragment.size] += len(fragment.text.strip())
    size = max(weights, key=lambda each: (weights[each], each))
    baseline = next(fragment.baseline for fragment in shown if fragment.size == size)
    text = " ".join(_joined(fragments, size, baseline).translate(_LIGATURES).split())
    bold = all(fragment.bold for fragment in shown)
    return Line(text, page.number, shown[0].left, baseline, size, bold, page.edge_at(baseline))


def _joined(fragments: list[Fragment], size: float, baseline: float) -> str:
    """Join the fragments; a small raised number after a word is a reference to a note."""
    text, last = [], ""
    for fragment in fragments:
        number = _NOTE.fullmatch(fragment.text)
        raised = fragment.size <= _RAISED_SIZE * size and fragment.baseline >= baseline + _RAISED_BY * size
        is_note = number and raised and _TAKES_A_NOTE.fullmatch(last)
        text.append(
            f"[^{number[1]}]{' ' if fragment.text[-1:] == ' ' else ''}" if number and is_note else fragment.text
        )
        last = (fragment.text.rstrip() or last)[-1:]
    return "".join(text)
