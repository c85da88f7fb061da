"""Names that reach a claim: none, one, several; compared with a walk over all ancestors on random maps."""

from __future__ import annotations

import networkx
from hypothesis import given
from hypothesis import strategies as st

from argmap.analysis.carrying import SEVERAL, carried
from argmap.graph import ArgumentGraph
from argmap.model import ArgumentMap


def argued(reasons: dict[str, list[str]]) -> ArgumentGraph:
    claims = {id: {"text": "A.", "reasons": steps} for id, steps in reasons.items()}
    return ArgumentGraph(ArgumentMap.model_validate({"claims": claims}))


CHAIN = argued({"a": ["b"], "b": ["c", "d"], "c": [], "d": []})


def test_one_name_goes_all_the_way_up() -> None:
    assert carried(CHAIN, {"a": [], "b": [], "c": ["x"], "d": []}) == {"a": ("x",), "b": ("x",), "c": ("x",)}


def test_two_names_are_several_from_where_they_meet() -> None:
    found = carried(CHAIN, {"a": [], "b": [], "c": ["x"], "d": ["y"]})
    assert found == {"a": SEVERAL, "b": SEVERAL, "c": ("x",), "d": ("y",)}


def test_the_same_name_twice_is_one() -> None:
    assert carried(CHAIN, {"a": [], "b": [], "c": ["x", "x"], "d": ["x"]})["a"] == ("x",)
    assert carried(CHAIN, {"a": [], "b": [], "c": ["x", "y", "x"], "d": []})["c"] == SEVERAL


def test_a_claim_may_keep_to_its_own_name() -> None:
    own = {"a": [], "b": ["y"], "c": ["x"], "d": []}
    assert carried(CHAIN, own)["a"] == SEVERAL
    assert carried(CHAIN, own, kept=True) == {"a": ("y",), "b": ("y",), "c": ("x",)}


def test_a_claim_that_takes_no_part_passes_nothing_on() -> None:
    assert carried(CHAIN, {"a": [], "c": ["x"]}) == {"c": ("x",)}


def test_objections_carry_nothing() -> None:
    claims = {"a": {"text": "A.", "objections": ["b"]}, "b": {"text": "B."}}
    graph = ArgumentGraph(ArgumentMap.model_validate({"claims": claims}))
    assert carried(graph, {"a": [], "b": ["x"]}) == {"b": ("x",)}


@given(
    st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=16),
    st.lists(st.lists(st.sampled_from("xyz"), max_size=2), min_size=7, max_size=7),
)
def test_a_claim_carries_the_names_of_all_that_leads_to_it(
    pairs: list[tuple[int, int]], names: list[list[str]]
) -> None:
    graph = argued({str(id): [str(premise) for premise, other in pairs if other == id] for id in range(7)})
    own = {str(id): given for id, given in enumerate(names)}
    found = carried(graph, own)
    for id in own:
        reaching = {name for other in {id, *networkx.ancestors(graph.support, id)} for name in own[other]}
        assert found.get(id, ()) == (SEVERAL if len(reaching) > 1 else tuple(reaching))
