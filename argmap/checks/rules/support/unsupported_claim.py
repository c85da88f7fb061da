"""The rule `unsupported-claim`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import rule
from argmap.checks.words import named
from argmap.diagnostic import Finding, Severity
from argmap.graph import ArgumentGraph

_HINT = "give it a reason or evidence, or mark it assumed"


@rule("E101", Severity.WARNING, companions=("ungrounded-claim",))
def unsupported_claim(graph: ArgumentGraph) -> Iterator[Finding]:
    """A claim has no reason, no evidence and no quote, and is not assumed.

    Nothing in the map says why anybody should accept it, nor that anybody has said so. In Rationale every branch ends
    in a basis box, and in GSN an undeveloped goal is marked as one. A claim that a source merely states is not named
    here: `asserted-claim` counts those.

    Bad:
        claims:
          cameras-stay:
            text: The cameras at the gate should stay.
            reasons: [cameras-deter, visitors-agree]
          cameras-deter:
            text: Cameras deter theft.
          visitors-agree:
            text: Most visitors agree to be filmed.
            assumed: true

    Good:
        claims:
          cameras-stay:
            text: The cameras at the gate should stay.
            reasons: [cameras-deter, visitors-agree]
          cameras-deter:
            text: Cameras deter theft.
            assumed: true
          visitors-agree:
            text: Most visitors agree to be filmed.
            assumed: true
    """
    for id in graph.claims():
        claim = graph.claim(id)
        backed = any(evidence.verdict == "supports" for evidence in claim.evidence)
        if not (graph.reasons_for(id) or backed or claim.quotes or claim.assumed):
            yield Finding(("claims", id), f"{named(id)} has nothing under it", _HINT)
