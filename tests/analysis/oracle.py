"""What stands on what, worked out from the definitions in the slowest and plainest way; the tests' measure."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, combinations

from argmap.analysis.grounding import State
from argmap.model import ArgumentMap, Claim, Evidence, Step


def closed_sets(map: ArgumentMap, base: Iterable[str]) -> list[frozenset[str]]:
    """Every set of claims that holds `base` and, with all premises of a reason, its claim."""
    start, rest = frozenset(base), [id for id in map.claims if id not in set(base)]
    subsets = chain.from_iterable(combinations(rest, size) for size in range(len(rest) + 1))
    return [one for more in subsets if _is_closed(map, one := start | frozenset(more))]


def _is_closed(map: ArgumentMap, reached: frozenset[str]) -> bool:
    return all(
        id in reached or not any(_holds(reason, reached) for reason in claim.reasons)
        for id, claim in map.claims.items()
    )


def _holds(step: Step, reached: frozenset[str]) -> bool:
    return bool(step.premises) and all(premise in reached for premise in step.premises)


def least_closed_set(map: ArgumentMap, base: Iterable[str]) -> frozenset[str]:
    """The intersection of all closed sets: the least fixed point, by Tarski."""
    return frozenset.intersection(*closed_sets(map, base))


def state(map: ArgumentMap, id: str) -> State:
    """The state of a claim, by the definitions in the format's page."""
    if _is_contradicted(map, id):
        return State.CONTRADICTED
    if id in _corroborated(map):
        return State.CORROBORATED
    if id in _grounded(map):
        return State.ASSUMED
    said = [
        id for id, claim in map.claims.items() if claim.quotes or any(e.verdict == "supports" for e in claim.evidence)
    ]
    return State.ASSERTED if id in least_closed_set(map, {*_grounded(map), *said}) else State.UNSUPPORTED


def _counts(map: ArgumentMap, evidence: Evidence) -> bool:
    seen: list[str] = []
    source = evidence.source
    while source in map.sources and source not in seen:
        if map.sources[source].ai_assisted:
            return False
        seen.append(source)
        source = map.sources[source].derived_from or source
    return evidence.source in map.sources and evidence.basis != "assertion"


def _has(map: ArgumentMap, claim: Claim, verdict: str) -> bool:
    return any(e.verdict == verdict and _counts(map, e) for e in claim.evidence)


def _evident(map: ArgumentMap) -> set[str]:
    return {id for id, claim in map.claims.items() if _has(map, claim, "supports")}


def _grounded(map: ArgumentMap) -> frozenset[str]:
    return least_closed_set(map, _evident(map) | {id for id, claim in map.claims.items() if claim.assumed})


def _corroborated(map: ArgumentMap) -> set[str]:
    """Again and again: what has evidence, or a reason that is grounded throughout and corroborated in one premise."""
    grounded, reached = _grounded(map), _evident(map)
    for _ in map.claims:
        reached |= {
            id
            for id, claim in map.claims.items()
            for reason in claim.reasons
            if _holds(reason, grounded) and any(premise in reached for premise in reason.premises)
        }
    return reached


def _is_contradicted(map: ArgumentMap, id: str) -> bool:
    borne_out = frozenset(_corroborated(map))
    return _has(map, map.claims[id], "contradicts") or any(
        _holds(objection, borne_out) and not any(_holds(answer, borne_out) for answer in _answers(map, objection))
        for objection in map.claims[id].objections
    )


def _answers(map: ArgumentMap, objection: Step) -> list[Step]:
    rebuttals = [step for id in objection.premises if id in map.claims for step in map.claims[id].objections]
    return [*objection.objections, *rebuttals]
