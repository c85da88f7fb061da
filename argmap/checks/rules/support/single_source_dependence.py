"""The rule `single-source-dependence`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.carrying import SEVERAL, carried
from argmap.checks.rule import rule
from argmap.checks.words import agreeing, sentence
from argmap.diagnostic import Finding, Severity
from argmap.graph import ArgumentGraph
from argmap.wording.counted import counted

_HINT = "add evidence from a source that does not repeat it"


@rule("E104", Severity.WARNING)
def single_source_dependence(graph: ArgumentGraph) -> Iterator[Finding]:
    """All evidence that reaches a claim comes from one source in the end.

    Two reports that repeat a third are one witness, not two: `derived_from` is followed to the origin. Analysts call
    this circular reporting; corroboration needs independent origins. There is one line for each origin, and it counts
    the claims that have reasons or several pieces of evidence.

    Bad:
        contention: cameras-stay
        sources:
          gate-study: A study of two gates
          newspaper: {title: A report on that study, derived_from: gate-study}
        claims:
          cameras-stay:
            text: The cameras at the gate should stay.
            reasons: [[cameras-deter, theft-matters]]
          cameras-deter:
            text: Cameras at the gate deter theft.
            evidence: [gate-study, newspaper]
          theft-matters:
            text: Theft at the gate is worth preventing.
            assumed: true

    Good:
        contention: cameras-stay
        sources:
          gate-study: A study of two gates
          theft-count: The police's count of thefts
        claims:
          cameras-stay:
            text: The cameras at the gate should stay.
            reasons: [[cameras-deter, theft-matters]]
          cameras-deter:
            text: Cameras at the gate deter theft.
            evidence: [gate-study, theft-count]
          theft-matters:
            text: Theft at the gate is worth preventing.
            assumed: true
    """
    own = {id: _origins(graph, id) for id in graph.claims()}
    reaching = carried(graph, own)
    dependent: dict[str, list[str]] = {}
    for id in graph.claims():
        origin = reaching.get(id, SEVERAL)
        if origin != SEVERAL and (graph.reasons_for(id) or len(own[id]) > 1):
            dependent.setdefault(origin[0], []).append(id)
    for source, ids in dependent.items():
        message = sentence(f"{counted(len(ids), 'claim')} {agreeing(len(ids), 'rest')} on {{}} alone", source)
        parts = tuple(Finding(("claims", id), sentence("{} rests on {} alone", id, source), _HINT) for id in ids)
        yield Finding(("sources", source), message, _HINT, parts=parts, on_key=True)


def _origins(graph: ArgumentGraph, id: str) -> list[str]:
    """The origin of each piece of evidence that counts for the claim."""
    return [
        graph.origin(evidence.source)
        for _, evidence in graph.evidence_for(id)
        if evidence.verdict == "supports" and graph.is_admissible(evidence)
    ]
