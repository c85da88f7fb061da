"""The rule `contradictory-relations`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import rule
from argmap.checks.words import sentence
from argmap.diagnostic import Finding, Severity
from argmap.graph import ArgumentGraph

_HINT = "take out one of the two"


@rule("S107", Severity.ERROR)
def contradictory_relations(graph: ArgumentGraph) -> Iterator[Finding]:
    """A claim both supports and attacks the same claim.

    Whoever accepts it would have to accept the conclusion and to reject it. Most often one of the two was meant for
    another claim, or an objection was typed among the reasons.

    Bad:
        contention: cameras-stay
        claims:
          cameras-stay:
            text: The cameras at the gate should stay.
            reasons: [cameras-deter, visitors-agree]
            objections:
              - premises: cameras-deter
                objections: [theft-rose]
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
          theft-rose:
            text: Theft at the gate rose last year.
            assumed: true
          visitors-agree:
            text: Most visitors agree to be filmed.
            assumed: true

    Good:
        contention: cameras-stay
        claims:
          cameras-stay:
            text: The cameras at the gate should stay.
            reasons: [cameras-deter, visitors-agree]
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
          visitors-agree:
            text: Most visitors agree to be filmed.
            assumed: true
    """
    for id in graph.claims():
        supporting = {premise: reason for reason in reversed(graph.reasons_for(id)) for premise in reason.premises}
        for objection in graph.objections_to(id):
            for premise in dict.fromkeys(objection.premises):
                if premise in supporting:
                    related = ((supporting[premise].path, "it is a reason here"),)
                    yield Finding(objection.place_of(premise), _message(premise, id), _HINT, related)


def _message(premise: str, id: str) -> str:
    if premise == id:
        return sentence("{} both supports and attacks itself", id)
    return sentence("{} both supports and attacks {}", premise, id)
