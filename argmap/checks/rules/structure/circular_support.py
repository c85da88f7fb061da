"""The rule `circular-support`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.circles import circles
from argmap.checks.circling import around, where
from argmap.checks.rule import rule
from argmap.diagnostic import Finding, Severity
from argmap.graph import ArgumentGraph

_HINT = "take the premise out, or give one of the claims evidence of its own"


@rule("S106", Severity.ERROR, companions=("loop-only-support",))
def circular_support(graph: ArgumentGraph) -> Iterator[Finding]:
    """Claims support one another in a circle that nothing outside holds up.

    Each would have to stand before it could stand: the old fault of begging the question. One shortest circle is shown
    for each group of claims that lean on one another. A circle of causes is no circular argument: give its steps
    `scheme: cause`. A circle that something outside does hold up is `reinforcing-circle`.

    Bad:
        contention: streets-safer
        claims:
          streets-safer:
            text: The streets around the station have become safer.
            reasons: [trust-grows, patrols-doubled]
          patrols-doubled:
            text: The number of patrols has doubled.
            assumed: true
          trust-grows:
            text: Residents trust the police more.
            reasons: [witnesses-speak]
            author: the seminar
          witnesses-speak:
            text: Witnesses speak to the police more freely.
            reasons: [trust-grows]
            author: the seminar

    Good:
        contention: streets-safer
        claims:
          streets-safer:
            text: The streets around the station have become safer.
            reasons: [trust-grows, patrols-doubled]
          patrols-doubled:
            text: The number of patrols has doubled.
            assumed: true
          trust-grows:
            text: Residents trust the police more.
            reasons: [witnesses-speak]
            author: the seminar
          witnesses-speak:
            text: Witnesses speak to the police more freely.
            assumed: true
    """
    for circle in circles(graph):
        if circle.is_vicious:
            message = f"nothing outside holds the circle {around(circle.shortest)}"
            yield Finding(circle.closing, message, _HINT, where(circle))
