"""The rule `missing-safeguard`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.checks.rule import rule
from argmap.checks.words import named
from argmap.diagnostic import Finding, Severity
from argmap.graph import ArgumentGraph
from argmap.model import Tension

_BALANCE = re.compile(r"\bbalanc", re.IGNORECASE)
_HINT = "what would be done so that both sides are served?"


@rule("T104", Severity.WARNING)
def missing_safeguard(graph: ArgumentGraph) -> Iterator[Finding]:
    """A tension is to be balanced or met by design, and no safeguard is named.

    That two goods must be balanced does not say how. Jeremy Waldron (2003) warns that the word hides whose liberty
    pays for whose security; necessity, in human rights law, asks for the least intrusive means. A safeguard says what
    would be done.

    Bad:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
          cameras-chill:
            text: Cameras at the gate keep protesters away.
            assumed: true
        tensions:
          gate-cameras:
            question: How is safety to be balanced against the freedom to protest?
            measure: cameras at the gate
            poles:
              security: [cameras-deter]
              liberty: [cameras-chill]

    Good:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
          cameras-chill:
            text: Cameras at the gate keep protesters away.
            assumed: true
        tensions:
          gate-cameras:
            question: How is safety to be balanced against the freedom to protest?
            measure: cameras at the gate
            poles:
              security: [cameras-deter]
              liberty: [cameras-chill]
            safeguards:
              off-at-rallies: The cameras are off during announced rallies.
    """
    for id, tension in graph.tensions():
        if tension.safeguards:
            continue
        if tension.resolution.strategy == "design":
            yield Finding(("tensions", id), f"{named(id)} is to be met by design, and has no safeguard", _HINT)
        elif any(_BALANCE.search(text) for text in _texts(graph, tension)):
            yield Finding(("tensions", id), f"{named(id)} speaks of balance, and has no safeguard", _HINT)


def _texts(graph: ArgumentGraph, tension: Tension) -> Iterator[str]:
    yield from (tension.title or "", tension.question or "")
    for pole in tension.poles.values():
        yield from (graph.claim(id).text for id in pole.claims if id in graph)
