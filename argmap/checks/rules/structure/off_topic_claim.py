"""The rule `off-topic-claim`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import rule
from argmap.checks.words import named
from argmap.diagnostic import Finding, Severity
from argmap.graph import ArgumentGraph
from argmap.wording.counted import counted

_HINT = "say what it bears on, or declare it a contention"


@rule("S105", Severity.WARNING)
def off_topic_claim(graph: ArgumentGraph) -> Iterator[Finding]:
    """Claims support or attack one another, and lead to no contention and no tension.

    Whatever they show, they show nothing about the question of the map: relevance is one of the three tests of a good
    argument, beside acceptable and sufficient premises. One line is given for each claim on top of such a part, with a
    count.

    Bad:
        contention: cameras-stay
        claims:
          cameras-stay:
            text: The cameras at the gate should stay.
            reasons: [cameras-deter]
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
          gate-is-old:
            text: The gate is older than the fence.
            reasons: [gate-in-photograph]
            author: the seminar
          gate-in-photograph:
            text: A photograph of 1952 shows the gate without a fence.
            assumed: true

    Good:
        contention: cameras-stay
        claims:
          cameras-stay:
            text: The cameras at the gate should stay.
            reasons: [cameras-deter]
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
    """
    told = graph.leading_to([*graph.contentions(), *(id for id in graph.claims() if graph.tensions_of(id))])
    stray = [id for id in graph.claims() if id not in told and _is_joined(graph, id)]
    rank = {id: number for number, id in enumerate(stray)}
    for top in sorted(stray, key=lambda id: bool(graph.steps_from(id))):
        if top not in told:
            part = sorted(graph.leading_to([top], besides=told), key=rank.__getitem__)
            told.update(part)
            yield _finding(top, part)


def _is_joined(graph: ArgumentGraph, id: str) -> bool:
    return bool(graph.reasons_for(id) or graph.objections_to(id) or graph.steps_from(id))


def _finding(top: str, part: list[str]) -> Finding:
    parts = tuple(Finding(("claims", id), f"{named(id)} leads to no contention", _HINT) for id in part)
    others = f" and {counted(len(part) - 1, 'claim')} under it lead" if len(part) > 1 else " leads"
    return Finding(("claims", top), f"{named(top)}{others} to no contention", _HINT, parts=parts)
