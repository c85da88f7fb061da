"""The pages in `docs/rules/` are those of the rules as they are."""

from __future__ import annotations

from pathlib import Path

from argmap.checks.rules import ALL_RULES
from argmap.report.rule_page import FAMILIES, printed_for, rule_index, rule_page
from docs.tools import rule_pages

PAGES = {rule.name: rule_page(rule, printed_for(rule, ALL_RULES)) for rule in ALL_RULES}


def test_the_docs_are_current() -> None:
    assert rule_pages.stale(rule_pages.FOLDER) == [], "run python -m docs.tools.rule_pages"


def test_a_changed_a_missing_and_a_left_over_page_are_stale(tmp_path: Path) -> None:
    rule_pages.write(tmp_path)
    assert rule_pages.stale(tmp_path) == []
    (tmp_path / "alias.md").write_text("changed")
    (tmp_path / "tag.md").unlink()
    (tmp_path / "no-rule.md").write_text("of no rule")
    assert rule_pages.stale(tmp_path) == ["alias.md", "no-rule.md", "tag.md"]
    rule_pages.write(tmp_path)
    assert rule_pages.stale(tmp_path) == []


def test_a_page_shows_what_argmap_prints_of_its_example() -> None:
    page = PAGES["dangling-reference"]
    assert "error S101 'cameras-detre' is not defined in this map [dangling-reference]" in page
    assert "waive: {dangling-reference: " in page
    assert all(f" {rule.code} " in PAGES[rule.name] for rule in ALL_RULES if rule.name != "too-large")


def test_a_page_of_the_reader_says_nothing_of_waivers() -> None:
    assert "waive:" not in PAGES["tag"]


def test_bytes_that_cannot_be_shown_are_shown_as_escapes() -> None:
    assert "caf\\xe9" in PAGES["not-utf8"]
    assert "\\tside" in PAGES["tab-indent"]
    assert "more than 64 MiB" in PAGES["too-large"]


def test_other_files_of_an_example_stand_on_the_page() -> None:
    assert "With `base.yaml`:" in PAGES["overlay-conflict"]
    assert "With `explainer.md`:" in PAGES["altered-quote"]


def test_the_index_names_every_rule_once_in_its_family() -> None:
    index = rule_index(ALL_RULES)
    assert all(index.count(f"]({rule.name}.md)") == 1 for rule in ALL_RULES)
    assert [line[3:] for line in index.splitlines() if line.startswith("## ")] == list(FAMILIES.values())
