"""The checker: the choice of rules, severities, waivers on a line that sums up others, broken items, order."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks import Choice, check
from argmap.checks.example import Example, checked
from argmap.checks.rule import rule
from argmap.checks.rules import ALL_RULES
from argmap.diagnostic import Finding, Severity
from argmap.graph import ArgumentGraph
from tests.cases import each

MAP = """\
contention: top
sources: {page: A page, other: Another page}
claims:
  top: {text: Top., reasons: [a, b, c]}
  a: {text: A., quotes: [{source: page, text: a}]WAIVE}
  b: {text: B., quotes: [{source: page, text: b}]}
  c: Nothing under it.
"""


def run(waive: str = "", choice: Choice | None = None, map: str = MAP) -> Example:
    return checked("map.yaml", map.replace("WAIVE", waive).encode(), ALL_RULES, choice=choice)


def names(example: Example) -> list[str]:
    return [found.name for found in example.result.diagnostics]


ALL = ["asserted-claim", "unchecked-quote", "unsupported-claim"]


@each(
    ("choice", "left"),
    [
        (Choice(), ALL),
        (Choice(select=("E",)), ["asserted-claim", "unsupported-claim"]),
        (Choice(select=("e101", "P104")), ["unchecked-quote", "unsupported-claim"]),
        (Choice(select=("unsupported-claim",)), ["unsupported-claim"]),
        (Choice(ignore=("P", "asserted-claim")), ["unsupported-claim"]),
        (Choice(select=("E",), ignore=("E1",)), []),
    ],
)
def test_rules_are_chosen_by_code_name_and_beginning(choice: Choice, left: list[str]) -> None:
    assert sorted(names(run(choice=choice))) == left


def test_a_severity_may_be_another() -> None:
    example = run(choice=Choice(severities={"unsupported-claim": Severity.ERROR}))
    assert {found.name: found.severity for found in example.result.diagnostics}["unsupported-claim"] is Severity.ERROR


def test_verbose_shows_each_place_that_a_line_sums_up() -> None:
    told = [
        found.path for found in run(choice=Choice(verbose=True)).result.diagnostics if found.name == "asserted-claim"
    ]
    assert told == [("claims", "top"), ("claims", "a"), ("claims", "b")]


def test_a_waiver_on_a_part_is_told_on_the_line() -> None:
    example = run(", waive: {asserted-claim: common ground}")
    message = next(found.message for found in example.result.diagnostics if found.name == "asserted-claim")
    assert message == "3 claims rest on 'page' saying so (1 waived)"
    assert example.result.waived == 1
    assert "unused-waiver" not in names(example)


def test_a_waived_part_is_not_shown_either() -> None:
    example = run(", waive: {asserted-claim: common ground}", Choice(verbose=True))
    told = [found.path for found in example.result.diagnostics if found.name == "asserted-claim"]
    assert told == [("claims", "top"), ("claims", "b")]


def test_a_waiver_on_the_line_s_own_item_covers_all_parts() -> None:
    waiving = MAP.replace("page: A page", "page: {title: A page, waive: {asserted-claim: so it is}}")
    for verbose in (False, True):
        example = run(map=waiving, choice=Choice(verbose=verbose))
        assert "asserted-claim" not in names(example)
        assert example.result.waived == 1


def test_a_line_whose_parts_are_all_waived_is_gone() -> None:
    waiving = MAP.replace("}\n  b", ", waive: {unchecked-quote: on paper}}\n  b").replace(
        "text: b}]", "text: b}], waive: {unchecked-quote: on paper}"
    )
    assert sorted(names(run(map=waiving))) == ["asserted-claim", "unsupported-claim"]


def test_a_waiver_whose_rule_did_not_run_is_not_unused() -> None:
    waiving = ", waive: {orphan-claim: it was alone once}"
    assert "unused-waiver" in names(run(waiving))
    assert "unused-waiver" not in names(run(waiving, Choice(ignore=("S103",))))


def test_rules_keep_silent_on_items_that_could_not_be_read() -> None:
    example = run(map=MAP.replace("c: Nothing under it.", "c: [not, a, claim]"))
    assert {found.path[:2] for found in example.result.diagnostics if found.code == "E101"} == set()
    assert "wrong-shape" in names(example)


def test_findings_come_in_the_order_of_the_file_and_once() -> None:
    @rule("S998", Severity.WARNING)
    def told_backwards(graph: ArgumentGraph) -> Iterator[Finding]:
        for id in [*reversed(list(graph.claims())), "top"]:
            yield Finding(("claims", id), "is told")

    example = run()
    found = check(example.document, example.graph, (told_backwards,)).diagnostics
    assert [diagnostic.path[1] for diagnostic in found] == ["top", "a", "b", "c"]
