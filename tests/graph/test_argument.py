"""Every question that the graph answers, on one map."""

from __future__ import annotations

from collections import Counter

import pytest

from argmap.graph import ArgumentGraph
from tests.reading import graph_of

MAP = """\
contention: [stay, nowhere, stay]
sources:
  report: A report
  copy: {derived_from: report}
  machine: {ai_assisted: true}
  repeat: {derived_from: machine}
claims:
  stay:
    text: The cameras should stay.
    reasons:
      - deter
      - premises: [cheap, deter]
        objections: [{premises: cost, objections: [rare]}, dear]
    objections: [cost]
  deter: {text: Cameras deter theft., evidence: [{source: report, verdict: contradicts}, copy], quotes: [{text: deter}]}
  cheap: {text: Cameras are cheap., assumed: true}
  cost: {text: Cameras cost liberty., objections: [rare]}
  rare: Misuse is rare.
  dear: Upkeep is dear.
  aside: Nobody asked.
tensions:
  watching: {poles: {security: deter, liberty: [cost, cost]}, test: {prongs: {balance: {claims: [rare, deter]}}}}
  upkeep: {poles: {security: [deter]}}
"""
STAY = ("claims", "stay")
GROUP = (*STAY, "reasons", 1)
UNDERCUT = (*GROUP, "objections", 0)


@pytest.fixture
def graph() -> ArgumentGraph:
    return graph_of(MAP)


def test_claims(graph: ArgumentGraph) -> None:
    assert list(graph.claims()) == ["stay", "deter", "cheap", "cost", "rare", "dear", "aside"]
    assert graph.claim("rare").text == "Misuse is rare."
    assert "rare" in graph
    assert "nowhere" not in graph
    assert [id for id in graph.claims() if graph.is_assumed(id)] == ["cheap"]
    with pytest.raises(KeyError):
        graph.claim("nowhere")


def test_steps_stand_in_the_order_of_the_file(graph: ArgumentGraph) -> None:
    assert [(step.path[2:], step.role, step.premises) for step in graph.steps.values()] == [
        (("reasons", 0), "reason", ("deter",)),
        (("reasons", 1), "reason", ("cheap", "deter")),
        (("reasons", 1, "objections", 0), "objection", ("cost",)),
        (("reasons", 1, "objections", 0, "objections", 0), "objection", ("rare",)),
        (("reasons", 1, "objections", 1), "objection", ("dear",)),
        (("objections", 0), "objection", ("cost",)),
        (("objections", 0), "objection", ("rare",)),
    ]
    assert all(graph.steps[path].path == path for path in graph.steps)


def test_reasons_and_objections(graph: ArgumentGraph) -> None:
    assert [step.premises for step in graph.reasons_for("stay")] == [("deter",), ("cheap", "deter")]
    assert graph.reasons_for("rare") == graph.reasons_for("nowhere") == []
    [rebuttal] = graph.objections_to("stay")
    assert (rebuttal.target, rebuttal.is_undercut) == ("stay", False)
    assert [(step.premises, step.is_undercut) for step in graph.objections_to(GROUP)] == [
        (("cost",), True),
        (("dear",), True),
    ]
    assert [step.premises for step in graph.objections()] == [("cost",), ("rare",), ("dear",), ("cost",), ("rare",)]
    assert graph.steps_to("stay") == [*graph.reasons_for("stay"), rebuttal]
    assert graph.steps_to(GROUP) == graph.objections_to(GROUP)
    assert [step.path for step in graph.steps_from("deter")] == [(*STAY, "reasons", 0), GROUP]
    assert graph.steps[GROUP].place_of("deter") == (*GROUP, "premises", 1)


def test_an_objection_is_answered_by_an_undercut_or_at_its_premise(graph: ArgumentGraph) -> None:
    answers = graph.answers_to(graph.steps[UNDERCUT])
    assert [step.path for step in answers] == [(*UNDERCUT, "objections", 0), ("claims", "cost", "objections", 0)]
    assert graph.answers_to(graph.steps[(*GROUP, "objections", 1)]) == []


