"""`argmap check --format json`: the contract that scripts and editors rely on."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import BROKEN, CLEAN, Run

Write = Callable[[str, str], Path]


def test_every_key_is_there_and_in_order(run: Run, write: Write) -> None:
    write("maps/x.yaml", BROKEN)
    found = json.loads(run("check", "maps/x.yaml", "--format", "json", "--select", "S101").stdout)
    assert found == [
        {
            "file": "maps/x.yaml",
            "line": 5,
            "column": 15,
            "end_line": 5,
            "end_column": 28,
            "code": "S101",
            "name": "dangling-reference",
            "severity": "error",
            "message": "'cameras-detre' is not defined in this map",
            "hint": "did you mean 'cameras-deter'?",
            "path": ["claims", "cameras-stay", "reasons", 0, "premises", 0],
            "related": [],
        }
    ]
    assert list(found[0])[:5] == ["file", "line", "column", "end_line", "end_column"]


def test_related_places_and_a_missing_hint(run: Run, write: Write) -> None:
    write("two.yaml", "claims:\n  a: One.\n  a: Two.\n")
    found = json.loads(run("check", "two.yaml", "--format", "json", "--select", "Y201").stdout)
    assert [(one["line"], one["column"]) for one in found[0]["related"]] == [(2, 3)]
    assert set(found[0]["related"][0]) == {"file", "line", "column", "message"}
    assert "hint" in found[0]


def test_one_sorted_array_over_all_files(run: Run, write: Write) -> None:
    write("b.yaml", BROKEN)
    write("a.yaml", BROKEN)
    found = json.loads(run("check", "b.yaml", "a.yaml", "--format", "json").stdout)
    places = [(one["file"], one["line"], one["column"], one["code"]) for one in found]
    assert places == sorted(places)
    assert {one["file"] for one in found} == {"a.yaml", "b.yaml"}


def test_no_findings_are_an_empty_array(run: Run, write: Write) -> None:
    write("clean.yaml", CLEAN)
    assert run("check", "clean.yaml", "--format", "json").stdout == "[]\n"


def test_passing_over_does_not_spoil_the_array(run: Run, write: Write) -> None:
    write("clean.yaml", CLEAN)
    write("other.yaml", "a: 1\n")
    result = run("check", "--format", "json")
    assert json.loads(result.stdout) == []
    assert "other.yaml" in result.stderr


def test_nothing_but_ascii_is_printed(run: Run, write: Write) -> None:
    write("odd.yaml", "claims:\n  é-\u202e: {text: Odd., reasons: [ö]}\n")
    result = run("check", "odd.yaml", "--format", "json")
    assert result.stdout.isascii()
    assert "é-\u202e" in {part for one in json.loads(result.stdout) for part in one["path"]}


def test_statistics(run: Run, write: Write) -> None:
    write("broken.yaml", BROKEN)
    result = run("check", "broken.yaml", "--format", "json", "--statistics", "--select", "S101")
    assert json.loads(result.stdout) == [
        {"code": "S101", "name": "dangling-reference", "count": 1, "severity": "error"}
    ]
