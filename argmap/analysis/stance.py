"""Which claims and steps the map stands by, and which it answers; knows no rule and no side."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from argmap.analysis.once import once
from argmap.graph import ArgumentGraph, Node

Stance = Literal["for", "against"]
_OTHER: dict[Stance, Stance] = {"for": "against", "against": "for"}


@once
def stood_by(graph: ArgumentGraph) -> frozenset[Node]:
    """The claims and the steps on the map's own line: contentions, what supports them, what attacks what attacks them.

    Where no contention decides, a map stands by what leads nowhere. A claim may be on both lines.
    """
    taken: set[tuple[Node, Stance]] = set()
    for start in _starts(graph):
        if not taken.isdisjoint({(start, "for"), (start, "against")}):
            continue
        waiting: list[tuple[Node, Stance]] = [(start, "for")]
        while waiting:
            place = waiting.pop()
            if place not in taken:
                taken.add(place)
                waiting += _beneath(graph, *place)
    return frozenset(node for node, stance in taken if stance == "for")


def _starts(graph: ArgumentGraph) -> Iterator[str]:
    """The contentions decide first, then other tops, then claims that only circles lead to."""
    yield from graph.contentions()
    yield from graph.tops()
    yield from graph.claims()


def _beneath(graph: ArgumentGraph, node: Node, stance: Stance) -> Iterator[tuple[Node, Stance]]:
    """What argues for a claim or a step shares its stance; what argues against it has the other."""
    if isinstance(node, str):
        for reason in graph.reasons_for(node):
            yield reason.path, stance
    elif node in graph.steps:
        for premise in graph.steps[node].premises:
            if premise in graph:
                yield premise, stance
    for objection in graph.objections_to(node):
        yield objection.path, _OTHER[stance]
