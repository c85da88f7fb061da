"""`argmap new`, `argmap rules`, `argmap explain`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from argmap.checks.rules import ALL_RULES
from tests.cli.conftest import Run


def test_a_new_map_is_clean(run: Run, here: Path) -> None:
    assert run("new", "debate.yaml").stdout == "debate.yaml\n"
    assert run("check", "debate.yaml", "--strict", "--verbose").stdout == "no findings in 1 map\n"
    assert (here / "debate.yaml").read_text(encoding="utf-8") == run("new", "-").stdout


def test_a_file_that_is_there_is_kept(run: Run, here: Path) -> None:
    (here / "debate.yaml").write_text("mine")
    result = run("new", "debate.yaml")
    assert (result.exit_code, "already exists" in result.stderr) == (2, True)
    assert (here / "debate.yaml").read_text() == "mine"


def test_a_link_to_nothing_is_kept(run: Run, here: Path) -> None:
    (here / "debate.yaml").symlink_to(here / "elsewhere.yaml")
    assert run("new", "debate.yaml").exit_code == 2
    assert not (here / "elsewhere.yaml").exists()


def test_a_full_disk_leaves_no_stump(run: Run, here: Path, full_disk: None) -> None:
    result = run("new", "debate.yaml")
    assert (result.exit_code, "No space left on device" in result.stderr) == (2, True)
    assert list(here.iterdir()) == []


@pytest.mark.parametrize("name", ["debate.txt", "debate", "absent/debate.yaml"])
def test_where_no_map_can_be(run: Run, name: str) -> None:
    assert run("new", name).exit_code == 2


def test_the_table_of_rules(run: Run) -> None:
    lines = run("rules").stdout.splitlines()
    assert len(lines) == len(ALL_RULES) + 1
    assert [line.split()[0] for line in lines[1:]] == [rule.code for rule in ALL_RULES]


def test_the_rules_as_json(run: Run) -> None:
    listed = json.loads(run("rules", "--format", "json").stdout)
    assert [rule["name"] for rule in listed] == [rule.name for rule in ALL_RULES]
    assert set(listed[0]) == {"code", "name", "severity", "summary"}


@pytest.mark.parametrize("word", ["E101", "e101", "unsupported-claim"])
def test_a_rule_is_explained(run: Run, word: str) -> None:
    result = run("explain", word)
    assert result.exit_code == 0
    assert "unsupported-claim" in result.stdout
    assert "has nothing under it" in result.stdout


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: str(rule.name))
def test_every_rule_can_be_explained(run: Run, rule: object) -> None:
    assert run("explain", rule.code).exit_code == 0  # type: ignore[attr-defined]


def test_an_unknown_rule_has_a_near_name(run: Run) -> None:
    result = run("explain", "unsuported-claim")
    assert result.exit_code == 2
    assert "did you mean 'unsupported-claim'?" in result.stderr
