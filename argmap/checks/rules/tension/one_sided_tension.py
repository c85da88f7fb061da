"""The rule `one-sided-tension`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import rule
from argmap.checks.words import named, sentence
from argmap.diagnostic import Finding, Severity
from argmap.graph import ArgumentGraph

_FEWEST = 2
"""A tension has two poles at least; a map with more sides need not name all of them in each."""
_HINT = "what would that side say of this measure?"


@rule("T101", Severity.WARNING)
def one_sided_tension(graph: ArgumentGraph) -> Iterator[Finding]:
    """A pole of a tension holds no claim, or is missing.

    A tension sets two sides against each other over one measure. With one of them silent it is a case for the other,
    and readers who hear one side judge by it: that is myside bias.

    Bad:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            side: security
            assumed: true
        tensions:
          gate-cameras:
            measure: cameras at the gate
            poles:
              security: [cameras-deter]

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
        tensions:
          gate-cameras:
            measure: cameras at the gate
            poles:
              security: [cameras-deter]
              liberty: [cameras-chill]
    """
    for id, tension in graph.tensions():
        written = [side for side in graph.map.sides if side in tension.poles]
        for side, label in graph.map.sides.items():
            if side in written and not tension.poles[side].claims:
                message = f"the pole of {named(label)} holds no claim"
                yield Finding(("tensions", id, "poles", side), message, _HINT, on_key=True)
            elif side not in written and len(written) < _FEWEST:
                yield Finding(("tensions", id), sentence("{} has no pole of {}", id, label), _HINT)
