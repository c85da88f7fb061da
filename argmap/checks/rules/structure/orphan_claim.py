"""The rule `orphan-claim`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import rule
from argmap.checks.summary import unless_most
from argmap.checks.words import named
from argmap.diagnostic import Finding, Severity
from argmap.graph import ArgumentGraph
from argmap.wording.counted import counted


@rule("S103", Severity.WARNING)
def orphan_claim(graph: ArgumentGraph) -> Iterator[Finding]:
    """A claim has no reason or objection, is a premise of none, and stands in no tension.

    It takes no part in the argument. Either a step is missing that would say what it bears on, or the claim is not
    needed. A contention may stand alone, and so may the only claim of a map.

    Bad:
        contention: cameras-stay
        claims:
          cameras-stay:
            text: The cameras at the gate should stay.
            reasons: [cameras-deter]
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
          cameras-are-grey:
            text: The cameras at the gate are grey.
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
    alone = [id for id in graph.claims() if _is_alone(graph, id)]
    if len(graph.map.claims) == 1:
        return
    hint = "say what it supports or attacks, or take it out"
    findings = [Finding(("claims", id), f"{named(id)} is joined to no other claim", hint) for id in alone]
    message = f"{counted(len(alone), 'claim')} of {len(graph.map.claims)} are joined to no other"
    yield from unless_most(findings, len(graph.map.claims), ("claims",), message, "say what supports or attacks what")


def _is_alone(graph: ArgumentGraph, id: str) -> bool:
    joined = graph.reasons_for(id) or graph.objections_to(id) or graph.steps_from(id) or graph.tensions_of(id)
    return not joined and id not in graph.map.contention
