"""What a draft map proposes, with its places in the article; knows no annotation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from argmap.graph import ArgumentGraph
from argmap.model import Claim, Extraction
from argmap.prose.quotes import SourceText
from docs.measuring.annotation import RelationKind
from docs.measuring.reading import KINDS
from docs.measuring.spans import Span

CENTRAL = "central"
SUGGESTED = "S-"
"""How the ids of cues begin that only guess from a section's shape."""


@dataclass(frozen=True, slots=True)
class DraftedClaim:
    """A claim with a place in the article."""

    span: Span
    side: str
    kind: str | None
    hedged: bool
    central: bool


@dataclass(frozen=True, slots=True)
class DraftedTension:
    """A tension: where it shows, and side → the ids of the claims at its pole."""

    shown: tuple[Span, ...]
    poles: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class DraftedStep:
    """A step from one claim to another; `suggested` where no marker, only the section's shape, speaks for it."""

    kind: RelationKind
    premise: str
    target: str
    suggested: bool


@dataclass(frozen=True, slots=True)
class Drafted:
    """A draft map as it is scored. What was rejected is left out, and so are claims without a place in the article."""

    claims: Mapping[str, DraftedClaim]
    tensions: tuple[DraftedTension, ...]
    steps: tuple[DraftedStep, ...]
    quotes: tuple[tuple[str, Span | None], ...]
    """Every quote's words, and the span that it gives."""


def drafted_of(graph: ArgumentGraph, text: SourceText) -> Drafted:
    """Take from a map what is scored; undercuts, which lead to no claim, are not."""
    kept = {id: claim for id, claim in graph.map.claims.items() if claim.status != "rejected"}
    claims = {id: made for id, claim in kept.items() if (made := _claim(claim, text))}
    return Drafted(
        claims=claims,
        tensions=tuple(_tensions(graph, claims)),
        steps=tuple(_steps(graph)),
        quotes=tuple((quote.text, quote.span) for claim in kept.values() for quote in claim.quotes if quote.text),
    )


def _claim(claim: Claim, text: SourceText) -> DraftedClaim | None:
    span = _place(claim, text)
    if span is None:
        return None
    kind = KINDS.get(claim.kind, claim.kind) if claim.kind else None
    return DraftedClaim(span, claim.side, kind, claim.hedge != "none", CENTRAL in claim.tags)


def _place(claim: Claim, text: SourceText) -> Span | None:
    """Where the first quote stands; else the sentence that the rule was at."""
    for quote in claim.quotes:
        if span := quote.span or text.find(quote.text):
            return span
    return claim.extraction.span if claim.extraction else None


def _tensions(graph: ArgumentGraph, claims: Mapping[str, DraftedClaim]) -> Iterator[DraftedTension]:
    for _, tension in graph.tensions():
        if tension.status == "rejected":
            continue
        poles = {side: pole.claims for side, pole in tension.poles.items()}
        given = tension.extraction.span if tension.extraction else None
        at_poles = tuple(claims[id].span for ids in poles.values() for id in ids if id in claims)
        yield DraftedTension((given,) if given else at_poles, poles)


def _steps(graph: ArgumentGraph) -> Iterator[DraftedStep]:
    for step in graph.steps.values():
        if isinstance(step.target, str) and step.written.status != "rejected":
            kind: RelationKind = "support" if step.role == "reason" else "objection"
            for premise in step.premises:
                yield DraftedStep(kind, premise, step.target, _is_suggested(step.written.extraction))


def _is_suggested(extraction: Extraction | None) -> bool:
    return bool(extraction and any(cue.startswith((SUGGESTED, "R-HEAD")) for cue in extraction.cues))
