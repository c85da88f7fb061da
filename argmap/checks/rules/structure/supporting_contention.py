"""The rule `supporting-contention`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import rule
from argmap.checks.words import named, with_article
from argmap.diagnostic import Finding, Severity
from argmap.graph import ArgumentGraph


@rule("S110", Severity.WARNING, companions=("off-topic-claim",))
def supporting_contention(graph: ArgumentGraph) -> Iterator[Finding]:
    """A declared contention is a premise of a step.

    The contention is what the map argues for. If it supports something in its turn, that is the contention, or the
    step goes the wrong way.

    Bad:
        contention: cameras-deter
        claims:
          cameras-stay:
            text: The cameras at the gate should stay.
            reasons: [cameras-deter]
            author: the seminar
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true

    Good:
        contention: cameras-stay
        claims:
          cameras-stay:
            text: The cameras at the gate should stay.
            reasons: [cameras-deter]
            author: the seminar
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
    """
    for index, id in enumerate(graph.map.contention):
        steps = graph.steps_from(id)
        if id in graph and steps:
            related = ((steps[0].place_of(id), f"the {steps[0].role} is here"),)
            message = f"{named(id)} is a contention and a premise of {with_article(steps[0].role)}"
            yield Finding(("contention", index), message, "declare the claim on top, or take the step out", related)
