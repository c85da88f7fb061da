"""Which drafts there are, and what goes with a rejected one."""

from __future__ import annotations

from argmap.document import read_document
from argmap.edit.drafts import drafts_of, rejected_with
from argmap.graph import ArgumentGraph

MAP = """\
claims:
  a: {text: A., status: draft}
  b:
    text: B.
    status: draft
    reasons:
      - {premises: [a, c], status: draft, objections: [{premises: [c], status: draft}]}
      - {premises: [a], status: accepted, objections: [{premises: [c], status: draft}]}
      - a
  c:
    text: C.
    reasons: [{premises: [b], status: draft}]
    objections: [{premises: [d], status: draft}]
  d: {text: D., status: draft}
tensions:
  t: {poles: {security: [a, d], liberty: [c]}, status: draft}
  u: {poles: {security: [a], liberty: [c]}, status: draft}
  v: {poles: {security: [a], liberty: [c]}, status: accepted}
"""


def gone_with(*path: str | int, text: str = MAP) -> list[str]:
    document = read_document("a.yaml", text.encode())
    graph = ArgumentGraph(document.map, with_rejected=True)
    drafts = {draft.path: draft for draft in drafts_of(document, graph)}
    return [".".join(map(str, at[1:])) for at in rejected_with(graph, drafts, path)]


def test_the_steps_of_a_claim_go_with_it() -> None:
    assert gone_with("claims", "a") == ["a", "b.reasons.0", "b.reasons.0.objections.0", "u"]


def test_the_steps_under_a_claim_go_with_it() -> None:
    gone = ["b", "b.reasons.0", "b.reasons.0.objections.0", "b.reasons.1.objections.0", "c.reasons.0"]
    assert gone_with("claims", "b") == gone


def test_a_step_takes_its_undercuts() -> None:
    assert gone_with("claims", "b", "reasons", 0) == ["b.reasons.0", "b.reasons.0.objections.0"]
    assert gone_with("tensions", "t") == ["t"]


def test_the_last_claim_of_a_pole_takes_the_tension() -> None:
    assert gone_with("claims", "d") == ["d", "c.objections.0"]
    rejected = MAP.replace("a: {text: A., status: draft}", "a: {text: A., status: rejected}")
    assert gone_with("claims", "d", text=rejected) == ["d", "c.objections.0", "t"]


def test_a_draft_of_a_base_is_in_its_file() -> None:
    own = b"extends: base.yaml\nclaims: {a: {note: Mine.}, e: {text: E., status: draft}}\n"
    document = read_document("over.yaml", own, lambda wanted, by: ("base.yaml", MAP.encode()))
    drafts = list(drafts_of(document, ArgumentGraph(document.map, with_rejected=True)))
    assert [draft.id for draft in drafts if draft.file == "over.yaml"] == ["e"]
    assert {draft.file for draft in drafts} == {"base.yaml", "over.yaml"}
