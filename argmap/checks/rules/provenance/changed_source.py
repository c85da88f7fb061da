"""The rule `changed-source`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import rule
from argmap.checks.words import named
from argmap.diagnostic import Finding, Severity
from argmap.graph import ArgumentGraph

_SHOWN = 16


@rule("P105", Severity.WARNING)
def changed_source(graph: ArgumentGraph) -> Iterator[Finding]:
    """The text of a source is not the one whose hash the map gives.

    The source was edited, or another file took its place: what was quoted and weighed may no longer be what it says.

    Bad:
        contention: cameras-stay
        sources:
          explainer:
            title: A page that explains the cameras
            text: explainer.md
            sha256: 0000000000000000000000000000000000000000000000000000000000000000
        claims:
          cameras-stay:
            text: The cameras at the gate should stay.
            assumed: true
            quotes: Thieves keep … cameras at a gate

    Good:
        contention: cameras-stay
        sources:
          explainer:
            title: A page that explains the cameras
            text: explainer.md
            sha256: 25314553c80b6799994b778ea53d792042bd9592d1b521231c965da6c3b60db8
        claims:
          cameras-stay:
            text: The cameras at the gate should stay.
            assumed: true
            quotes: Thieves keep … cameras at a gate

    File explainer.md:
        Thieves keep away where they see cameras at a gate.
    """
    for id, source in graph.map.sources.items():
        known = graph.hashes.get(id)
        if source.sha256 and known and known.lower() != source.sha256.lower():
            hint = f"read it again, then write the hash of the text at hand: {known[:_SHOWN]}…"
            yield Finding(
                ("sources", id, "sha256"), f"the text of {named(id)} has changed since its hash was taken", hint
            )
