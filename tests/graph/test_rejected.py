"""What is rejected stays in the file and is no part of the argument."""

from __future__ import annotations

import pytest

from argmap.analysis.census import census
from argmap.checks import Choice, check
from argmap.checks.rules import ALL_RULES
from argmap.graph import ArgumentGraph
from argmap.graph.rejected import without_rejected
from argmap.model import ArgumentMap
from tests.reading import graph_of, read

MAP = """\
contention: stay
reveal: [clash, by-light]
claims:
  stay:
    text: The cameras should stay.
    reasons:
      - {premises: deter, status: rejected, objections: [{premises: cost, id: by-cost}]}
      - {premises: [deter, seen], objections: [{premises: cost, status: rejected, id: by-light}, cost]}
      - {premises: cheap, status: draft}
    objections: [{premises: cost, status: rejected}]
  deter: {text: Cameras deter theft., assumed: true}
  seen: {text: The gate is seen., status: rejected, reasons: [cost], evidence: [nowhere]}
  cheap: {text: Cameras are cheap., assumed: true, status: draft}
  cost: {text: Cameras cost liberty., assumed: true, status: accepted}
tensions:
  clash: {poles: {security: [deter], liberty: [cost]}, status: rejected}
  watching: {measure: cameras, poles: {security: [seen, deter], liberty: [cost]}}
"""
REASONS = ("claims", "stay", "reasons")


@pytest.fixture
def graph() -> ArgumentGraph:
    return graph_of(MAP)


def test_the_claims_and_tensions_are_not_there(graph: ArgumentGraph) -> None:
    assert list(graph.claims()) == list(graph.map.claims) == ["stay", "deter", "cheap", "cost"]
    assert [id for id, _ in graph.tensions()] == ["watching"]
    assert graph.tensions_of("cost") == ["watching"]
    assert "seen" not in graph
    assert "seen" in graph.whole.claims


def test_the_steps_are_not_there_and_the_others_keep_their_places(graph: ArgumentGraph) -> None:
    assert list(graph.steps) == [(*REASONS, 1), (*REASONS, 1, "objections", 1), (*REASONS, 2)]
    assert graph.objections_to("stay") == []
    assert [step.premises for step in graph.steps_from("cost")] == [("cost",)]
    assert not any(reference.id == "nowhere" for reference in graph.references())


def test_a_rejected_reason_supports_nothing(graph: ArgumentGraph) -> None:
    assert set(graph.support.edges) == {("deter", "stay"), ("cheap", "stay")}
    assert graph.leading_to(["stay"]) == {"stay", "deter", "cheap", "cost"}


def test_their_ids_are_known(graph: ArgumentGraph) -> None:
    kinds = {id: [bearer.kind for bearer in bearers] for id, bearers in graph.rejected.items()}
    assert kinds == {"seen": ["claim"], "clash": ["tension"], "by-cost": ["objection"], "by-light": ["objection"]}


def test_an_id_that_something_else_bears_is_not_rejected() -> None:
    graph = graph_of("claims: {a: {text: A., status: rejected}}\ntensions: {a: {}}")
    assert graph.rejected == {}


def test_who_edits_the_file_sees_it_whole() -> None:
    graph = ArgumentGraph(read(MAP).map, with_rejected=True)
    assert list(graph.claims()) == ["stay", "deter", "seen", "cheap", "cost"]
    assert [id for id, _ in graph.tensions()] == ["clash", "watching"]
    assert len(graph.steps) == 8
    assert graph.rejected == {}


def test_a_map_without_any_stays_the_same_object() -> None:
    map = ArgumentMap.model_validate({"claims": {"a": {"text": "A.", "status": "draft"}}})
    assert without_rejected(map) is map


def test_only_what_names_them_is_told() -> None:
    """An orphan, a lost source, a tension without a measure: none of it counts any more."""
    document = read(MAP)
    found = check(document, ArgumentGraph(document.map), ALL_RULES, Choice(ignore=("D", "P107"))).diagnostics
    assert [(one.code, one.message, one.hint) for one in found] == [
        ("S101", "'clash' is rejected", "accept the tension, or name another"),
        ("S101", "'by-light' is rejected", "accept the objection, or name another"),
        ("S101", "'seen' is rejected", "accept the claim, or name another"),
        ("S101", "'seen' is rejected", "accept the claim, or name another"),
    ]
    assert [related.message for related in found[2].related] == ["the claim is here"]


def test_faults_of_form_are_still_told() -> None:
    document = read("claims: {a: {text: A., assumed: true}, b: {text: B., status: rejected, reason: [a]}}")
    found = check(document, ArgumentGraph(document.map), ALL_RULES).diagnostics
    assert [one.name for one in found] == ["unknown-key"]


def test_they_are_counted_apart(graph: ArgumentGraph) -> None:
    counts = census(graph)
    assert (counts.claims, counts.drafts, counts.rejected) == (4, 1, 1)
    assert counts.steps == {"reasons": 2, "of several premises": 1, "rebuttals": 0, "undercuts": 1}
    assert [tension.id for tension in counts.tensions] == ["watching"]


def test_nothing_but_rejected_claims() -> None:
    graph = graph_of("claims: {a: {text: A., status: rejected}}")
    assert graph.contentions() == ()
    assert census(graph).rejected == 1