def test_contentions(graph: ArgumentGraph) -> None:
    assert graph.contentions() == ("stay",)
    assert graph.tops() == ("stay",)
    assert graph_of("claims: {a: T, b: {text: T, reasons: a}, c: {text: T, objections: a}}").contentions() == ("b", "c")
    assert graph_of("claims: {a: T, b: T}").contentions() == ("a", "b")
    assert graph_of("claims: {a: {text: T, reasons: b}, b: {text: T, reasons: a}}").contentions() == ()


def test_sources(graph: ArgumentGraph) -> None:
    assert [(path, evidence.source) for path, evidence in graph.evidence_for("deter")] == [
        (("claims", "deter", "evidence", 0), "report"),
        (("claims", "deter", "evidence", 1), "copy"),
    ]
    [(path, quote)] = graph.quotes_of("deter")
    assert path == ("claims", "deter", "quotes", 0)
    assert graph.source_of(quote) is None, "with several sources a quote must say which"
    single = graph_of("sources: {only: A}\nclaims: {a: {text: T, quotes: [w, {source: other}]}}")
    assert [single.source_of(quote) for _, quote in single.quotes_of("a")] == ["only", "other"]
    assert [graph.is_ai_assisted(id) for id in graph.map.sources] == [False, False, True, True]
    assert graph.origin("copy") == "report"


def test_origins_of_chains_and_circles() -> None:
    graph = graph_of(
        "claims: {a: T}\nsources: {c: {derived_from: b}, b: {derived_from: a}, a: {derived_from: c}, d: {derived_from: c},"
        " e: {derived_from: nowhere}, f: {derived_from: f}, g: {title: G}}"
    )
    assert {id: graph.origin(id) for id in (*graph.map.sources, "nowhere")} == {
        "c": "a", "b": "a", "a": "a", "d": "a", "e": "nowhere", "f": "f", "g": "g", "nowhere": "nowhere",
    }  # fmt: skip


def test_tensions(graph: ArgumentGraph) -> None:
    assert [id for id, _ in graph.tensions()] == ["watching", "upkeep"]
    assert {id: graph.tensions_of(id) for id in graph.claims() if graph.tensions_of(id)} == {
        "deter": ["watching", "upkeep"],
        "cost": ["watching"],
        "rare": ["watching"],
    }


def test_leading_to_goes_through_reasons_objections_and_undercuts(graph: ArgumentGraph) -> None:
    assert graph.leading_to(["stay"]) == {"stay", "deter", "cheap", "cost", "rare", "dear"}
    assert graph.leading_to(["cost", "nowhere"]) == {"cost", "rare"}
    assert graph.leading_to([]) == set()
    assert "rare" not in graph.leading_to(["stay"], besides={"rare"})


def test_support_has_an_edge_from_premise_to_conclusion(graph: ArgumentGraph) -> None:
    assert sorted(graph.support.edges) == [("cheap", "stay"), ("deter", "stay")]
    assert list(graph.support) == list(graph.claims())


def test_network_is_the_whole_map(graph: ArgumentGraph) -> None:
    network = graph.network
    assert Counter(attributes["kind"] for attributes in network.nodes.values()) == {
        "claim": 7,
        "reason": 2,
        "objection": 5,
        "evidence": 2,
        "tension": 2,
    }
    assert network.edges[GROUP, "stay"]["role"] == "reason"
    assert network.edges[UNDERCUT, GROUP]["role"] == "objection"
    assert set(network.predecessors(GROUP)) == {"cheap", "deter", UNDERCUT, (*GROUP, "objections", 1)}
    assert network.edges[("claims", "deter", "evidence", 0), "deter"]["verdict"] == "contradicts"
    assert network.edges["cost", ("tensions", "watching")]["side"] == "liberty"


def test_network_leaves_unknown_ids_out_and_knows_safeguards() -> None:
    graph = graph_of(
        "claims: {a: {text: T, reasons: [[b, nowhere]]}, b: T}\ntensions: {t: {poles: {liberty: [gone, a]}, safeguards: {log: L}}}"
    )
    assert set(graph.network) == {
        "a",
        "b",
        ("claims", "a", "reasons", 0),
        ("tensions", "t"),
        ("tensions", "t", "safeguards", "log"),
    }
    assert graph.network.has_edge(("tensions", "t", "safeguards", "log"), ("tensions", "t"))
