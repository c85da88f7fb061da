"""The rule `mixed-pole`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import rule
from argmap.checks.words import named, sentence
from argmap.diagnostic import Finding, Severity
from argmap.graph import ArgumentGraph

_HINT = "move it to the other pole, or change its side"


@rule("S109", Severity.ERROR)
def mixed_pole(graph: ArgumentGraph) -> Iterator[Finding]:
    """A pole holds a claim of another side.

    A tension sets the claims of one side against those of another, and counts both. A claim of the wrong side makes
    the pole look fuller than it is. Neutral claims, and those of both sides, may stand in any pole.

    Bad:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            side: security
            assumed: true
          cameras-chill:
            text: Cameras at the gate keep protesters away.
            side: liberty
            assumed: true
          cameras-blur:
            text: The cameras blur the faces of passers-by.
            side: liberty
            assumed: true
        tensions:
          gate-cameras:
            measure: cameras at the gate
            poles:
              security: [cameras-deter, cameras-blur]
              liberty: [cameras-chill]

    Good:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            side: security
            assumed: true
          cameras-chill:
            text: Cameras at the gate keep protesters away.
            side: liberty
            assumed: true
          cameras-blur:
            text: The cameras blur the faces of passers-by.
            side: liberty
            assumed: true
        tensions:
          gate-cameras:
            measure: cameras at the gate
            poles:
              security: [cameras-deter]
              liberty: [cameras-chill, cameras-blur]
    """
    sides = graph.map.sides
    for id, tension in graph.tensions():
        for side, pole in tension.poles.items():
            for index, claim in enumerate(pole.claims):
                other = graph.claim(claim).side if claim in graph else side
                if side in sides and other in sides and other != side:
                    message = sentence("{} is on the side {}, and stands in the pole of {}", claim, other, side)
                    related = ((("claims", claim, "side"), f"its side is {named(other)}"),)
                    yield Finding(("tensions", id, "poles", side, "claims", index), message, _HINT, related)
