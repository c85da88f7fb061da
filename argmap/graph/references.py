"""Every place in a map that names something by its id; knows not whether it exists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from argmap.diagnostic import Path
from argmap.graph.names import Kind
from argmap.graph.step import Step
from argmap.model import ArgumentMap, Tension

Wanted = Literal["claim", "source", "side", "node"]
"""What an id should be of; a node is a claim, a step or a tension."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A place in a map that names something by its id."""

    path: Path
    id: str
    wanted: Wanted

    def fits(self, kind: Kind) -> bool:
        """Whether such a thing may be named here; a node is what one can point at when a map is shown."""
        return kind in ("claim", "tension", "reason", "objection") if self.wanted == "node" else kind == self.wanted


def references(map: ArgumentMap, steps: Iterable[Step]) -> Iterator[Reference]:
    """Yield the references in the order of the file's parts: map, sources, claims, steps, tensions."""
    yield from _each(("contention",), map.contention, "claim")
    yield from _each(("reveal",), map.reveal, "node")
    for id, source in map.sources.items():
        for field in ("derived_from", "superseded_by"):
            other: str | None = getattr(source, field)
            if other is not None:
                yield Reference(("sources", id, field), other, "source")
    for id, claim in map.claims.items():
        if claim.side not in ("neutral", "both"):
            yield Reference(("claims", id, "side"), claim.side, "side")
        for index, quote in enumerate(claim.quotes):
            if quote.source is not None:
                yield Reference(("claims", id, "quotes", index, "source"), quote.source, "source")
        for index, evidence in enumerate(claim.evidence):
            yield Reference(("claims", id, "evidence", index, "source"), evidence.source, "source")
    for step in steps:
        yield from _each((*step.path, "premises"), step.written.premises, "claim")
    for id, tension in map.tensions.items():
        yield from _of_tension(("tensions", id), tension)


def _of_tension(at: Path, tension: Tension) -> Iterator[Reference]:
    for side, pole in tension.poles.items():
        yield Reference((*at, "poles", side), side, "side")
        yield from _each((*at, "poles", side, "claims"), pole.claims, "claim")
        if pole.best_source is not None:
            yield Reference((*at, "poles", side, "best_source"), pole.best_source, "source")
    for name, prong in tension.test.prongs.items():
        yield from _each((*at, "test", "prongs", name, "claims"), prong.claims, "claim")


def _each(at: Path, ids: tuple[str, ...], wanted: Wanted) -> Iterator[Reference]:
    for index, id in enumerate(ids):
        yield Reference((*at, index), id, wanted)
