"""The rule `misplaced-reference`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import rule
from argmap.checks.words import named, with_article
from argmap.diagnostic import Finding, Severity
from argmap.graph import ArgumentGraph, Named, Reference

_WANTED = {"claim": "a claim", "source": "a source", "side": "a side", "node": "a claim, a tension or a step"}


@rule("S108", Severity.ERROR)
def misplaced_reference(graph: ArgumentGraph) -> Iterator[Finding]:
    """An id stands where another kind of thing belongs.

    Premises, contentions and poles are claims: only a sentence can be accepted or rejected. Evidence and quotes name
    sources. A tension cannot support anything, since it has two sides; one of its claims may.

    Bad:
        contention: cameras-stay
        claims:
          cameras-stay:
            text: The cameras at the gate should stay.
            reasons: [cameras-deter, theft-count]
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
        sources:
          theft-count: The count of thefts at the gate

    Good:
        contention: cameras-stay
        claims:
          cameras-stay:
            text: The cameras at the gate should stay.
            reasons: [cameras-deter, thefts-fell]
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
          thefts-fell:
            text: Thefts at the gate have fallen by half.
            assumed: true
    """
    for reference in graph.references():
        bearers = graph.named.get(reference.id, [])
        if bearers and not any(reference.fits(bearer.kind) for bearer in bearers):
            is_what = f"{with_article(bearers[0].kind)}, not {_WANTED[reference.wanted]}"
            related = ((bearers[0].path, f"the {bearers[0].kind} is here"),)
            yield Finding(reference.path, f"{named(reference.id)} is {is_what}", _hint(reference, bearers[0]), related)


def _hint(reference: Reference, bearer: Named) -> str | None:
    if bearer.kind == "source" and reference.wanted == "claim":
        return "name it under 'evidence:' of the claim that it backs"
    if bearer.kind == "tension" and reference.wanted == "claim":
        return "name one of its claims"
    return None
