"""THE table of shapes and colours: what each thing in a picture looks like, in every theme; knows no map.

Colours follow Okabe and Ito's set, which colour-blind people can tell apart, darkened until text in them
has a contrast of 4.5 and a line one of 3 (WCAG 2.2, 1.4.3 and 1.4.11). No meaning hangs on colour alone:
a side also has its corners, the place of its stripe and its word, a state its border and its words.
All sides of a theme have much the same contrast, so that none looks weightier than another.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from argmap.analysis.grounding import State

FONT: Final = "Helvetica"
"""The one name whose widths graphviz knows."""


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours. `sides` go round if a map has more sides; `ink` and `muted` are for text."""

    name: str
    paper: str
    card: str
    ink: str
    muted: str
    rule: str
    neutral: str
    sides: tuple[str, ...]
    reason: str
    objection: str
    rebuttal: str
    evidence: str
    evidence_card: str
    safeguard: str
    safeguard_card: str
    tension: str
    tension_card: str
    on_colour: str
    alarm: str
    doubt: str

    def side(self, number: int) -> str:
        """The colour of the side with this number."""
        return self.sides[number % len(self.sides)]

    def part(self, part: str) -> str:
        """The colour of a reason, an objection or a rebuttal."""
        return {"reason": self.reason, "objection": self.objection, "rebuttal": self.rebuttal}[part]


COLOUR: Final = Theme(
    name="colour",
    paper="#ffffff",
    card="#ffffff",
    ink="#16202a",
    muted="#55616d",
    rule="#c9d1d9",
    neutral="#5b6672",
    sides=("#0067a5", "#aa4300", "#964384", "#00706a", "#776000", "#5056be"),
    reason="#1d7a46",
    objection="#b00f3c",
    rebuttal="#9a5b00",
    evidence="#4d5b69",
    evidence_card="#f3f5f7",
    safeguard="#1d7a46",
    safeguard_card="#eef7f1",
    tension="#6d5a1e",
    tension_card="#faf4e1",
    on_colour="#ffffff",
    alarm="#b00f3c",
    doubt="#7a4a00",
)
MONO: Final = Theme(
    name="mono",
    paper="#ffffff",
    card="#ffffff",
    ink="#000000",
    muted="#4d4d4d",
    rule="#bdbdbd",
    neutral="#757575",
    sides=("#000000",),
    reason="#000000",
    objection="#000000",
    rebuttal="#5a5a5a",
    evidence="#4d4d4d",
    evidence_card="#f5f5f5",
    safeguard="#333333",
    safeguard_card="#f5f5f5",
    tension="#000000",
    tension_card="#ebebeb",
    on_colour="#ffffff",
    alarm="#000000",
    doubt="#333333",
)
DARK: Final = Theme(
    name="dark",
    paper="#12171d",
    card="#1d252e",
    ink="#f1f4f7",
    muted="#aeb9c4",
    rule="#42505d",
    neutral="#97a3af",
    sides=("#6fbcf5", "#ff9f66", "#dda0cf", "#5bc8bd", "#cbb655", "#aab0ff"),
    reason="#62cf96",
    objection="#ff8ba4",
    rebuttal="#f2b94f",
    evidence="#aeb9c4",
    evidence_card="#222c36",
    safeguard="#62cf96",
    safeguard_card="#1b3027",
    tension="#dcc374",
    tension_card="#332d1a",
    on_colour="#12171d",
    alarm="#ff8ba4",
    doubt="#f2b94f",
)
THEMES: Final = {theme.name: theme for theme in (COLOUR, MONO, DARK)}


@dataclass(frozen=True, slots=True)
class SideShape:
    """How a side looks without colour: its corners, and where its stripe stands."""

    rounded: bool
    left: bool
    right: bool


_SIDE_SHAPES: Final = (
    SideShape(rounded=False, left=True, right=False),
    SideShape(rounded=True, left=False, right=True),
    SideShape(rounded=False, left=False, right=True),
    SideShape(rounded=True, left=True, right=False),
)
NEUTRAL_SHAPE: Final = SideShape(rounded=True, left=False, right=False)
BOTH_SHAPE: Final = SideShape(rounded=False, left=True, right=True)


def side_shape(numbers: tuple[int, ...]) -> SideShape:
    """The shape for a claim's sides: none, one, or all of them."""
    if not numbers:
        return NEUTRAL_SHAPE
    return BOTH_SHAPE if len(numbers) > 1 else _SIDE_SHAPES[numbers[0] % len(_SIDE_SHAPES)]


@dataclass(frozen=True, slots=True)
class Border:
    """A line: graphviz's style word and its width in points."""

    style: str
    width: float


STATE_BORDERS: Final = {
    State.UNSUPPORTED: Border("dashed", 1.6),
    State.ASSERTED: Border("solid", 0.8),
    State.ASSUMED: Border("dotted", 1.4),
    State.CORROBORATED: Border("solid", 1.9),
    State.CONTRADICTED: Border("solid", 1.9),
}
CONTENTION_BORDER: Final = 2.8


@dataclass(frozen=True, slots=True)
class Type:
    """A size of type in points: whole ones, as graphviz cuts off the rest."""

    size: int
    bold: bool = False
    italic: bool = False


TITLE: Final = Type(20, bold=True)
SUBTITLE: Final = Type(12)
CONTENTION: Final = Type(14, bold=True)
BODY: Final = Type(11)
TAG: Final = Type(8, bold=True)
SMALL: Final = Type(8)
ASIDE: Final = Type(8, italic=True)
WARRANT: Final = Type(9, italic=True)
HEADING: Final = Type(10, bold=True)

CARD_WIDTH: Final = 208.0
CONTENTION_WIDTH: Final = 330.0
STEP_WIDTH: Final = 188.0
LINE: Final = 1.2
"""The height of a line of text, times its size: what graphviz takes for Helvetica."""
