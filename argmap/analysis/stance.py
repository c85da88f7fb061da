"""Which claims and steps the map stands by, and which it answers; knows no rule and no side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from argmap.analysis.once import once
from argmap.graph import ArgumentGraph, Node, Step

Stance = Literal["for", "against"]
_OTHER: dict[Stance, Stance] = {"for": "against", "against": "for"}


@once
def stood_by(graph: ArgumentGraph) -> frozenset[Node]:
    """The claims and the steps on the map's own line: contentions, what supports them, what attacks what attacks them.

    Where no contention decides, a map stands by what leads nowhere. A claim may be on both lines.
    """
    taken: dict[Stance, set[str | Step]] = {"for": set(), "against": set()}
    for start in _starts(graph):
        if start in taken["for"] or start in taken["against"]:
            continue
        waiting: list[tuple[str | Step, Stance]] = [(start, "for")]
        while waiting:
            here, stance = waiting.pop()
            if here not in taken[stance]:
                taken[stance].add(here)
                waiting += [(one, stance) for one in _arguing_for(graph, here)]
                waiting += [(one, _OTHER[stance]) for one in _arguing_against(graph, here)]
    return frozenset(here if isinstance(here, str) else here.path for here in taken["for"])


def _starts(graph: ArgumentGraph) -> Iterator[str]:
    """The contentions decide first, then other tops, then claims that only circles lead to."""
    yield from graph.contentions()
    yield from graph.tops()
    yield from graph.claims()


def _arguing_for(graph: ArgumentGraph, here: str | Step) -> Sequence[str | Step]:
    """What shares the stance of a claim or a step."""
    if isinstance(here, str):
        return graph.reasons_for(here)
    return [premise for premise in here.premises if premise in graph]


def _arguing_against(graph: ArgumentGraph, here: str | Step) -> Sequence[Step]:
    return graph.objections_to(here if isinstance(here, str) else here.path)
