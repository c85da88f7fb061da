"""Grounding and the states of support against the oracle, against networkx, and on chains that must not recurse."""

from __future__ import annotations

from typing import Any

import networkx
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.analysis.grounding import State, least_fixed_point, support
from argmap.graph import ArgumentGraph
from argmap.model import ArgumentMap
from tests.analysis import oracle

IDS = ("a", "b", "c", "d", "e", "f")
SOURCES = {"report": {"title": "A report"}, "bot": {"title": "A bot's text", "ai_assisted": "true"}}

premises = st.lists(st.sampled_from(IDS), min_size=1, max_size=3)
undercut = st.fixed_dictionaries({"premises": premises})
objection = st.fixed_dictionaries({"premises": premises, "objections": st.lists(undercut, max_size=1)})
evidence = st.fixed_dictionaries(
    {"source": st.sampled_from(("report", "bot")), "verdict": st.sampled_from(("supports", "contradicts"))},
    optional={"basis": st.sampled_from(("assertion", "study"))},
)


def claims(reasons: st.SearchStrategy[Any]) -> st.SearchStrategy[ArgumentMap]:
    claim = st.fixed_dictionaries(
        {"text": st.just("It is so."), "reasons": st.lists(reasons, max_size=2)},
        optional={
            "objections": st.lists(objection, max_size=1),
            "evidence": st.lists(evidence, max_size=1),
            "assumed": st.sampled_from(("true", "false")),
            "quotes": st.just([{"source": "report", "text": "It is … so"}]),
        },
    )
    whole = st.fixed_dictionaries(dict.fromkeys(IDS, claim))
    return whole.map(lambda items: ArgumentMap.model_validate({"sources": SOURCES, "claims": items}))


@settings(max_examples=150, deadline=None)
@given(claims(premises))
def test_the_states_are_those_of_the_definition(map: ArgumentMap) -> None:
    found = support(ArgumentGraph(map))
    assert {id: found.state_of(id).value for id in IDS} == {id: oracle.state(map, id) for id in IDS}


@settings(max_examples=150, deadline=None)
@given(claims(premises), st.sets(st.sampled_from(IDS)))
def test_the_fixed_point_is_the_smallest_closed_set(map: ArgumentMap, base: set[str]) -> None:
    assert least_fixed_point(ArgumentGraph(map), base) == oracle.least_closed(map, frozenset(base))


@settings(max_examples=100, deadline=None)
@given(claims(st.lists(st.sampled_from(IDS), min_size=1, max_size=1)), st.sets(st.sampled_from(IDS)))
def test_with_one_premise_a_reason_grounding_is_reachability(map: ArgumentMap, base: set[str]) -> None:
    graph = ArgumentGraph(map)
    reachable = base.union(*(networkx.descendants(graph.support, ground) for ground in base))
    assert least_fixed_point(graph, base) == reachable


@settings(max_examples=60, deadline=None)
@given(claims(premises), st.sampled_from(IDS), premises)
def test_one_more_reason_takes_no_ground_away(map: ArgumentMap, id: str, more: list[str]) -> None:
    claim = map.claims[id]
    step = type(map.claims["a"]).model_validate({"text": "x", "reasons": [more]}).reasons[0]
    longer = claim.model_copy(update={"reasons": (*claim.reasons, step)})
    larger = map.model_copy(update={"claims": {**map.claims, id: longer}})
    assert support(ArgumentGraph(map)).grounded <= support(ArgumentGraph(larger)).grounded


def long_chain(closed: bool) -> ArgumentGraph:
    count = 100_000
    items: dict[str, Any] = {f"c{n}": {"text": "x", "reasons": [f"c{n + 1}"]} for n in range(count)}
    items[f"c{count}"] = {"text": "x", "reasons": ["c0"]} if closed else {"text": "x", "assumed": "true"}
    return ArgumentGraph(ArgumentMap.model_validate({"claims": items}))


def test_a_chain_of_100_000_claims_is_grounded_without_recursion() -> None:
    graph = long_chain(closed=False)
    assert support(graph).state_of("c0") is State.ASSUMED
    assert len(graph.leading_to(["c0"])) == 100_001


def test_a_ring_of_100_000_claims_holds_nothing_up() -> None:
    assert support(long_chain(closed=True)).grounded == frozenset()
