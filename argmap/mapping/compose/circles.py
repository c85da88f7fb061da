"""Which of a draft's steps can stand in one map: reasons that run in a circle hold nothing up; knows no text."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.extract.extracted import ExtractedClaim, ExtractedRelation


def without_circles(
    claims: Sequence[ExtractedClaim], relations: Sequence[ExtractedRelation]
) -> tuple[list[ExtractedRelation], list[ExtractedRelation]]:
    """The steps to keep and those left out: in a circle suggested ones go first, then those that lead back."""
    place = {claim.id: number for number, claim in enumerate(claims)}
    kept = list(relations)
    left_out: list[ExtractedRelation] = []
    for spare in (_is_suggested, lambda one: place[one.target] < place[one.premise]):
        circling = _circling(kept)
        dropped = [one for one in kept if one.key in circling and spare(one)]
        left_out += dropped
        gone = {one.key for one in dropped}
        kept = [one for one in kept if one.key not in gone]
    return kept, left_out


def _is_suggested(relation: ExtractedRelation) -> bool:
    return relation.suggested


def _circling(relations: Sequence[ExtractedRelation]) -> set[str]:
    """The keys of the reasons that lie on a circle."""
    reasons = [one for one in relations if one.kind == "reason"]
    if not reasons:
        return set()
    import networkx

    graph: networkx.DiGraph[str] = networkx.DiGraph((one.premise, one.target) for one in reasons)
    group = {
        claim: number
        for number, members in enumerate(networkx.strongly_connected_components(graph))
        for claim in members
    }
    return {one.key for one in reasons if group[one.premise] == group[one.target]}
