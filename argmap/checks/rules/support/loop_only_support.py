"""The rule `loop-only-support`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.circles import circles
from argmap.checks.rule import rule
from argmap.checks.words import named
from argmap.diagnostic import Finding, Severity
from argmap.graph import ArgumentGraph
from argmap.wording.counted import counted

_HINT = "give one of them a reason or evidence from outside the circle"


@rule("E103", Severity.ERROR, companions=("circular-support",))
def loop_only_support(graph: ArgumentGraph) -> Iterator[Finding]:
    """Claims have no reason but those that lead back to themselves.

    Every one of their reasons needs a premise from the circle that they lie on, and nothing outside holds that circle:
    none of them can be accepted before itself (petitio principii). There is one line for each circle.

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
        inside = frozenset(circle.claims)
        ids = [id for id in circle.claims if circle.is_vicious and _leads_back(graph, id, inside)]
        if ids:
            others = counted(len(ids) - 1, "other")
            message = f"{named(ids[0])} and {others} are supported only by one another"
            parts = tuple(Finding(("claims", id), _alone(id), _HINT) for id in ids)
            yield Finding(("claims", ids[0]), message if len(ids) > 1 else _alone(ids[0]), _HINT, parts=parts)


def _alone(id: str) -> str:
    return f"{named(id)} is supported only by what it supports"


def _leads_back(graph: ArgumentGraph, id: str, inside: frozenset[str]) -> bool:
    return all(not inside.isdisjoint(reason.premises) for reason in graph.reasons_for(id))
