"""Which names reach each claim through its reasons: none, exactly one, or several; knows not what is named."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from argmap.graph import ArgumentGraph

SEVERAL: Final = ("", "")
"""What a claim carries that more than one name reaches; no id is empty."""

Carried = tuple[str, ...]
"""One name, or `SEVERAL`."""


def carried(graph: ArgumentGraph, own: Mapping[str, Iterable[str]], kept: bool = False) -> dict[str, Carried]:
    """Carry each claim's own names to what it supports, among the claims in `own`; those no name reaches are left out.

    With `kept`, a claim with a name of its own takes no other. What a claim carries can change twice at most, so
    the work is linear in the number of premises.
    """
    result: dict[str, Carried] = {}
    for id, names in own.items():
        for name in names:
            result[id] = _joined(result.get(id, ()), (name,))
    fixed = frozenset(result) if kept else frozenset[str]()
    waiting = list(result)
    while waiting:
        id = waiting.pop()
        for step in graph.steps_from(id):
            conclusion = str(step.target)
            if step.role == "reason" and conclusion in own and conclusion not in fixed:
                before = result.get(conclusion, ())
                result[conclusion] = _joined(before, result[id])
                if result[conclusion] != before:
                    waiting.append(conclusion)
    return result


def _joined(one: Carried, other: Carried) -> Carried:
    if not one or one == other:
        return other
    return SEVERAL
