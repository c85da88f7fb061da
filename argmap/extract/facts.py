"""A sentence, or a clause of one, with all that a cue may ask of it; knows no cue."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from argmap.extract.draft import Span
from argmap.extract.lexicon import Hit
from argmap.extract.words import Token

_LONGEST = 4000
"""Characters. A law's longest sentences have fewer; a pattern's time grows with them."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence stands."""

    section: int
    paragraph: int
    first_in_section: bool
    first_in_paragraph: bool
    closes_section: bool = False
    """Whether it is the last sentence of a section that has more than a few."""
    last_in_paragraph: bool = False
    item: bool = False
    """Whether it belongs to a list."""


NOWHERE = Place(0, 0, False, False)
"""For words that are asked about without their neighbours."""


@dataclass(slots=True)
class Facts:
    """`words` and `hits` are about `text`, and their places count from its beginning."""

    text: str
    span: Span
    place: Place
    words: Sequence[Token]
    hits: Sequence[Hit]
    all_sides: tuple[str, ...]
    side: str = "neutral"
    kind: str = "fact"
    hedge: str = "none"
    earlier: Mapping[str, int] = field(default_factory=dict)
    """Side → how many of the last claims of the section take that side alone."""
    clauses: tuple[Facts, ...] = ()
    """Where it was cut in two."""
    evidence: Mapping[str, float] = field(default_factory=dict)
    """What spoke for one side or another when its side was told."""
    opposed: str = ""
    """The side of the clause that it turns against; empty where it turns against none."""
    joined: str = ""
    """The side of the clause that it goes on from; empty where it goes on from none."""
    previous_firm: bool = False
    """Whether the claim before has its side by its own words."""
    inherited: bool = False
    """Whether it has no words of a side."""
    head_side: str = ""
    """The side of the section's first claim; empty for that claim itself."""
    previous: str = ""
    """The side of the claim before, in the same paragraph; empty where there is none."""

    lowered: str = field(init=False)
    """The text in small letters, sign for sign."""

    def __post_init__(self) -> None:
        self.lowered = self.text.replace("İ", "i").lower()

    @property
    def acting(self) -> str:
        """The side whose measures are in debate: the first."""
        return self.all_sides[0]

    def role(self, side: str) -> str:
        """What a side is in the debate, as `weights.ROLES` have it; `nothing` for no side at all."""
        if side == self.acting:
            return "acting"
        return "other" if side in self.all_sides else side or "nothing"

    @property
    def overlong(self) -> bool:
        """Whether it is no sentence but a list or a table without stops, of which no cue is asked."""
        return len(self.text) > _LONGEST

    def sides(self, start: int = 0, end: int | None = None) -> set[str]:
        """The sides whose words begin between two places of the text."""
        end = len(self.text) if end is None else end
        return {hit.side for hit in self.hits if start <= self.words[hit.first].start < end}
