"""The rule `unanswered-objection`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.stance import stood_by
from argmap.checks.rule import rule
from argmap.checks.words import sentence, with_article
from argmap.diagnostic import Finding, Severity
from argmap.graph import ArgumentGraph, Step


@rule("D101", Severity.WARNING)
def unanswered_objection(graph: ArgumentGraph) -> Iterator[Finding]:
    """An objection to what the map stands by meets no objection of its own.

    Neither is it undercut, nor is one of its premises attacked. To see an objection and to answer it is what
    distinguishes an argument from a plea; Deanna Kuhn (1991) counts counterargument and rebuttal among the skills of
    argument. An objection that is itself an answer needs none: somebody has the last word.

    Bad:
        contention: cameras-stay
        claims:
          cameras-stay:
            text: The cameras at the gate should stay.
            reasons: [cameras-deter]
            objections: [cameras-chill]
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
          cameras-chill:
            text: Cameras at the gate keep protesters away.
            assumed: true

    Good:
        contention: cameras-stay
        claims:
          cameras-stay:
            text: The cameras at the gate should stay.
            reasons: [cameras-deter]
            objections: [cameras-chill]
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
          cameras-chill:
            text: Cameras at the gate keep protesters away.
            assumed: true
            objections: [rallies-as-large]
          rallies-as-large:
            text: Rallies at the gate are as large as before the cameras.
            assumed: true
    """
    standing = stood_by(graph)
    for objection in graph.objections():
        if objection.target in standing and objection.premises and not graph.answers_to(objection):
            hint = "answer it with an objection to it, or to one of its premises"
            yield Finding(objection.path, _message(graph, objection), hint)


def _message(graph: ArgumentGraph, objection: Step) -> str:
    by = objection.premises[0]
    if isinstance(objection.target, str):
        return sentence("{} objects to {}, and has no answer", by, objection.target)
    attacked = graph.steps[objection.target]
    if not attacked.premises:
        return sentence(f"{{}} objects to {with_article(attacked.role)}, and has no answer", by)
    return sentence(f"{{}} objects to the {attacked.role} by {{}}, and has no answer", by, attacked.premises[0])
