"""The rule `reinforcing-circle`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.circles import circles
from argmap.checks.circling import around, where
from argmap.checks.rule import rule
from argmap.diagnostic import Finding, Severity
from argmap.graph import ArgumentGraph

_HINT = "are these causes ('scheme: cause'), or does a step go the wrong way?"


@rule("S111", Severity.INFO)
def reinforcing_circle(graph: ArgumentGraph) -> Iterator[Finding]:
    """Claims support one another in a circle that something outside holds up.

    The circle adds nothing to what already holds it. If it describes causes that strengthen one another, `scheme:
    cause` says so and the question goes away; if it is an argument, one of its steps goes the wrong way.

    Bad:
        contention: streets-safer
        claims:
          streets-safer:
            text: The streets around the station have become safer.
            reasons: [witnesses-speak]
          witnesses-speak:
            text: Witnesses speak to the police more freely.
            assumed: true
            reasons: [residents-trust]
          residents-trust:
            text: Residents trust the police.
            reasons: [witnesses-speak]
            author: the seminar

    Good:
        contention: streets-safer
        claims:
          streets-safer:
            text: The streets around the station have become safer.
            reasons: [witnesses-speak]
          witnesses-speak:
            text: Witnesses speak to the police more freely.
            assumed: true
            reasons:
              - {premises: residents-trust, scheme: cause}
          residents-trust:
            text: Residents trust the police.
            author: the seminar
            reasons:
              - {premises: witnesses-speak, scheme: cause}
    """
    for circle in circles(graph):
        if not circle.is_vicious:
            message = f"the circle {around(circle.shortest)} strengthens itself"
            yield Finding(circle.closing, message, _HINT, where(circle))
