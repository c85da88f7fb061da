"""What every rule gets for nothing: its page is true, its case is flagged as marked, it is registered, it can be waived."""

from __future__ import annotations

import ast
import re
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path

import argmap.checks.rules
from argmap.checks import check
from argmap.checks.checker import AnyRule
from argmap.checks.example import Example, checked
from argmap.checks.page import page_of
from argmap.checks.rule import FileRule, GraphRule
from argmap.checks.rules import ALL_RULES
from argmap.checks.rules.file.reported import REPORTED
from argmap.diagnostic import Finding
from argmap.graph import ArgumentGraph
from tests.cases import each
from tests.rules.cases import FILES, case_bytes, expected, flagged, run_case
from tests.rules.unwritable import UNWRITABLE

FOLDER = Path(argmap.checks.rules.__file__).parent
PACKAGE = FOLDER.parents[1]
FAMILY = {"Y": "file", "S": "structure", "E": "support", "T": "tension", "D": "dialectic", "P": "provenance"}
GRAPH_RULES = [rule for rule in ALL_RULES if isinstance(rule, GraphRule)]
every_rule = each("rule", ALL_RULES, ids=lambda rule: rule.name)
every_graph_rule = each("rule", GRAPH_RULES, ids=lambda rule: rule.name)


@cache
def bad(rule: AnyRule) -> Example:
    """The bad map of a rule's page, checked."""
    page = page_of(rule)
    raw = UNWRITABLE[rule.name]() if page.in_words else page.bad_bytes
    return checked("map.yaml", raw, ALL_RULES, page.files)


def graph_with(example: Example, **changes: object) -> ArgumentGraph:
    changed = example.graph.map.model_copy(update=changes)
    return ArgumentGraph(changed, example.graph.texts, example.graph.hashes)


@every_rule
def test_the_bad_map_is_flagged_by_the_rule_alone(rule: AnyRule) -> None:
    names = {found.name for found in bad(rule).result.diagnostics}
    assert rule.name in names
    assert names <= {rule.name, *rule.companions}


@every_rule
def test_the_good_map_is_clean_under_all_rules(rule: AnyRule) -> None:
    page = page_of(rule)
    example = checked("map.yaml", page.good_bytes, ALL_RULES, page.files)
    assert example.graph.map.claims
    assert [found.message for found in example.result.diagnostics] == []


@every_rule
def test_in_its_case_exactly_the_marked_lines_are_flagged(rule: AnyRule) -> None:
    marks = expected(case_bytes(rule))
    assert rule.code in {code for _, code in marks}
    assert flagged(run_case(rule)) == marks


@every_rule
def test_file_function_and_rule_bear_one_name_in_the_family_s_folder(rule: AnyRule) -> None:
    family = FOLDER / FAMILY[rule.code[0]]
    if rule not in REPORTED:
        assert (family / f"{rule.check.__name__}.py").exists()
        assert rule.check.__name__ == rule.name.replace("-", "_")
    assert re.fullmatch(r"[YSETDP]\d{3}", rule.code)


def test_the_list_is_the_folder_sorted_by_code() -> None:
    files = [path.stem for path in FOLDER.glob("*/*.py") if path.stem not in ("__init__", "reported")]
    pages = [path.stem.replace("-", "_") for path in FOLDER.glob("file/*.txt")]
    assert sorted(rule.name.replace("-", "_") for rule in ALL_RULES) == sorted([*files, *pages])
    codes = [rule.code for rule in ALL_RULES]
    assert codes == sorted(set(codes))


def test_every_companion_is_a_rule() -> None:
    names = {rule.name for rule in ALL_RULES}
    assert {companion for rule in ALL_RULES for companion in rule.companions} <= names


def test_every_case_file_belongs_to_a_rule() -> None:
    files = {path.stem for path in Path(__file__).parent.glob("*.yaml")} | set(UNWRITABLE)
    assert files == {rule.name for rule in ALL_RULES}


def test_every_problem_of_the_reader_has_its_rule() -> None:
    emitted = set()
    for path in [*PACKAGE.glob("yaml/*.py"), *PACKAGE.glob("document/*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Problem":
                emitted.add(ast.unparse(node.args[0]).strip("'"))
    handed_on = {"problem.name"}
    assert emitted - handed_on == {rule.name for rule in ALL_RULES if isinstance(rule, FileRule)}


@every_rule
def test_the_page_has_a_fact_a_reason_and_no_loose_ends(rule: AnyRule) -> None:
    page = page_of(rule)
    assert re.fullmatch(r"[A-Z].*[^.]\.", page.summary)
    assert len(page.prose) > 80
    assert max(map(len, rule.page.splitlines())) <= 116


@every_rule
def test_messages_are_facts_in_the_house_form(rule: AnyRule) -> None:
    for found in [*bad(rule).result.diagnostics, *run_case(rule, verbose=True).result.diagnostics]:
        assert len(found.message) < 100
        assert not found.message.endswith(".")
        assert not re.search(r"\b(invalid|please)\b|\b[YSETDP]\d{3}\b", found.message.lower())
        assert found.hint is None or len(found.hint) > 3


@every_graph_rule
def test_a_waiver_silences_it(rule: GraphRule) -> None:
    example = bad(rule)
    waived = example.graph.map.model_copy(update={"waive": {rule.name: "tried out"}})
    result = check(replace(example.document, map=waived), example.graph, ALL_RULES)
    before = Counter(found.code for found in example.result.diagnostics)
    assert result.waived == before.pop(rule.code)
    assert Counter(found.code for found in result.diagnostics) == before


@every_graph_rule
def test_exchanging_the_two_sides_mirrors_the_findings(rule: GraphRule) -> None:
    example = run_case(rule)
    (one, first), (other, second) = list(example.graph.map.sides.items())[:2]
    swap = {one: other, other: one, first: second, second: first}
    pattern = re.compile("|".join(rf"\b{re.escape(word)}\b" for word in sorted(swap, key=len, reverse=True)))

    def mirrored(text: str) -> str:
        return pattern.sub(lambda match: swap[match[0]], text)

    mirror = checked("case.yaml", mirrored(case_bytes(rule).decode()).encode(), ALL_RULES, FILES)
    assert Counter((found.code, mirrored(found.message)) for found in example.result.diagnostics) == Counter(
        (found.code, found.message) for found in mirror.result.diagnostics
    )


@every_graph_rule
def test_the_order_of_claims_tensions_and_sources_decides_nothing(rule: GraphRule) -> None:
    example = run_case(rule)
    whole = example.graph.map
    turned = graph_with(
        example,
        claims=dict(reversed(whole.claims.items())),
        tensions=dict(reversed(whole.tensions.items())),
        sources=dict(reversed(whole.sources.items())),
    )
    assert places(rule, example.graph) == places(rule, turned)


def places(rule: GraphRule, graph: ArgumentGraph) -> Counter[object]:
    """Where a rule finds something; of a group of claims any may stand for it."""
    return Counter(_place(finding) for finding in rule.check(graph))


def _place(finding: Finding) -> object:
    if finding.parts:
        return frozenset(part.at for part in finding.parts)
    return frozenset(str(finding.message).split(" ")) if "→" in finding.message else finding.at
