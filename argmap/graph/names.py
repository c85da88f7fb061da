"""What the ids of a map stand for; knows not who uses them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from argmap.diagnostic import Path

if TYPE_CHECKING:
    from argmap.graph.argument import ArgumentGraph

Kind = Literal["claim", "tension", "reason", "objection", "source", "side"]


@dataclass(frozen=True, slots=True)
class Named:
    """Something with an id: what it is and where it stands."""

    kind: Kind
    path: Path


def named(graph: ArgumentGraph) -> dict[str, list[Named]]:
    """Everything with an id: claims first, then tensions, steps that have one, sources and sides."""
    found: dict[str, list[Named]] = {}
    for id, item in _named(graph):
        found.setdefault(id, []).append(item)
    return found


def _named(graph: ArgumentGraph) -> Iterator[tuple[str, Named]]:
    for id in graph.map.claims:
        yield id, Named("claim", ("claims", id))
    for id in graph.map.tensions:
        yield id, Named("tension", ("tensions", id))
    for step in graph.steps.values():
        if step.written.id:
            yield step.written.id, Named(step.role, (*step.path, "id"))
    for id in graph.map.sources:
        yield id, Named("source", ("sources", id))
    for id in graph.map.sides:
        yield id, Named("side", ("sides", id))
