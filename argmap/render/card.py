"""Sets a claim as a card: its side, its sentence, where it comes from, and what is to be said against it."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import Final

from argmap.analysis.grounding import State
from argmap.render.labels import Ink, Label, cell, paragraph, row, table, two_ends
from argmap.render.style import BODY, CARD_WIDTH, CONTENTION, CONTENTION_WIDTH, SMALL, TAG, Theme, side_shape
from argmap.views.boxes import ClaimBox

_STRIPE: Final = 6
_PAD: Final = 8
_MARGIN: Final = 3
"""Between the border and the stripe."""


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
    shape = side_shape(box.side.numbers)
    margin = _MARGIN if shape.left or shape.right else 0
    left = (_STRIPE + margin if shape.left else 0) + _PAD
    right = (_STRIPE + margin if shape.right else 0) + _PAD
    frame = _Frame(theme, full - left - right)
    rows, height = _rows(box, frame, contention)
    ends = _stripes(box, theme)
    strip = [cell("", margin, height), cell("", _STRIPE, height, ground=ends[0])] if shape.left else []
    strip += [cell("", _PAD, height), cell(table(*rows), frame.width, height), cell("", _PAD, height)]
    strip += [cell("", _STRIPE, height, ground=ends[1]), cell("", margin, height)] if shape.right else []
    edge = row(cell("", full, _MARGIN)) if margin else ""
    return Label(table(edge, row(cell(table(row(*strip)), full, height)), edge), full, height + 2 * margin)


def _stripes(box: ClaimBox, theme: Theme) -> tuple[str, str]:
    """The colours of the left and the right stripe."""
    numbers = box.side.numbers or (0,)
    return theme.side(numbers[0]), theme.side(numbers[-1] if len(numbers) <= 2 else numbers[1])


def side_colour(box: ClaimBox, theme: Theme) -> str:
    """The colour of a claim's border and tag."""
    return theme.side(box.side.numbers[0]) if len(box.side.numbers) == 1 else theme.neutral


def _rows(box: ClaimBox, frame: _Frame, contention: bool) -> tuple[list[str], int]:
    theme = frame.theme
    tag = Ink(TAG, side_colour(box, theme))
    small = Ink(SMALL, theme.muted)
    head = f"CONTENTION · {box.side.label.upper()}" if contention else box.side.label.upper()
    parts = [frame.line((head, tag), (" · ".join(filter(None, (box.kind, box.hedge))), small))]
    parts.append(frame.text(box.text, Ink(CONTENTION if contention else BODY, theme.ink)))
    foot, state = _foot(box), _quiet_mark(box)
    if foot or state:
        parts.append(frame.line((foot, small), (state, Ink(SMALL, theme.doubt if box.state is State.ASSERTED else theme.muted))))
    if loud := _loud_mark(box):
        parts.append(_alarm(loud, frame))
    rows, height = [frame.gap(4)], 4
    for html, size in parts:
        rows += [html, frame.gap(3)]
        height += size + 3
    return [*rows, frame.gap(2)], height + 2


def _foot(box: ClaimBox) -> str:
    numbers = "".join(f"[{number}]" for number in box.sources)
    section = box.section.replace("-", " ") if box.section else ""
    return " ".join(filter(None, (numbers, section)))


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
        return " ".join(["CONTRADICTED", "".join(f"[{number}]" for number in box.against)]).strip()
    return ""


def _alarm(words: str, frame: _Frame) -> tuple[str, int]:
    ink = Ink(TAG, frame.theme.on_colour)
    height = ink.height() + 4
    return row(cell(ink.html(words), frame.width, height, align="CENTER", ground=frame.theme.alarm)), height
