"""The order in which drafts are shown: a step and a tension as soon as all the claims that they name have been seen."""

from __future__ import annotations

from argmap.edit.drafts import Draft
from argmap.graph import ArgumentGraph


def in_order(graph: ArgumentGraph, drafts: list[Draft]) -> list[Draft]:
    """Claims in the order of the file, each followed by the steps, then the tensions, that it is the last claim of."""
    place = {id: number for number, id in enumerate(graph.claims())}
    rank = {"claim": 0, "reason": 1, "objection": 1, "tension": 2}

    def key(draft: Draft) -> tuple[int, int]:
        named = [place[id] for id in named_by(graph, draft) if id in place]
        return max(named, default=len(place)), rank[draft.kind]

    return sorted(drafts, key=key)


def named_by(graph: ArgumentGraph, draft: Draft) -> list[str]:
    """The claims that a draft is about: itself, a step's conclusion and premises, or those on a tension's poles."""
    if draft.kind == "claim":
        return [draft.id]
    if draft.kind == "tension":
        return [claim for pole in graph.map.tensions[draft.id].poles.values() for claim in pole.claims]
    return [draft.id, *graph.steps[draft.path].premises]
