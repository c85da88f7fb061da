"""Sets a claim as a card: its side, its sentence, where it comes from, and what is to be said against it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil
from typing import Final

from argmap.analysis.grounding import State
from argmap.render.type.labels import Ink, Label, banner, cell, paragraph, row, table, two_ends
from argmap.render.type.style import (
    ASIDE,
    BODY,
    CARD_WIDTH,
    CONTENTION,
    CONTENTION_WIDTH,
    SMALL,
    TAG,
    SideShape,
    Theme,
    side_shape,
)
from argmap.views.boxes import ClaimBox

_STRIPE: Final = 6
_PAD: Final = 8
_CLEAR: Final = 6
_MARGIN: Final = 3
"""Between the border and the stripe, and above and below the rows."""
_APART: Final = 8
"""What keeps the two ends of a line apart."""


_Part = tuple[str, int]
"""A row and its height."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """What a card's rows are set in."""

    theme: Theme
    width: int

    def gap(self, height: int) -> str:
        return row(cell("", self.width, height))

    def line(self, left: tuple[str, Ink], right: tuple[str, Ink]) -> tuple[str, int]:
        height = max(left[1].height(), right[1].height())
        return row(two_ends(left, right, self.width, height)), height

    def text(self, words: str, ink: Ink) -> tuple[str, int]:
        lines = ink.lines(words, self.width)
        height = ink.height(len(lines))
        return row(cell(paragraph(lines, ink), self.width, height)), height


def claim_card(box: ClaimBox, theme: Theme, *, contention: bool = False, width: float = CARD_WIDTH) -> Label:
    """Set a claim's card; a contention's is wider and its sentence larger."""
    full = ceil(CONTENTION_WIDTH if contention else width)
    return _framed(box, theme, full, lambda frame: _parts(box, frame, contention))


def short_card(box: ClaimBox, theme: Theme, width: float, known_side: str) -> Label:
    """Set a claim's card without its first line, for a place that names its side already."""
    return _framed(box, theme, ceil(width), lambda frame: _short_parts(box, frame, known_side))


def _framed(box: ClaimBox, theme: Theme, full: int, parts: Callable[[_Frame], list[_Part]]) -> Label:
    """Put a card's rows between its stripes."""
    shape = side_shape(box.side.numbers)
    margin = _MARGIN if shape.left or shape.right else 0
    left = (_STRIPE + margin if shape.left else 0) + _PAD
    right = (_STRIPE + margin if shape.right else 0) + _PAD
    frame = _Frame(theme, full - left - right)
    rows, height = _rows(parts(frame), frame)
    ends = _stripes(box, theme)
    strip = [cell("", margin, height), _stripe(ends[0], height, shape)] if shape.left else []
    strip += [cell("", _PAD, height), cell(table(*rows), frame.width, height), cell("", _PAD, height)]
    strip += [_stripe(ends[1], height, shape), cell("", margin, height)] if shape.right else []
    edge = row(cell("", full, _MARGIN, more=f' COLSPAN="{len(strip)}"'))
    return Label(table(edge, row(*strip), edge), full, height + 2 * _MARGIN)


def _stripe(colour: str, height: int, shape: SideShape) -> str:
    """A stripe, which keeps clear of rounded corners."""
    if not shape.rounded:
        return cell("", _STRIPE, height, ground=colour)
    gap = row(cell("", _STRIPE, _CLEAR))
    bar = row(cell("", _STRIPE, height - 2 * _CLEAR, ground=colour))
    return cell(table(gap, bar, gap), _STRIPE, height)


def _stripes(box: ClaimBox, theme: Theme) -> tuple[str, str]:
    """The colours of the left and the right stripe."""
    numbers = box.side.numbers or (0,)
    return theme.side(numbers[0]), theme.side(numbers[-1] if len(numbers) <= 2 else numbers[1])


