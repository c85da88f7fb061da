"""The rule `loop-only-support`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.circles import circles
from argmap.checks.rule import rule
from argmap.checks.words import listed, named
from argmap.diagnostic import Finding, Severity
from argmap.graph import ArgumentGraph

_HINT = "give one of them a reason or evidence from outside the circle"


@rule(
    "E103",
    Severity.ERROR,
    companions=(
        "circular-support",
        "unclear-contention",
        "supporting-contention",
    ),
)
def loop_only_support(graph: ArgumentGraph) -> Iterator[Finding]:
    """Claims have no reason but those that lead back to themselves.

    Every one of their reasons needs a premise from the circle that they lie on, and nothing outside holds that circle:
    none of them can be accepted before itself (petitio principii). There is one line for each circle.

    Bad:
        contention: trust-grows
        claims:
          trust-grows:
            text: Residents trust the police more.
            reasons: [witnesses-speak]
          witnesses-speak:
            text: Witnesses speak to the police more freely.
            reasons: [trust-grows]
            author: the seminar

    Good:
        contention: trust-grows
        claims:
          trust-grows:
            text: Residents trust the police more.
            reasons: [witnesses-speak]
          witnesses-speak:
            text: Witnesses speak to the police more freely.
            assumed: true
    """
    for circle in circles(graph):
        inside = frozenset(circle.claims)
        if circle.is_vicious:
            ids = [id for id in circle.claims if _leads_back(graph, id, inside)]
            parts = tuple(Finding(("claims", id), f"{named(id)} is supported only by itself", _HINT) for id in ids)
            if len(parts) > 1:
                message = f"{listed(ids)} are supported only by one another"
                yield Finding(("claims", ids[0]), message, _HINT, parts=parts)
            else:
                yield from parts


def _leads_back(graph: ArgumentGraph, id: str, inside: frozenset[str]) -> bool:
    return all(not inside.isdisjoint(reason.premises) for reason in graph.reasons_for(id))
