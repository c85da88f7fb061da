"""What a map stands by: the contention's line, turn by turn."""

from __future__ import annotations

import pytest

from argmap.analysis.stance import stood_by
from argmap.graph import ArgumentGraph
from argmap.model import ArgumentMap
from tests.sizes import BEYOND_RECURSION, sizes


def claims_stood_by(claims: dict[str, dict[str, object]], **more: object) -> set[str]:
    written = {id: {"text": "A.", **claim} for id, claim in claims.items()}
    graph = ArgumentGraph(ArgumentMap.model_validate({"claims": written, **more}))
    return {node for node in stood_by(graph) if isinstance(node, str)}


def test_objections_change_the_stance_turn_by_turn() -> None:
    claims: dict[str, dict[str, object]] = {
        "top": {"reasons": ["reason"], "objections": ["objection"]},
        "reason": {},
        "objection": {"reasons": ["behind-it"], "objections": ["answer"]},
        "behind-it": {"objections": ["other-answer"]},
        "answer": {"objections": ["reply"]},
        "other-answer": {},
        "reply": {},
    }
    assert claims_stood_by(claims) == {"top", "reason", "answer", "other-answer"}


def test_undercuts_change_it_as_well() -> None:
    undercut = {"premises": "undercut", "objections": [{"premises": "answer", "objections": ["reply"]}]}
    claims: dict[str, dict[str, object]] = {
        "top": {"reasons": [{"premises": "reason", "objections": [undercut]}]},
        **{id: {} for id in ("reason", "undercut", "answer", "reply")},
    }
    assert claims_stood_by(claims) == {"top", "reason", "answer"}


def test_a_claim_on_both_lines_is_stood_by() -> None:
    claims: dict[str, dict[str, object]] = {
        "top": {"reasons": ["shared"], "objections": ["objection"]},
        "objection": {"reasons": ["shared"]},
        "shared": {},
    }
    assert claims_stood_by(claims) == {"top", "shared"}


def test_the_declared_contention_decides_and_not_what_is_on_top() -> None:
    claims: dict[str, dict[str, object]] = {
        "top": {"objections": ["point"]},
        "point": {"reasons": ["reason"]},
        "reason": {},
    }
    assert claims_stood_by(claims) == {"top"}
    assert claims_stood_by(claims, contention="point") == {"top", "point", "reason"}


def test_what_leads_nowhere_is_stood_by() -> None:
    claims: dict[str, dict[str, object]] = {"top": {"reasons": ["a"]}, "a": {}, "lone": {"objections": ["b"]}, "b": {}}
    assert claims_stood_by(claims, contention="top") == {"top", "a", "lone"}


def test_two_claims_that_attack_each_other_end_on_both_lines() -> None:
    assert claims_stood_by({"a": {"objections": ["b"]}, "b": {"objections": ["a"]}}) == {"a"}


@pytest.mark.parametrize("many", sizes(BEYOND_RECURSION, 20_000))
def test_a_long_exchange_needs_no_recursion(many: int) -> None:
    claims: dict[str, dict[str, object]] = {f"c{n}": {"objections": [f"c{n + 1}"]} for n in range(many)}
    assert len(claims_stood_by(claims)) == many // 2
