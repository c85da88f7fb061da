"""The rule `ungrounded-claim`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.circles import circles
from argmap.analysis.grounding import support
from argmap.checks.rule import rule
from argmap.checks.summary import unless_most
from argmap.checks.words import listed, named
from argmap.diagnostic import Finding, Severity
from argmap.graph import ArgumentGraph


@rule("E102", Severity.WARNING, companions=("unsupported-claim",))
def ungrounded_claim(graph: ArgumentGraph) -> Iterator[Finding]:
    """A claim has reasons, and nothing at all reaches it through them.

    Each of its reasons has a premise with nothing under it, or one that is not in the map. A reason counts as much as
    its weakest premise: an argument must be well founded, all the way down. Claims in a circle are told by
    `circular-support`. Where most claims of a map fall there is one line for the map.

    Bad:
        claims:
          cameras-stay:
            text: The cameras at the gate should stay.
            reasons: [[cameras-deter, theft-matters]]
          cameras-deter:
            text: Cameras at the gate deter theft.
          theft-matters:
            text: Theft at the gate is worth preventing.
            assumed: true

    Good:
        claims:
          cameras-stay:
            text: The cameras at the gate should stay.
            reasons: [[cameras-deter, theft-matters]]
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
          theft-matters:
            text: Theft at the gate is worth preventing.
            assumed: true
    """
    stated = support(graph).stated
    circling = {id for circle in circles(graph) if circle.is_vicious for id in circle.claims}
    fallen = [id for id in graph.claims() if graph.reasons_for(id) and id not in stated and id not in circling]
    findings = [_finding(graph, id, stated) for id in fallen]
    message = f"{len(fallen)} of {len(graph.map.claims)} claims have reasons, and nothing holds them up"
    yield from unless_most(findings, len(graph.map.claims), ("claims",), message, "begin with the claims at the bottom")


def _finding(graph: ArgumentGraph, id: str, stated: frozenset[str]) -> Finding:
    premises = dict.fromkeys(premise for reason in graph.reasons_for(id) for premise in reason.premises)
    lacking = [premise for premise in premises if premise not in stated]
    hint = f"support {listed(lacking)}" if lacking else "name the premises of its reasons"
    return Finding(("claims", id), f"{named(id)} has reasons, and nothing holds them up", hint)
