"""The questions of the graph, and the whole as one networkx graph."""

from __future__ import annotations

from argmap.graph import ArgumentGraph
from argmap.model import ArgumentMap

MAP = ArgumentMap.model_validate(
    {
        "sources": {"copy": {"derived_from": "bot"}, "bot": {"ai_assisted": "true"}, "audit": "An audit"},
        "claims": {
            "keep": {"text": "Keep it.", "reasons": [["works", "needed"]], "objections": ["costly"]},
            "works": {"text": "It works.", "evidence": ["audit", "copy"]},
            "needed": {"text": "It is needed.", "reasons": [{"premises": "gone", "objections": ["stale"]}]},
            "costly": {"text": "It costs.", "objections": ["cheap"]},
            "stale": "The count is stale.",
            "cheap": "It is cheap.",
        },
        "tensions": {"cost": {"poles": {"security": ["works"], "liberty": {}}, "safeguards": {"cap": "A cap."}}},
    }
)
GRAPH = ArgumentGraph(MAP)
REASON = ("claims", "keep", "reasons", 0)
UNDERCUT = ("claims", "needed", "reasons", 0, "objections", 0)


def test_steps_and_what_they_lead_to() -> None:
    assert [step.premises for step in GRAPH.reasons_for("keep")] == [("works", "needed")]
    assert GRAPH.steps[UNDERCUT].is_undercut
    assert GRAPH.steps[UNDERCUT].target == ("claims", "needed", "reasons", 0)
    assert [step.target for step in GRAPH.steps_from("works")] == ["keep"]


def test_an_objection_is_answered_at_its_premise_too() -> None:
    (costly,) = GRAPH.objections_to("keep")
    assert [answer.premises for answer in GRAPH.answers_to(costly)] == [("cheap",)]
    assert GRAPH.answers_to(GRAPH.steps[UNDERCUT]) == []


def test_the_contention_is_what_no_step_leads_away_from() -> None:
    assert GRAPH.contentions() == ("keep",)


def test_all_that_leads_to_the_contention_undercuts_too() -> None:
    assert GRAPH.leading_to(["keep"]) == set(MAP.claims)


def test_a_source_that_repeats_an_ai_text_is_no_better_than_it() -> None:
    assert GRAPH.origin("copy") == "bot"
    assert [GRAPH.is_admissible(evidence) for _, evidence in GRAPH.evidence_for("works")] == [True, False]


def test_a_broken_reference_is_kept() -> None:
    assert "gone" in [reference.id for reference in GRAPH.references()]
    assert "gone" not in GRAPH.network


def test_the_network_has_every_thing_as_a_node() -> None:
    kinds = [kind for _, kind in GRAPH.network.nodes(data="kind")]
    assert {kind: kinds.count(kind) for kind in set(kinds)} == {
        "claim": 6, "reason": 2, "objection": 3, "evidence": 2, "tension": 1, "safeguard": 1,
    }  # fmt: skip
    assert set(GRAPH.network.predecessors(REASON)) == {"works", "needed"}
    assert GRAPH.network.edges[UNDERCUT, ("claims", "needed", "reasons", 0)]["role"] == "objection"
