"""Circles of support: claims that lean on one another; knows no rule and no picture."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.analysis.grounding import support
from argmap.analysis.once import once
from argmap.diagnostic import Path
from argmap.graph import ArgumentGraph, Step

if TYPE_CHECKING:
    import networkx


@dataclass(frozen=True, slots=True)
class Circle:
    """A strongly connected part of the graph of support, in the order of the file.

    `shortest` is a shortest circle through its first claim, each claim a premise of the next, the last of the first.
    `closing` is the place of that last premise. A vicious circle has no grounded claim: nothing outside holds it.
    """

    claims: tuple[str, ...]
    shortest: tuple[str, ...]
    closing: Path
    is_vicious: bool


@once
def circles(graph: ArgumentGraph) -> tuple[Circle, ...]:
    """Find the circles of support, but for steps of the scheme `cause`, which are feedback."""
    conclusions = _conclusions(graph)
    rank = {id: number for number, id in enumerate(graph.claims())}
    grounded = support(graph).grounded
    found = []
    for component in _components(conclusions):
        claims = tuple(sorted(component, key=rank.__getitem__))
        shortest = _shortest(conclusions, claims[0], component)
        closing = _closing(graph, shortest)
        found.append(Circle(claims, shortest, closing, grounded.isdisjoint(component)))
    return tuple(sorted(found, key=lambda circle: rank[circle.claims[0]]))


def _conclusions(graph: ArgumentGraph) -> dict[str, list[str]]:
    """Premise → the claims that it supports; only claims that may lie on a circle."""
    follows: dict[str, list[str]] = {id: [] for id in graph.claims()}
    for step in graph.steps.values():
        if _argues(step):
            for premise in dict.fromkeys(step.premises):
                if premise in graph:
                    follows[premise].append(str(step.target))
    return _peeled(follows)


def _argues(step: Step) -> bool:
    return step.role == "reason" and step.written.scheme != "cause"


def _peeled(follows: dict[str, list[str]]) -> dict[str, list[str]]:
    """Take away, again and again, the claims without a premise: what is left is mostly nothing, and spares networkx."""
    premises = dict.fromkeys(follows, 0)
    for conclusions in follows.values():
        for conclusion in conclusions:
            premises[conclusion] += 1
    waiting = [id for id, number in premises.items() if not number]
    while waiting:
        for conclusion in follows.pop(waiting.pop()):
            premises[conclusion] -= 1
            if not premises[conclusion]:
                waiting.append(conclusion)
    return follows


def _components(conclusions: Mapping[str, Iterable[str]]) -> Iterator[set[str]]:
    if not conclusions:
        return
    import networkx

    graph: networkx.DiGraph[str] = networkx.DiGraph(conclusions)
    for component in networkx.strongly_connected_components(graph):
        if len(component) > 1 or any(graph.has_edge(id, id) for id in component):
            yield component


def _shortest(conclusions: Mapping[str, Iterable[str]], start: str, within: set[str]) -> tuple[str, ...]:
    """Search breadth first from a claim back to itself."""
    before: dict[str, str] = {}
    waiting = deque([start])
    while waiting:
        here = waiting.popleft()
        for there in conclusions[here]:
            if there == start:
                return _path(before, start, here)
            if there in within and there not in before:
                before[there] = here
                waiting.append(there)
    raise ValueError(f"'{start}' lies on no circle")


def _path(before: Mapping[str, str], start: str, end: str) -> tuple[str, ...]:
    path = [end]
    while path[-1] != start:
        path.append(before[path[-1]])
    return tuple(reversed(path))


def _closing(graph: ArgumentGraph, shortest: tuple[str, ...]) -> Path:
    """Find the last claim of a circle among the premises of its first."""
    steps = (step for step in graph.reasons_for(shortest[0]) if _argues(step) and shortest[-1] in step.premises)
    return next(steps).place_of(shortest[-1])
