"""The whole of a map as one networkx graph, for questions that networkx answers; knows no question itself."""

from __future__ import annotations

from collections.abc import Iterable

import networkx

from argmap.graph.step import Node, Step
from argmap.model import ArgumentMap


def network(map: ArgumentMap, steps: Iterable[Step]) -> networkx.DiGraph[Node]:
    """Build the graph: claims, steps, evidence, tensions and safeguards are nodes (attribute `kind`).

    Edges lead from a premise to its step, from a step to its target (attribute `role`), from evidence to its claim
    (attribute `verdict`), from a pole's claim and from a safeguard to its tension. Unknown ids are left out.
    """
    whole: networkx.DiGraph[Node] = networkx.DiGraph()
    whole.add_nodes_from(map.claims, kind="claim")
    for step in steps:
        whole.add_node(step.path, kind=step.role)
        whole.add_edge(step.path, step.target, role=step.role)
        whole.add_edges_from((premise, step.path) for premise in step.premises if premise in map.claims)
    _add_evidence(whole, map)
    _add_tensions(whole, map)
    return whole


def support(map: ArgumentMap, steps: Iterable[Step]) -> networkx.DiGraph[str]:
    """Build G⁺: claims are nodes, and an edge leads from each premise to the claim that its reason is for."""
    reasons = [step for step in steps if step.role == "reason"]
    graph: networkx.DiGraph[str] = networkx.DiGraph()
    graph.add_nodes_from(map.claims)
    graph.add_edges_from(
        (premise, str(step.target)) for step in reasons for premise in step.premises if premise in map.claims
    )
    return graph


def _add_evidence(whole: networkx.DiGraph[Node], map: ArgumentMap) -> None:
    for id, claim in map.claims.items():
        for index, evidence in enumerate(claim.evidence):
            path: Node = ("claims", id, "evidence", index)
            whole.add_node(path, kind="evidence")
            whole.add_edge(path, id, verdict=evidence.verdict)


def _add_tensions(whole: networkx.DiGraph[Node], map: ArgumentMap) -> None:
    for id, tension in map.tensions.items():
        node: Node = ("tensions", id)
        whole.add_node(node, kind="tension")
        for side, pole in tension.poles.items():
            whole.add_edges_from(((claim, node) for claim in pole.claims if claim in map.claims), side=side)
        for name in tension.safeguards:
            safeguard: Node = ("tensions", id, "safeguards", name)
            whole.add_node(safeguard, kind="safeguard")
            whole.add_edge(safeguard, node)
