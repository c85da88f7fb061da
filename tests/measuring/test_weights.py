"""What a piece of evidence weighs: fitted to examples, written, and current."""

from __future__ import annotations

import pytest

from argmap.sides.weights import ROLES, Weights
from docs.measuring.weights import Observed, fitted, main

EXAMPLES: list[Observed] = [
    ({"always": 1, "acting goods": 1}, "acting"),
    ({"always": 1, "other goods": 1}, "other"),
    ({"always": 1, "other goods": 2}, "other"),
    ({"always": 1, "acting goods": 1, "other goods": 1}, "both"),
    ({"always": 1, "no words": 1}, "neutral"),
]


def test_the_weights_tell_the_examples_apart() -> None:
    weights = fitted(EXAMPLES)
    assert [weights.role(evidence) for evidence, _ in EXAMPLES] == [role for _, role in EXAMPLES]


def test_the_same_examples_give_the_same_weights() -> None:
    assert fitted(EXAMPLES).table == fitted(EXAMPLES).table


def test_each_role_is_summed_and_what_is_not_known_weighs_nothing() -> None:
    weights = Weights({"a": [1, 2, 0, 0], "b": [0, -1, 0, 0.5]})
    assert weights.sums({"a": 2, "b": 1, "new": 9}) == dict(zip(ROLES, [2, 3, 0, 0.5], strict=True))
    assert weights.role({"a": 1}) == "other"
    assert weights.of("b", "neutral") == 0.5
    assert weights.of("new", "neutral") == 0


@pytest.mark.parametrize("evidence", [{}, {"new": 1}])
def test_where_nothing_is_known_a_claim_is_of_no_side(evidence: dict[str, float]) -> None:
    assert Weights({"a": [1, 2, 0, 0]}).role(evidence) == "neutral"


@pytest.mark.long
def test_the_weights_of_the_sides_are_current() -> None:
    assert main(["--check"]) == 0, "run python -m docs.measuring.weights"
