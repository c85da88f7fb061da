"""The rule `unanswered-objection`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.stance import stood_by
from argmap.checks.rule import rule
from argmap.checks.words import named, with_article
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
            message = f"nothing answers the objection by {_by(objection)} to {_to(graph, objection)}"
            yield Finding(objection.path, message, "answer it with an objection to it, or to one of its premises")


def _by(step: Step) -> str:
    more = f" and {len(step.premises) - 1} more" if len(step.premises) > 1 else ""
    return named(step.premises[0]) + more


def _to(graph: ArgumentGraph, objection: Step) -> str:
    if isinstance(objection.target, str):
        return named(objection.target)
    attacked = graph.steps[objection.target]
    return f"the {attacked.role} by {_by(attacked)}" if attacked.premises else with_article(attacked.role)
