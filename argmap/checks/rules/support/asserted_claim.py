"""The rule `asserted-claim`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.carrying import SEVERAL, Carried, carried
from argmap.analysis.grounding import State, support
from argmap.checks.rule import rule
from argmap.checks.words import agreeing, sentence
from argmap.diagnostic import Finding, Severity
from argmap.graph import ArgumentGraph
from argmap.wording.counted import counted

_HINT = "add evidence from elsewhere to the claims at the bottom"


@rule("E105", Severity.WARNING)
def asserted_claim(graph: ArgumentGraph) -> Iterator[Finding]:
    """Claims rest on nothing but a source's saying so.

    That somebody states a claim is not evidence for it. A claim is only asserted while all that reaches it are quotes,
    evidence on the basis of `assertion`, or evidence from a source written with the help of AI. There is one line for
    each source; a claim counts for the source that states it, or for the one behind its reasons.

    Bad:
        contention: cameras-stay
        sources:
          explainer:
            title: A page that explains the cameras
            text: explainer.md
        claims:
          cameras-stay:
            text: The cameras at the gate should stay.
            reasons: [cameras-deter]
          cameras-deter:
            text: Cameras at the gate deter theft.
            quotes: Thieves keep … cameras at a gate

    Good:
        contention: cameras-stay
        sources:
          explainer:
            title: A page that explains the cameras
            text: explainer.md
          gate-study: A study of two gates
          theft-count: The police's count of thefts
        claims:
          cameras-stay:
            text: The cameras at the gate should stay.
            reasons: [cameras-deter]
          cameras-deter:
            text: Cameras at the gate deter theft.
            quotes: [{source: explainer, text: Thieves keep … cameras at a gate}]
            evidence: [gate-study, theft-count]

    File explainer.md:
        Thieves keep away where they see cameras at a gate.
    """
    held = support(graph)
    asserted = [id for id in graph.claims() if held.state_of(id) is State.ASSERTED]
    reaching = carried(graph, {id: _saying(graph, id) for id in asserted}, kept=True)
    resting: dict[Carried, list[str]] = {}
    for id in asserted:
        resting.setdefault(reaching.get(id, ()), []).append(id)
    for carrying, ids in resting.items():
        yield _finding(graph, carrying, ids)


def _saying(graph: ArgumentGraph, id: str) -> list[str]:
    """The first source that states the claim itself, if one does."""
    quoted = [graph.source_of(quote) for _, quote in graph.quotes_of(id)]
    cited = [evidence.source for _, evidence in graph.evidence_for(id) if evidence.verdict == "supports"]
    return [source for source in [*quoted, *cited] if source in graph.map.sources][:1]


def _finding(graph: ArgumentGraph, carrying: Carried, ids: list[str]) -> Finding:
    sources = carrying if len(carrying) == 1 else ()
    saying = f"on {_who(graph, carrying)}"
    parts = tuple(Finding(("claims", id), sentence(f"{{}} rests {saying}", id, *sources), _HINT) for id in ids)
    message = sentence(f"{counted(len(ids), 'claim')} {agreeing(len(ids), 'rest')} {saying}", *sources)
    return Finding(("sources", *sources), message, _HINT, parts=parts, on_key=True)


def _who(graph: ArgumentGraph, carrying: Carried) -> str:
    if not carrying:
        return "a source that is not named"
    if carrying == SEVERAL:
        return "several sources saying so"
    return "{} saying so" + (", which is AI-assisted" if graph.is_ai_assisted(carrying[0]) else "")
