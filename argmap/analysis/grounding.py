"""What stands on something: grounding and the states of support, as least fixed points over an AND/OR graph.

A claim is an OR of its reasons, a reason an AND of its premises. The least fixed point (one work-list pass,
O(steps + premises), as in Dowling and Gallier 1984 for Horn formulas) leaves circles that nothing outside holds
ungrounded. Knows no rule and no picture.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from argmap.analysis.once import once
from argmap.graph import ArgumentGraph, Step


class State(StrEnum):
    """How well a claim is supported; `ASSUMED` stands beside the four: the mapper grants it."""

    UNSUPPORTED = "unsupported"
    ASSERTED = "asserted"
    ASSUMED = "assumed"
    CORROBORATED = "corroborated"
    CONTRADICTED = "contradicted"


@dataclass(frozen=True, slots=True)
class Support:
    """What holds each claim, strongest first; each set is part of the next, but for `contradicted`."""

    corroborated: frozenset[str]
    grounded: frozenset[str]
    stated: frozenset[str]
    contradicted: frozenset[str]

    def state_of(self, id: str) -> State:
        """The one state of a claim; evidence against it outweighs what is for it."""
        if id in self.contradicted:
            return State.CONTRADICTED
        if id in self.corroborated:
            return State.CORROBORATED
        if id in self.grounded:
            return State.ASSUMED
        return State.ASSERTED if id in self.stated else State.UNSUPPORTED


@once
def support(graph: ArgumentGraph) -> Support:
    """Find the state of every claim; a reason counts as much as its weakest premise."""
    evident = [id for id in graph.claims() if _has_evidence(graph, id, "supports")]
    assumed = [id for id in graph.claims() if graph.is_assumed(id)]
    said = [id for id in graph.claims() if graph.claim(id).quotes or _is_asserted(graph, id)]
    grounded = least_fixed_point(graph, [*evident, *assumed])
    stated = least_fixed_point(graph, [*grounded, *said])
    corroborated = _corroborated(graph, evident, grounded)
    return Support(corroborated, grounded, stated, _contradicted(graph, corroborated))


def least_fixed_point(graph: ArgumentGraph, base: Iterable[str]) -> frozenset[str]:
    """The claims in `base` and those with a reason whose premises are all reached; an unknown premise never is."""
    reached = set(base)
    missing = {
        step: len(set(step.premises)) for step in graph.steps.values() if step.role == "reason" and step.premises
    }
    waiting = list(reached)
    while waiting:
        for step in graph.steps_from(waiting.pop()):
            if step not in missing:
                continue
            missing[step] -= 1
            conclusion = str(step.target)
            if not missing[step] and conclusion not in reached:
                reached.add(conclusion)
                waiting.append(conclusion)
    return frozenset(reached)


def _corroborated(graph: ArgumentGraph, evident: Iterable[str], grounded: frozenset[str]) -> frozenset[str]:
    """The claims that outside evidence reaches: through a reason, one premise has it and the others are grounded."""
    holds = {step for step in graph.steps.values() if step.role == "reason" and grounded.issuperset(step.premises)}
    reached = set(evident)
    waiting = list(reached)
    while waiting:
        for step in graph.steps_from(waiting.pop()):
            conclusion = str(step.target)
            if step in holds and conclusion not in reached:
                reached.add(conclusion)
                waiting.append(conclusion)
    return frozenset(reached)


def _contradicted(graph: ArgumentGraph, corroborated: frozenset[str]) -> frozenset[str]:
    """The claims with evidence against them, or with an objection that evidence bears out and no such answer meets."""
    return frozenset(
        id
        for id in graph.claims()
        if _has_evidence(graph, id, "contradicts")
        or any(_stands(graph, step, corroborated) for step in graph.objections_to(id))
    )


def _stands(graph: ArgumentGraph, objection: Step, corroborated: frozenset[str]) -> bool:
    return _bears(objection, corroborated) and not any(
        _bears(answer, corroborated) for answer in graph.answers_to(objection)
    )


def _bears(step: Step, corroborated: frozenset[str]) -> bool:
    return bool(step.premises) and corroborated.issuperset(step.premises)


def _has_evidence(graph: ArgumentGraph, id: str, verdict: str) -> bool:
    return any(item.verdict == verdict and graph.is_admissible(item) for item in graph.claim(id).evidence)


def _is_asserted(graph: ArgumentGraph, id: str) -> bool:
    return any(item.verdict == "supports" for item in graph.claim(id).evidence)
