"""Grounding from its definition, by brute force: the intersection of all closed sets; slow and plain on purpose."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, combinations

from argmap.model import ArgumentMap


def subsets(ids: Iterable[str]) -> Iterable[frozenset[str]]:
    known = list(ids)
    sizes = range(len(known) + 1)
    return map(frozenset, chain.from_iterable(combinations(known, size) for size in sizes))


def is_closed(map: ArgumentMap, held: frozenset[str], base: frozenset[str]) -> bool:
    """Whether a set holds its base, and each claim that a reason within the set leads to."""
    return base <= held and all(
        id in held or not (step.premises and held.issuperset(step.premises))
        for id, claim in map.claims.items()
        for step in claim.reasons
    )


def least_closed(map: ArgumentMap, base: frozenset[str]) -> frozenset[str]:
    closed = [held for held in subsets(map.claims) if is_closed(map, held, base)]
    return frozenset.intersection(*closed)


def evident(map: ArgumentMap, verdict: str) -> frozenset[str]:
    return frozenset(
        id
        for id, claim in map.claims.items()
        for item in claim.evidence
        if item.verdict == verdict and item.basis != "assertion" and not map.sources[item.source].ai_assisted
    )


def corroborated(map: ArgumentMap, grounded: frozenset[str]) -> frozenset[str]:
    """Whose evidence reaches a claim: the smallest set that holds the evident and goes up grounded reasons."""
    base = evident(map, "supports")

    def closed(held: frozenset[str]) -> bool:
        return base <= held and all(
            id in held or not (held.intersection(step.premises) and grounded.issuperset(step.premises))
            for id, claim in map.claims.items()
            for step in claim.reasons
        )

    return frozenset.intersection(*(held for held in subsets(map.claims) if closed(held)))


def state(map: ArgumentMap, id: str) -> str:
    """The state of one claim, each word from its definition."""
    assumed = frozenset(claim for claim in map.claims if map.claims[claim].assumed)
    said = frozenset(
        claim
        for claim, item in map.claims.items()
        if item.quotes or any(evidence.verdict == "supports" for evidence in item.evidence)
    )
    grounded = least_closed(map, assumed | evident(map, "supports"))
    backed = corroborated(map, grounded)
    if id in evident(map, "contradicts") or any(
        _borne(step.premises, backed)
        and not any(_borne(undercut.premises, backed) for undercut in step.objections)
        and not any(_borne(answer.premises, backed) for one in step.premises for answer in map.claims[one].objections)
        for step in map.claims[id].objections
    ):
        return "contradicted"
    if id in backed:
        return "corroborated"
    if id in grounded:
        return "assumed"
    return "asserted" if id in least_closed(map, grounded | said) else "unsupported"


def _borne(premises: tuple[str, ...], backed: frozenset[str]) -> bool:
    return bool(premises) and backed.issuperset(premises)
