"""What the rules found in a text, as values; every span is a pair of character offsets in that text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from argmap.segment.block import Span

RelationKind = Literal["reason", "objection"]


class Firing(NamedTuple):
    """A cue that fired, and the words that made it fire."""

    cue: str
    words: str
    span: Span


class PassedOver(NamedTuple):
    """A sentence or block that makes no claim, and the cue or the kind of boilerplate that says so."""

    span: Span
    by: str
    text: str


class ExtractedClaim(NamedTuple):
    """A sentence, or a clause of one, that can be accepted or rejected."""

    id: str
    """A slug of its own words, unlike every other in the draft."""
    key: str
    """Finds the claim again in a changed text: of its folded words, and of nothing else."""
    span: Span
    sentence: Span
    """The sentence that the clause stands in; the same as `span` for a whole sentence."""
    text: str
    """A full sentence in the text's own words, white space folded, with a capital and a full stop."""
    section: str | None
    paragraph: int
    side: str
    kind: str
    hedge: str
    central: bool
    firings: tuple[Firing, ...]
    confidence: float


class ExtractedTension(NamedTuple):
    """A sentence that sets the two sides against each other. Poles and safeguard are ids of draft claims."""

    id: str
    key: str
    title: str
    span: Span
    """Of the sentence that shows it."""
    poles: Mapping[str, tuple[str, ...]]
    safeguard: str | None
    firings: tuple[Firing, ...]
    confidence: float


class ExtractedRelation(NamedTuple):
    """A step from one draft claim to another; `suggested` when no marker, only the section's shape, proposes it."""

    kind: RelationKind
    key: str
    premise: str
    target: str
    span: Span
    """Of the sentence that shows it."""
    firings: tuple[Firing, ...]
    confidence: float
    suggested: bool = False


class Extracted(NamedTuple):
    """All that the rules found in one text, in the text's order."""

    title: str | None
    ruleset: str
    sides: Mapping[str, str]
    """Side id → label, in the order of the lexicon."""
    claims: tuple[ExtractedClaim, ...] = ()
    tensions: tuple[ExtractedTension, ...] = ()
    relations: tuple[ExtractedRelation, ...] = ()
    passed_over: tuple[PassedOver, ...] = ()
    ai_notice: Span | None = None
    headings: tuple[str, ...] = ()
    sides_in_doubt: str | None = None
    """Why the sides are not to be trusted here; None where they may be."""
