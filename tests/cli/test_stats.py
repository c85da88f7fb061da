"""`argmap stats` and `argmap schema`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import BROKEN, Run

Write = Callable[[str, str], Path]

MAP = """\
sides: {security: Safety, liberty: Freedom}
sources:
  s: {title: A page, text: s.txt, sections: {one: First part, two: Second part}}
  r: {title: A report, kind: report}
claims:
  a:
    text: One.
    side: security
    kind: policy
    quotes: [{source: s, section: one, text: words}]
    reasons: [b, {premises: [b, c], objections: [d]}]
    objections: [d]
  b: {text: Two., side: both, hedge: often, evidence: [r, {source: r, verdict: contradicts}]}
  c: {text: Three., status: draft, quotes: [{source: s, text: found here}]}
  d: {text: Four., side: third, section: Elsewhere}
tensions:
  t: {title: T, poles: {security: {claims: [a, b]}}, safeguards: {g: words}}
"""


def counted(run: Run, write: Write) -> dict[str, object]:
    write("a.yaml", MAP)
    write("s.txt", "# Second part\n\nIt is found here.\n")
    counts = json.loads(run("stats", "a.yaml", "--format", "json").stdout)
    assert isinstance(counts, dict)
    return counts


def test_the_counts(run: Run, write: Write) -> None:
    counts = counted(run, write)
    assert (counts["claims"], counts["drafts"]) == (4, 1)
    assert counts["sides"] == {"security": 1, "liberty": 0, "both": 1, "neutral": 1, "third": 1}
    assert counts["kinds"] == {"definition": 0, "fact": 0, "causal": 0, "value": 0, "policy": 1, "unsaid": 3}
    assert counts["hedges"] == {"possible": 0, "sometimes": 0, "often": 1, "probable": 0, "none": 3}
    assert counts["sections"] == {"First part": 1, "Second part": 1, "unsaid": 1, "Elsewhere": 1}
    assert counts["steps"] == {"reasons": 2, "of several premises": 1, "rebuttals": 1, "undercuts": 1}
    assert counts["evidence"] == {"supporting": 1, "contradicting": 1, "quotes": 2, "sources": 2}
    assert counts["tensions"] == [{"id": "t", "title": "T", "poles": {"security": 2, "liberty": 0}, "safeguards": 1}]
    states = counts["states"]
    assert isinstance(states, dict)
    assert sum(states.values()) == 4
    assert states["contradicted"] == 1


def test_the_tables(run: Run, write: Write) -> None:
    write("a.yaml", MAP)
    result = run("stats", "a.yaml")
    lines = [line.split() for line in result.stdout.splitlines()]
    assert lines[0] == ["4", "claims,", "1", "of", "them", "drafts"]
    assert ["Safety", "1", "25%", "█████"] in lines
    assert ["tension", "Safety", "Freedom", "safeguards"] in lines
    assert ["t", "2", "0", "1"] in lines
    assert "has 1 error" in result.stderr


def test_what_is_rejected_stands_beside_the_count(run: Run, write: Write) -> None:
    write("a.yaml", "claims: {a: {text: A., status: rejected}, b: {text: B., assumed: true, status: draft}}\n")
    assert run("stats", "a.yaml").stdout.startswith("1 claims, 1 of them drafts; 1 more rejected\n")


def test_an_empty_map(run: Run, write: Write) -> None:
    write("a.yaml", "claims: {}\n")
    assert run("stats", "a.yaml").stdout.startswith("0 claims\n")


def test_errors_are_told_on_the_side(run: Run) -> None:
    result = run("stats", "-", "--format", "json", input=BROKEN)
    assert json.loads(result.stdout)["claims"] == 2
    assert "- has 1 error" in result.stderr


def test_the_schema_is_printed(run: Run) -> None:
    from argmap.report.schema import map_schema

    assert json.loads(run("schema").stdout) == map_schema()
