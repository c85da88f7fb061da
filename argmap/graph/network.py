"""The whole of a map as one networkx graph, for questions that networkx answers; knows no question itself."""

from __future__ import annotations

import networkx

from argmap.graph.argument import ArgumentGraph, Node


def network(graph: ArgumentGraph) -> networkx.DiGraph[Node]:
    """Build the graph: claims, steps, evidence, tensions and safeguards are nodes (attribute `kind`).

    Edges lead from a premise to its step, from a step to its target (attribute `role`), from evidence to its claim
    (attribute `verdict`), from a pole's claim and from a safeguard to its tension. Unknown ids are left out.
    """
    whole: networkx.DiGraph[Node] = networkx.DiGraph()
    whole.add_nodes_from(graph.claims(), kind="claim")
    _add_steps(whole, graph)
    _add_evidence(whole, graph)
    _add_tensions(whole, graph)
    return whole


def _add_steps(whole: networkx.DiGraph[Node], graph: ArgumentGraph) -> None:
    for step in graph.steps.values():
        whole.add_node(step.path, kind=step.role)
        whole.add_edge(step.path, step.target, role=step.role)
        whole.add_edges_from((premise, step.path) for premise in step.premises if premise in graph)


def _add_evidence(whole: networkx.DiGraph[Node], graph: ArgumentGraph) -> None:
    for id in graph.claims():
        for path, evidence in graph.evidence_for(id):
            whole.add_node(path, kind="evidence")
            whole.add_edge(path, id, verdict=evidence.verdict)


def _add_tensions(whole: networkx.DiGraph[Node], graph: ArgumentGraph) -> None:
    for id, tension in graph.tensions():
        node: Node = ("tensions", id)
        whole.add_node(node, kind="tension")
        for side, pole in tension.poles.items():
            whole.add_edges_from(((claim, node) for claim in pole.claims if claim in graph), side=side)
        for name in tension.safeguards:
            safeguard: Node = ("tensions", id, "safeguards", name)
            whole.add_node(safeguard, kind="safeguard")
            whole.add_edge(safeguard, node)
