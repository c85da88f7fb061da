"""What the ids of a map stand for; knows not who uses them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from argmap.diagnostic import Path
from argmap.graph.step import Step
from argmap.model import ArgumentMap

Kind = Literal["claim", "tension", "reason", "objection", "source", "side"]


@dataclass(frozen=True, slots=True)
class Named:
    """Something with an id: what it is and where it stands."""

    kind: Kind
    path: Path


def named(map: ArgumentMap, steps: Iterable[Step]) -> dict[str, list[Named]]:
    """Everything with an id: claims first, then tensions, steps that have one, sources and sides."""
    found: dict[str, list[Named]] = {}
    for id, item in _named(map, steps):
        found.setdefault(id, []).append(item)
    return found


def _named(map: ArgumentMap, steps: Iterable[Step]) -> Iterator[tuple[str, Named]]:
    for id in map.claims:
        yield id, Named("claim", ("claims", id))
    for id in map.tensions:
        yield id, Named("tension", ("tensions", id))
    for step in steps:
        if step.written.id:
            yield step.written.id, Named(step.role, (*step.path, "id"))
    for id in map.sources:
        yield id, Named("source", ("sources", id))
    for id in map.sides:
        yield id, Named("side", ("sides", id))
