"""Grounding and the states of support, against the oracle, against networkx, and under changes that must not matter."""

from __future__ import annotations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from argmap.analysis.grounding import State, least_fixed_point, support
from argmap.graph import ArgumentGraph
from argmap.model import ArgumentMap, Step
from tests.analysis import oracle
from tests.analysis.random_maps import IDS, maps, premises, with_claim
from tests.cases import each
from tests.reading import graph_of


@given(maps, st.sets(st.sampled_from(IDS), max_size=3))
def test_the_least_fixed_point_is_the_least_closed_set(map: ArgumentMap, base: set[str]) -> None:
    base &= set(map.claims)
    assert least_fixed_point(ArgumentGraph(map), base) == oracle.least_closed_set(map, base)


@given(maps)
def test_every_claim_has_the_state_of_its_definition(map: ArgumentMap) -> None:
    found = support(ArgumentGraph(map))
    assert {id: found.state_of(id) for id in map.claims} == {id: oracle.state(map, id) for id in map.claims}


@given(maps)
def test_each_set_is_part_of_the_next(map: ArgumentMap) -> None:
    found = support(ArgumentGraph(map))
    assert found.corroborated <= found.grounded <= found.stated <= set(map.claims)


@given(maps, st.sets(st.sampled_from(IDS), max_size=3))
def test_with_single_premises_grounding_is_reachability(map: ArgumentMap, base: set[str]) -> None:
    base &= set(map.claims)
    single = {
        id: claim.model_copy(update={"reasons": tuple(Step(premises=step.premises[:1]) for step in claim.reasons)})
        for id, claim in map.claims.items()
    }
    graph = ArgumentGraph(map.model_copy(update={"claims": single}))
    reachable = base.union(*(nx.descendants(graph.support, id) for id in base))
    assert least_fixed_point(graph, base) == reachable
    for top in map.claims:
        below = nx.ancestors(graph.support, top) | {top}
        assert (top in reachable) == (not base.isdisjoint(below))


@given(maps, st.sampled_from(IDS), premises)
def test_a_further_reason_takes_no_ground_away(map: ArgumentMap, id: str, more: tuple[str, ...]) -> None:
    if id in map.claims:
        richer = with_claim(map, id, reasons=(*map.claims[id].reasons, Step(premises=more)))
        assert support(ArgumentGraph(map)).grounded <= support(ArgumentGraph(richer)).grounded


@given(maps, st.sampled_from(IDS), premises)
def test_a_further_premise_gives_no_ground(map: ArgumentMap, id: str, more: tuple[str, ...]) -> None:
    if id in map.claims and map.claims[id].reasons:
        first, *rest = map.claims[id].reasons
        poorer = with_claim(map, id, reasons=(first.model_copy(update={"premises": first.premises + more}), *rest))
        assert support(ArgumentGraph(poorer)).grounded <= support(ArgumentGraph(map)).grounded


@given(maps, st.randoms(use_true_random=False))
def test_the_order_of_claims_does_not_matter(map: ArgumentMap, random: object) -> None:
    shuffled = list(map.claims)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    other = map.model_copy(update={"claims": {id: map.claims[id] for id in shuffled}})
    assert support(ArgumentGraph(map)) == support(ArgumentGraph(other))


@given(maps, st.lists(st.sampled_from(("security", "liberty", "both", "neutral")), min_size=7, max_size=7))
def test_the_sides_do_not_matter(map: ArgumentMap, sides: list[str]) -> None:
    turned = {
        id: claim.model_copy(update={"side": side})
        for (id, claim), side in zip(map.claims.items(), sides, strict=False)
    }
    assert support(ArgumentGraph(map)) == support(ArgumentGraph(map.model_copy(update={"claims": turned})))


STATES = {
    "bare": ("a: T", State.UNSUPPORTED),
    "assumed": ("a: {text: T, assumed: true}", State.ASSUMED),
    "quoted": ("a: {text: T, quotes: [some … words]}", State.ASSERTED),
    "evidence": ("a: {text: T, evidence: audit}", State.CORROBORATED),
    "assertion": ("a: {text: T, evidence: [{source: audit, basis: assertion}]}", State.ASSERTED),
    "by a machine": ("a: {text: T, evidence: machine}", State.ASSERTED),
    "copied from a machine": ("a: {text: T, evidence: copy}", State.ASSERTED),
    "evidence against": ("a: {text: T, evidence: [audit, {source: audit, verdict: contradicts}]}", State.CONTRADICTED),
    "a machine against": ("a: {text: T, evidence: [{source: machine, verdict: contradicts}]}", State.UNSUPPORTED),
    "only itself": ("a: {text: T, reasons: a}", State.UNSUPPORTED),
    "a circle": ("a: {text: T, reasons: b}\n  b: {text: T, reasons: a}", State.UNSUPPORTED),
    "a circle with a ground": ("a: {text: T, reasons: b}\n  b: {text: T, reasons: [a, e]}\n  e: {text: T, evidence: audit}", State.CORROBORATED),
    "all co-premises": ("a: {text: T, reasons: [[g, e]]}\n  g: {text: T, assumed: true}\n  e: {text: T, evidence: audit}", State.CORROBORATED),
    "one bare co-premise": ("a: {text: T, reasons: [[b, e]]}\n  b: T\n  e: {text: T, evidence: audit}", State.UNSUPPORTED),
    "one quoted co-premise": ("a: {text: T, reasons: [[q, e]]}\n  q: {text: T, quotes: w}\n  e: {text: T, evidence: audit}", State.ASSERTED),
    "either reason": ("a: {text: T, reasons: [b, e]}\n  b: T\n  e: {text: T, evidence: audit}", State.CORROBORATED),
    "one premise twice": ("a: {text: T, reasons: [[g, g]]}\n  g: {text: T, assumed: true}", State.ASSUMED),
    "a missing premise": ("a: {text: T, reasons: [[g, nowhere]]}\n  g: {text: T, assumed: true}", State.UNSUPPORTED),
    "an objection borne out": ("a: {text: T, assumed: true, objections: e}\n  e: {text: T, evidence: audit}", State.CONTRADICTED),
    "an objection not borne out": ("a: {text: T, assumed: true, objections: g}\n  g: {text: T, assumed: true}", State.ASSUMED),
    "an objection undercut by evidence": ("a: {text: T, assumed: true, objections: [{premises: e, objections: e}]}\n  e: {text: T, evidence: audit}", State.ASSUMED),
}  # fmt: skip


@each("case", STATES)
def test_states(case: str) -> None:
    claims, expected = STATES[case]
    graph = graph_of(
        "sources: {audit: An audit, machine: {ai_assisted: true}, copy: {derived_from: machine}}\nclaims:\n  " + claims
    )
    assert support(graph).state_of("a") is expected
    assert oracle.state(graph.map, "a") is expected
