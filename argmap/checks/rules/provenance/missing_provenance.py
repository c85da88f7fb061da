"""The rule `missing-provenance`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import rule
from argmap.checks.summary import unless_most
from argmap.checks.words import named
from argmap.diagnostic import Finding, Severity
from argmap.graph import ArgumentGraph

_HINT = "quote a source, or name who says so after 'author:'"


@rule("P103", Severity.WARNING)
def missing_provenance(graph: ArgumentGraph) -> Iterator[Finding]:
    """A claim with reasons does not say whose it is.

    It has neither quote nor evidence, no author, and is not assumed: readers cannot tell what the debate says from
    what the mapper added. The contention is the mapper's own and need not say so. Where most claims lack it there is
    one line for the map.

    Bad:
        contention: cameras-stay
        claims:
          cameras-stay:
            text: The cameras at the gate should stay.
            reasons: [gate-is-safer]
          gate-is-safer:
            text: The gate is safer with cameras than without.
            reasons: [cameras-deter]
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true

    Good:
        contention: cameras-stay
        claims:
          cameras-stay:
            text: The cameras at the gate should stay.
            reasons: [gate-is-safer]
          gate-is-safer:
            text: The gate is safer with cameras than without.
            author: the seminar
            reasons: [cameras-deter]
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
    """
    contentions = frozenset(graph.contentions())
    bare = [id for id in graph.claims() if graph.reasons_for(id) and id not in contentions and not _is_owned(graph, id)]
    findings = [Finding(("claims", id), f"{named(id)} does not say whose claim it is", _HINT) for id in bare]
    message = f"{len(bare)} of {len(graph.map.claims)} claims do not say whose they are"
    yield from unless_most(findings, len(graph.map.claims), ("claims",), message, _HINT)


def _is_owned(graph: ArgumentGraph, id: str) -> bool:
    claim = graph.claim(id)
    return bool(claim.quotes or claim.evidence or claim.author or claim.assumed)
