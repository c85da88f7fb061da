"""The rule `unsupported-claim`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import rule
from argmap.diagnostic import Finding, Severity
from argmap.graph import ArgumentGraph


@rule("E101", Severity.WARNING)
def unsupported_claim(graph: ArgumentGraph) -> Iterator[Finding]:
    """A claim has no reason, no evidence and no quote, and is not assumed.

    Nothing in the map says why anybody should accept it, nor that anybody has said so. In Rationale every branch ends
    in a basis box, and in GSN an undeveloped goal is marked as one. A claim that a source merely states is not
    named here: `asserted-claim` counts those.

    Bad:
        claims:
          cameras-stay:
            text: The cameras at the gate should stay.
            reasons: [cameras-deter]
          cameras-deter:
            text: Cameras deter theft.

    Good:
        claims:
          cameras-stay:
            text: The cameras at the gate should stay.
            reasons: [cameras-deter]
          cameras-deter:
            text: Cameras deter theft.
            assumed: true
    """
    for id in graph.claims():
        claim = graph.claim(id)
        if not (graph.reasons_for(id) or claim.evidence or claim.quotes or claim.assumed):
            hint = "give it a reason or evidence, or mark it assumed"
            yield Finding(("claims", id), f"'{id}' has nothing under it", hint)
