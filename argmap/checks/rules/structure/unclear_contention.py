"""The rule `unclear-contention`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import rule
from argmap.checks.words import named
from argmap.diagnostic import Finding, Severity
from argmap.graph import ArgumentGraph

_SHOWN = 5
_HINT = "name the claim that the map is about after 'contention:'"


@rule("S104", Severity.WARNING)
def unclear_contention(graph: ArgumentGraph) -> Iterator[Finding]:
    """A map names no contention, and not exactly one claim is on top.

    Readers begin at the top and want to know what the argument is for; a goal structure in GSN has one top goal. Where
    no claim is on top, all are premises of one another. A map with several contentions can declare them as a list.

    Bad:
        claims:
          cameras-stay:
            text: The cameras at the gate should stay.
            reasons: [cameras-deter]
          guards-go:
            text: The night guards can go.
            reasons: [cameras-deter]
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true

    Good:
        contention: [cameras-stay, guards-go]
        claims:
          cameras-stay:
            text: The cameras at the gate should stay.
            reasons: [cameras-deter]
          guards-go:
            text: The night guards can go.
            reasons: [cameras-deter]
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
    """
    if graph.map.contention:
        return
    argued = [id for id in graph.tops() if graph.reasons_for(id) or graph.objections_to(id)]
    if len(argued) > 1:
        related = tuple((("claims", id), f"{named(id)} is on top") for id in argued[:_SHOWN])
        message = f"{len(argued)} claims are on top, and none is declared the contention"
        yield Finding((), message, "name the one that the map is about after 'contention:'", related)
    elif graph.steps and not graph.tops():
        yield Finding((), "every claim is a premise of another, and none is declared the contention", _HINT)
