"""Whether two maps argue the same but for one name; knows no text."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.edit.rename import Renaming, means
from argmap.graph import ArgumentGraph, Node, Reference


def is_same_but_for(before: ArgumentGraph, after: ArgumentGraph, renaming: Renaming) -> bool:
    """Compare claims, steps and references, and what each reference leads to."""
    nothing = Renaming("", "", renaming.kind)
    return list(_shape(before, renaming)) == list(_shape(after, nothing))


def _shape(graph: ArgumentGraph, renaming: Renaming) -> Iterator[object]:
    yield from (renaming.of(id, "claim") for id in graph.claims())
    for step in graph.steps.values():
        premises = tuple(renaming.of(id, "claim") for id in step.premises)
        yield renaming.path(step.path), step.role, premises, _node(step.target, renaming)
    for reference in graph.references():
        yield renaming.path(reference.path), _name(reference, graph, renaming), reference.id in graph.named


def _node(node: Node, renaming: Renaming) -> Node:
    return renaming.of(node, "claim") if isinstance(node, str) else renaming.path(node)


def _name(reference: Reference, graph: ArgumentGraph, renaming: Renaming) -> str:
    return renaming.of(reference.id, renaming.kind if means(reference, renaming.kind, graph) else "")
