"""Chains, rings and crowds: nothing recurses, and of 100,000 nothing takes the square."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from argmap.analysis.grounding import support
from argmap.graph import ArgumentGraph
from argmap.model import ArgumentMap, Claim, Source, Step
from tests.sizes import BEYOND_RECURSION, sizes


@pytest.fixture(params=sizes(BEYOND_RECURSION, 100_000))
def many(request: pytest.FixtureRequest) -> int:
    """How many of them."""
    return int(request.param)


@pytest.fixture(autouse=True)
def _no_garbage_collection() -> Iterator[None]:
    """Most of the time would go there."""
    gc.disable()
    yield
    gc.enable()


def chain(length: int, last: Claim) -> dict[str, Claim]:
    claims = {
        f"c{number}": Claim(text="T", reasons=(Step(premises=(f"c{number + 1}",)),)) for number in range(length - 1)
    }
    return {**claims, f"c{length - 1}": last}


def test_a_chain(many: int) -> None:
    graph = ArgumentGraph(ArgumentMap(claims=chain(many, Claim(text="T", assumed=True))))
    assert len(support(graph).grounded) == many
    assert len(graph.leading_to(["c0"])) == many
    assert graph.contentions() == ("c0",)
    assert len(list(graph.references())) == many - 1
    assert graph.network.number_of_edges() == 2 * (many - 1)


def test_a_ring(many: int) -> None:
    ring = chain(many, Claim(text="T", reasons=(Step(premises=("c0",)),)))
    graph = ArgumentGraph(ArgumentMap(claims=ring))
    assert not support(graph).stated
    assert len(graph.leading_to(["c5"])) == many
    assert graph.support.number_of_edges() == many


def test_a_crowd_of_undercuts(many: int) -> None:
    undercuts = tuple(Step(premises=("b",)) for _ in range(many))
    reason = Step(premises=("b",), objections=undercuts)
    graph = ArgumentGraph(
        ArgumentMap(claims={"a": Claim(text="T", reasons=(reason,)), "b": Claim(text="T", assumed=True)})
    )
    assert support(graph).grounded == {"a", "b"}
    assert len(graph.objections_to(("claims", "a", "reasons", 0))) == many
    assert graph.leading_to(["a"]) == {"a", "b"}


def test_wide_groups_of_which_one_premise_is_missing(many: int) -> None:
    wide = [f"p{number}" for number in range(many)]
    grounded = {id: Claim(text="T", assumed=True) for id in wide}
    claims = {
        "held": Claim(text="T", reasons=(Step(premises=tuple(wide)),)),
        "hangs": Claim(text="T", reasons=(Step(premises=(*wide, "nowhere")),)),
        "struck": Claim(text="T", objections=(Step(premises=tuple(wide)),)),
    }
    found = support(ArgumentGraph(ArgumentMap(claims={**claims, **grounded})))
    assert "held" in found.grounded
    assert "hangs" not in found.stated


def test_a_chain_of_undercuts_as_deep_as_a_file_may_be() -> None:
    step = Step(premises=("b",))
    for _ in range(500):
        step = Step(premises=("b",), objections=(step,))
    graph = ArgumentGraph(
        ArgumentMap.model_construct(
            claims={
                "a": Claim.model_construct(
                    text="T", reasons=(step,), objections=(), evidence=(), quotes=(), assumed=False
                )
            }
        )
    )
    assert len(graph.steps) == 501


def test_a_chain_of_sources(many: int) -> None:
    sources = {f"s{number}": Source(derived_from=f"s{number + 1}") for number in range(many - 1)}
    sources[f"s{many - 1}"] = Source(ai_assisted=True)
    graph = ArgumentGraph(ArgumentMap(claims={}, sources=sources))
    assert graph.origin("s0") == graph.origin("s5") == f"s{many - 1}"
    assert all(graph.is_ai_assisted(id) for id in sources)
