"""A sentence, or a clause of one, and what is known of it when a cue is asked: values that no stage changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from argmap.extract.extracted import Firing
from argmap.prose.words import Token, words_of
from argmap.segment.block import Span
from argmap.sides.lexicon import Hit, Lexicon

_LONGEST = 4000
"""Characters. A law's longest sentences have fewer; a pattern's time grows with them."""


class Place(NamedTuple):
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


class Sentence(NamedTuple):
    """What can be read off its words alone; the places of `words` and `hits` count from the beginning of `text`."""

    text: str
    span: Span
    place: Place
    words: Sequence[Token]
    hits: Sequence[Hit]
    lowered: str
    """The text in small letters, sign for sign."""
    all_sides: tuple[str, ...]
    """The sides of the debate; the measures of the first are what it is about."""

    @property
    def overlong(self) -> bool:
        """Whether it is no sentence but a list or a table without stops, of which no cue is asked."""
        return len(self.text) > _LONGEST

    @property
    def acting(self) -> str:
        """The side whose measures are in debate."""
        return self.all_sides[0]

    def sides(self, start: int = 0, end: int | None = None) -> set[str]:
        """The sides whose words begin between two places of the text."""
        end = len(self.text) if end is None else end
        return {hit.side for hit in self.hits if start <= self.words[hit.first].start < end}


def sentence_at(text: str, span: Span, place: Place, lexicon: Lexicon) -> Sentence:
    """Read one stretch of the text before any cue is asked."""
    own = text[span[0] : span[1]]
    words = words_of(own)
    hits = lexicon.find([token.word for token in words]) if len(own) <= _LONGEST else ()
    return Sentence(own, span, place, words, hits, own.replace("İ", "i").lower(), tuple(lexicon.sides))


class Before(NamedTuple):
    """What the claims before it say, of the same section; a side is empty where there is no such claim."""

    earlier: Mapping[str, int] = MappingProxyType({})
    """Side → how many of the last claims of the section take that side alone."""
    head: str = ""
    """The side of the section's first claim."""
    previous: str = ""
    """The side of the claim before, in the same paragraph."""
    previous_firm: bool = False
    """Whether that claim has its side by its own words."""
    opposed: str = ""
    """The side of the clause that it turns against."""
    joined: str = ""
    """The side of the clause that it goes on from."""


class Siding(NamedTuple):
    """The side that a claim takes, and why."""

    side: str = "neutral"
    evidence: Mapping[str, float] = MappingProxyType({})
    """What spoke for one side or another."""
    inherited: bool = False
    """Whether it has no words of a side."""
    firings: tuple[Firing, ...] = ()
    """The cues that speak for the side, and its words."""


class Known(NamedTuple):
    """What is known of a sentence when a cue is asked; each stage passes on another one, with its answer in it."""

    sentence: Sentence
    before: Before = Before()
    kind: str = "fact"
    hedge: str = "none"
    siding: Siding = Siding()
    clauses: tuple[Known, ...] = ()
    """Where it was cut in two."""
