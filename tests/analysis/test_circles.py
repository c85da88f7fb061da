"""Circles of support: found once each, shown shortest, vicious or not; compared with networkx on random maps."""

from __future__ import annotations

import itertools

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.analysis.circles import Circle, circles
from argmap.graph import ArgumentGraph
from argmap.model import ArgumentMap
from tests.sizes import BEYOND_RECURSION, sizes


def argued(reasons: dict[str, object], assumed: tuple[str, ...] = ()) -> ArgumentGraph:
    claims = {id: {"text": "A.", "reasons": steps, "assumed": id in assumed} for id, steps in reasons.items()}
    return ArgumentGraph(ArgumentMap.model_validate({"claims": claims}))


def only(graph: ArgumentGraph) -> Circle:
    (circle,) = circles(graph)
    return circle


def test_a_map_without_circles_has_none() -> None:
    assert circles(argued({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []})) == ()


def test_a_circle_begins_with_its_first_claim_and_closes_at_its_reason() -> None:
    circle = only(argued({"top": ["a"], "a": ["x", "c"], "b": ["a"], "c": ["b"], "x": []}))
    assert circle.claims == ("a", "b", "c")
    assert circle.shortest == ("a", "b", "c")
    assert circle.closing == ("claims", "a", "reasons", 1, "premises", 0)


def test_of_two_ways_round_the_shorter_is_shown() -> None:
    circle = only(argued({"a": ["d"], "b": ["a"], "c": ["b"], "d": ["c", "b"]}))
    assert circle.claims == ("a", "b", "c", "d")
    assert circle.shortest == ("a", "b", "d")


def test_a_claim_that_supports_itself_is_a_circle() -> None:
    circle = only(argued({"a": ["a"]}))
    assert (circle.claims, circle.shortest, circle.is_vicious) == (("a",), ("a",), True)


def test_a_premise_among_others_closes_the_circle_where_it_stands() -> None:
    circle = only(argued({"a": [["x", "b"]], "b": ["a"], "x": []}))
    assert circle.closing == ("claims", "a", "reasons", 0, "premises", 1)


def test_each_part_is_told_once_in_the_order_of_the_file() -> None:
    found = circles(argued({"z": ["y"], "y": ["z", "a"], "a": ["b"], "b": ["a"]}))
    assert [circle.claims for circle in found] == [("z", "y"), ("a", "b")]


@pytest.mark.parametrize(("assumed", "vicious"), [((), True), (("a",), False), (("b",), False), (("x",), False)])
def test_a_circle_that_something_grounds_is_not_vicious(assumed: tuple[str, ...], vicious: bool) -> None:
    assert only(argued({"a": ["b"], "b": ["a", "x"], "x": []}, assumed)).is_vicious is vicious


def test_causes_may_go_round() -> None:
    cause = {"premises": ["b"], "scheme": "cause"}
    assert circles(argued({"a": [cause], "b": ["a"]})) == ()
    assert only(argued({"a": [cause, "b"], "b": ["a"]})).closing[3] == 1


def test_objections_and_missing_premises_make_no_circle() -> None:
    claims = {"a": {"text": "A.", "reasons": ["b", "nowhere"]}, "b": {"text": "B.", "objections": ["a"]}}
    assert circles(ArgumentGraph(ArgumentMap.model_validate({"claims": claims}))) == ()


@pytest.mark.parametrize("many", sizes(BEYOND_RECURSION, 20_000))
def test_a_ring_of_many_claims_is_one_circle(many: int) -> None:
    circle = only(argued({f"c{number}": [f"c{(number + 1) % many}"] for number in range(many)}))
    assert len(circle.claims) == len(circle.shortest) == many
    assert circle.is_vicious


@pytest.mark.parametrize("many", sizes(BEYOND_RECURSION, 20_000))
def test_a_chain_of_many_claims_is_none(many: int) -> None:
    assert circles(argued({f"c{number}": [f"c{number + 1}"] for number in range(many)})) == ()


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=20))
def test_circles_are_the_strongly_connected_parts(pairs: list[tuple[int, int]]) -> None:
    graph = argued({str(id): [str(premise) for premise, other in pairs if other == id] for id in range(8)})
    parts = networkx.strongly_connected_components(graph.support)
    looped = {frozenset(part) for part in parts if len(part) > 1 or graph.support.has_edge(*list(part) * 2)}
    assert {frozenset(circle.claims) for circle in circles(graph)} == looped
    for circle in circles(graph):
        shortest = [*circle.shortest, circle.shortest[0]]
        assert all(graph.support.has_edge(one, other) for one, other in itertools.pairwise(shortest))
        assert len(set(circle.shortest)) == len(circle.shortest)
