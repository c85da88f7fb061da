"""Counts a map: claims by side, kind, hedge, state and section, steps, evidence, tensions; knows no table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import get_args

from argmap.analysis.grounding import State, support
from argmap.graph import ArgumentGraph
from argmap.graph.rejected import is_rejected
from argmap.model import Hedge, Kind, Tension

UNSAID = "unsaid"
"""Stands for a kind or a section that the map does not give."""


@dataclass(frozen=True, slots=True)
class TensionCount:
    """How many claims stand on each side of a tension, by side id, and how many safeguards ease it."""

    id: str
    title: str | None
    poles: Mapping[str, int]
    safeguards: int


@dataclass(frozen=True, slots=True)
class Census:
    """The counts of a map. `sides`, `kinds`, `hedges`, `states` and `sections` count claims.

    `drafts` are some of the claims; `rejected` are claims beside them, which count nowhere else.
    """

    claims: int
    drafts: int
    rejected: int
    sides: Mapping[str, int]
    kinds: Mapping[str, int]
    hedges: Mapping[str, int]
    states: Mapping[str, int]
    sections: Mapping[str, int]
    steps: Mapping[str, int]
    evidence: Mapping[str, int]
    tensions: tuple[TensionCount, ...]


def census(graph: ArgumentGraph) -> Census:
    """Count a map; a side, a hedge or a declared section without claims is there with 0."""
    map, states = graph.map, support(graph)
    claims = map.claims.values()
    return Census(
        claims=len(map.claims),
        drafts=sum(claim.status == "draft" for claim in claims),
        rejected=sum(is_rejected(claim) for claim in graph.whole.claims.values()),
        sides=_counts((*map.sides, "both", "neutral"), (claim.side for claim in claims)),
        kinds=_counts(get_args(Kind), (claim.kind or UNSAID for claim in claims)),
        hedges=_counts(get_args(Hedge), (claim.hedge for claim in claims)),
        states=_counts(State, (states.state_of(id) for id in graph.claims())),
        sections=_counts(_headings(graph), (section_of(graph, id) or UNSAID for id in graph.claims())),
        steps=_steps(graph),
        evidence=_evidence(graph),
        tensions=tuple(_tension(graph, id, tension) for id, tension in graph.tensions()),
    )


def section_of(graph: ArgumentGraph, id: str) -> str | None:
    """A claim's section: as given, else its first quote's, else the heading above the place of that quote."""
    written = graph.claim(id).section
    source = None
    quote = next(iter(graph.claim(id).quotes), None)
    if quote is not None:
        source = graph.source_of(quote)
        written = written or quote.section
        if not written and quote.text and source in graph.texts and source is not None:
            place = graph.texts[source].find(quote.text)
            return graph.texts[source].section_at(place[0]) if place else None
    known = graph.map.sources.get(source) if source else None
    return known.sections.get(written, written) if known and written else written


def _headings(graph: ArgumentGraph) -> list[str]:
    return [heading for source in graph.map.sources.values() for heading in source.sections.values()]


def _counts(known: Iterable[str], found: Iterable[str]) -> dict[str, int]:
    """Count in the order of what is known, then of what else is found."""
    counts = Counter(str(word) for word in found)
    return {word: counts[word] for word in dict.fromkeys([*map(str, known), *counts])}


def _steps(graph: ArgumentGraph) -> dict[str, int]:
    steps = graph.steps.values()
    reasons = [step for step in steps if step.role == "reason"]
    undercuts = sum(step.is_undercut for step in steps)
    return {
        "reasons": len(reasons),
        "of several premises": sum(len(set(step.premises)) > 1 for step in reasons),
        "rebuttals": len(steps) - len(reasons) - undercuts,
        "undercuts": undercuts,
    }


def _evidence(graph: ArgumentGraph) -> dict[str, int]:
    verdicts = Counter(item.verdict for id in graph.claims() for _, item in graph.evidence_for(id))
    return {
        "supporting": verdicts["supports"],
        "contradicting": verdicts["contradicts"],
        "quotes": sum(len(claim.quotes) for claim in graph.map.claims.values()),
        "sources": len(graph.map.sources),
    }


def _tension(graph: ArgumentGraph, id: str, tension: Tension) -> TensionCount:
    poles = dict.fromkeys(graph.map.sides, 0) | {side: len(pole.claims) for side, pole in tension.poles.items()}
    return TensionCount(id, tension.title, poles, len(tension.safeguards))