def side_colour(box: ClaimBox, theme: Theme) -> str:
    """The colour of a claim's border and tag."""
    return theme.side(box.side.numbers[0]) if len(box.side.numbers) == 1 else theme.neutral


def _rows(parts: list[_Part], frame: _Frame) -> tuple[list[str], int]:
    """The rows with space between them, and their height."""
    rows, height = [frame.gap(4)], 4
    for number, (html, size) in enumerate(parts, start=1):
        space = 5 if number == len(parts) else 3
        rows += [html, frame.gap(space)]
        height += size + space
    return rows, height


def _parts(box: ClaimBox, frame: _Frame, contention: bool) -> list[_Part]:
    theme = frame.theme
    tag = Ink(TAG, side_colour(box, theme))
    head = f"CONTENTION · {box.side.label.upper()}" if contention else box.side.label.upper()
    about = " · ".join(filter(None, (box.kind, box.hedge)))
    text = Ink(CONTENTION if contention else BODY, theme.ink)
    parts = [frame.line((head, tag), (about, Ink(ASIDE, theme.muted))), frame.text(box.text, text)]
    return [*parts, *_marks(box, frame, _foot(box))]


def _short_parts(box: ClaimBox, frame: _Frame, known_side: str) -> list[_Part]:
    side = box.side.label if box.side.label != known_side else ""
    numbers = "".join(f"[{number}]" for number in sorted({*box.sources, *box.backing}))
    foot = " · ".join(filter(None, (side, f"{numbers} {_section(box)}".strip(), box.kind, box.hedge)))
    return [frame.text(box.text, Ink(BODY, frame.theme.ink)), *_marks(box, frame, foot)]


def _marks(box: ClaimBox, frame: _Frame, foot: str) -> list[_Part]:
    """The small last line, and the loud one where there is something to shout about."""
    theme, state = frame.theme, _quiet_mark(box)
    parts = []
    small = Ink(SMALL, theme.muted)
    quiet = Ink(SMALL, theme.doubt if box.state is State.ASSERTED else theme.muted)
    if foot and state and small.width(foot) + small.width(state) + _APART > frame.width:
        parts += [frame.line((foot, small), ("", small)), frame.line(("", small), (state, quiet))]
    elif foot or state:
        parts.append(frame.line((foot, small), (state, quiet)))
    if loud := _loud_mark(box):
        parts.append(_alarm(loud, frame))
    return parts


def _foot(box: ClaimBox) -> str:
    numbers = "".join(f"[{number}]" for number in box.sources)
    return f"{numbers} {_section(box)}".strip()


def _section(box: ClaimBox) -> str:
    return box.section.replace("-", " ") if box.section else ""


def _quiet_mark(box: ClaimBox) -> str:
    """A word for the state, in the foot's right corner; what is only asserted, and where, is said in words."""
    draft = "draft" if box.draft else ""
    if box.missing:
        return ""
    match box.state:
        case State.ASSERTED if box.leaf:
            word = "only asserted, AI-assisted" if box.ai_only else "only asserted"
        case State.ASSERTED:
            word = "asserted"
        case State.ASSUMED if box.leaf:
            word = "assumed"
        case State.CORROBORATED:
            word = "corroborated"
        case _:
            word = ""
    return " · ".join(filter(None, (draft, word)))


def _loud_mark(box: ClaimBox) -> str:
    if box.missing:
        return "NOT IN THE MAP"
    if box.state is State.UNSUPPORTED:
        return "NO SUPPORT"
    if box.state is State.CONTRADICTED:
        against = "".join(f"[{number}]" for number in box.against)
        return f"CONTRADICTED {against}" if against else "CONTRADICTED: AN OBJECTION IS BACKED"
    return ""


def _alarm(words: str, frame: _Frame) -> tuple[str, int]:
    ink = Ink(TAG, frame.theme.on_colour)
    html, height = banner(words, ink, frame.width, frame.theme.alarm)
    return row(html), height
