"""The rule `unreviewed-draft`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import rule
from argmap.checks.words import enumerated, named, with_article
from argmap.diagnostic import Finding, Path, Severity
from argmap.graph import ArgumentGraph
from argmap.wording.counted import counted

_HINT = "run 'argmap review', which goes through the drafts one by one"


@rule("P107", Severity.WARNING)
def unreviewed_draft(graph: ArgumentGraph) -> Iterator[Finding]:
    """A claim, a step or a tension is a draft that nobody has accepted or rejected.

    A cue has found it by the words on the surface, and knows neither irony nor whose view a sentence reports. Until
    somebody has read it beside its source, nobody stands behind it. There is one line for the map, with a count.

    Bad:
        contention: cameras-stay
        claims:
          cameras-stay:
            text: The cameras at the gate should stay.
            reasons: [{premises: cameras-deter, status: draft}]
            status: accepted
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
            status: draft

    Good:
        contention: cameras-stay
        claims:
          cameras-stay:
            text: The cameras at the gate should stay.
            reasons: [{premises: cameras-deter, status: accepted}]
            status: accepted
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
            status: accepted
    """
    claims = [_draft(("claims", id), named(id)) for id in graph.claims() if graph.claim(id).status == "draft"]
    tensions = [
        _draft(("tensions", id), f"the tension {named(id)}") for id, it in graph.tensions() if it.status == "draft"
    ]
    steps = [
        _draft(step.path, f"{with_article(step.role)} under {named(str(step.path[1]))}")
        for step in graph.steps.values()
        if step.written.status == "draft"
    ]
    parts = (*claims, *tensions, *steps)
    if parts:
        kinds = {"claim": len(claims), "tension": len(tensions), "step": len(steps)}
        counts = [counted(number, kind) for kind, number in kinds.items() if number]
        message = f"{enumerated(counts)} {'is a draft' if len(parts) == 1 else 'are drafts'}"
        yield Finding(parts[0].at[:1], message, _HINT, parts=parts, on_key=True)


def _draft(at: Path, what: str) -> Finding:
    return Finding((*at, "status"), f"{what} is a draft", _HINT)
