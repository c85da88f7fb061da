"""Every place in a map that names something by its id; knows not whether it exists."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostic import Path
from argmap.graph.argument import ArgumentGraph, Reference, Wanted
from argmap.model import Tension


def references(graph: ArgumentGraph) -> Iterator[Reference]:
    """Yield the references in the order of the file's parts: map, sources, claims, steps, tensions."""
    map = graph.map
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
        for path, quote in graph.quotes_of(id):
            if quote.source is not None:
                yield Reference((*path, "source"), quote.source, "source")
        for path, evidence in graph.evidence_for(id):
            yield Reference((*path, "source"), evidence.source, "source")
    for step in graph.steps.values():
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
