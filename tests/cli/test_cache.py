"""The cache: an unchanged map is answered from it, and a change of anything that counts is noticed."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from argmap import cache as module
from argmap.cache import Answer, Cache, cache_folder, key_of
from argmap.cli.answers import Answers
from argmap.diagnostic import Diagnostic, Related, Severity, Span
from tests.cli.conftest import BROKEN, CLEAN, Run

Write = Callable[[str, str], Path]

FOUND = Diagnostic(
    "a.yaml",
    Span(1, 2, 3, 4),
    "S101",
    "dangling-reference",
    Severity.ERROR,
    "message",
    None,
    ("claims", "a", "reasons", 0),
    (Related("b.yaml", Span(5, 6, 7, 8), "there"),),
)


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The maps that were really checked."""
    checked: list[str] = []
    original = Answers._checked

    def counting(self: Answers, name: str, *rest: object) -> Answer:
        checked.append(name)
        return original(self, name, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(Answers, "_checked", counting)
    return checked


def test_the_second_answer_is_the_same(run: Run, write: Write, checks: list[str]) -> None:
    write("a.yaml", BROKEN)
    first, second = run("check", "a.yaml"), run("check", "a.yaml")
    assert checks == ["a.yaml"]
    assert (first.stdout, first.exit_code) == (second.stdout, second.exit_code)


def test_no_cache(run: Run, write: Write, checks: list[str], tmp_path: Path) -> None:
    write("a.yaml", BROKEN)
    run("check", "a.yaml", "--no-cache")
    assert not (tmp_path / "cache").exists()
    run("check", "a.yaml")
    run("check", "a.yaml", "--no-cache")
    assert len(checks) == 3


@pytest.mark.parametrize(
    "options", [("--select", "S"), ("--ignore", "S101"), ("--verbose",), ("--texts", ".")], ids=lambda words: words[0]
)
def test_other_wishes_are_other_questions(run: Run, write: Write, checks: list[str], options: tuple[str, ...]) -> None:
    write("a.yaml", BROKEN)
    run("check", "a.yaml")
    run("check", "a.yaml", *options)
    assert len(checks) == 2


@pytest.mark.parametrize(
    "options", [("--strict",), ("--format", "json"), ("--statistics",)], ids=lambda words: words[0]
)
def test_how_it_is_reported_is_not(run: Run, write: Write, checks: list[str], options: tuple[str, ...]) -> None:
    write("a.yaml", BROKEN)
    run("check", "a.yaml")
    run("check", "a.yaml", *options)
    assert len(checks) == 1


def test_a_change_of_the_map(run: Run, write: Write, checks: list[str]) -> None:
    write("a.yaml", BROKEN)
    assert run("check", "a.yaml").exit_code == 1
    write("a.yaml", CLEAN)
    assert run("check", "a.yaml").exit_code == 0


def test_a_change_of_a_base(run: Run, write: Write) -> None:
    write("over.yaml", "extends: base.yaml\nclaims: {}\n")
    assert "Y401" in run("check", "over.yaml").stdout
    write("base.yaml", CLEAN)
    assert run("check", "over.yaml").exit_code == 0
    write("base.yaml", BROKEN)
    assert "S101" in run("check", "over.yaml").stdout
    (write("base.yaml", "")).unlink()
    assert "Y401" in run("check", "over.yaml").stdout


def test_a_change_of_a_text(run: Run, write: Write) -> None:
    write("a.yaml", "sources: {s: {text: s.txt}}\nclaims:\n  c: {text: Sentence., quotes: [some words]}\n")
    assert "P104" in run("check", "a.yaml").stdout
    write("s.txt", "Other words.")
    assert "P101" in run("check", "a.yaml").stdout
    write("s.txt", "Here are some words.")
    assert "P10" not in run("check", "a.yaml").stdout


def test_a_change_in_a_folder_that_was_searched(run: Run, write: Write) -> None:
    hash = sha256(b"Here are some words.").hexdigest()
    write("a.yaml", f"sources: {{s: {{sha256: {hash}}}}}\nclaims:\n  c: {{text: Sentence., quotes: [other words]}}\n")
    write("texts/one.txt", "Nothing.")
    assert "P104" in run("check", "a.yaml", "--texts", "texts").stdout
    write("texts/two.txt", "Here are some words.")
    assert "P101" in run("check", "a.yaml", "--texts", "texts").stdout


def test_a_change_of_the_settings(run: Run, write: Write) -> None:
    write("a.yaml", BROKEN)
    assert run("check", "a.yaml").exit_code == 1
    write("argmap.toml", "ignore = ['S101']\n")
    assert run("check", "a.yaml").exit_code == 0
    write("argmap.toml", "[severity]\ndangling-reference = 'warning'\n")
    assert run("check", "a.yaml").exit_code == 0
    assert "warning S101" in run("check", "a.yaml").stdout


def test_a_change_of_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    before = key_of("a.yaml", b"", {})
    assert key_of("a.yaml", b"", {}) == before
    monkeypatch.setattr(module, "_program", lambda: iter([("rule.py", 1, 2)]))
    after = key_of("a.yaml", b"", {})
    monkeypatch.setattr(module, "_program", lambda: iter([("rule.py", 1, 3)]))
    assert len({before, after, key_of("a.yaml", b"", {})}) == 3


def test_a_name_and_its_place_belong_to_the_question(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    here = key_of("a.yaml", b"", {})
    assert key_of("./a.yaml", b"", {}) != here
    monkeypatch.chdir(tmp_path)
    assert key_of("a.yaml", b"", {}) != here


def test_an_answer_comes_back_as_it_was(tmp_path: Path) -> None:
    answer = Answer((FOUND,), 3, {str(tmp_path / "absent"): None}, {})
    cache = Cache(tmp_path / "new" / "cache")
    cache.keep("key", answer)
    assert cache.find("key") == answer
    assert cache.find("other") is None


@pytest.mark.parametrize(
    "raw", [b"", b"{", b"[]", b"null", b'{"diagnostics": 1}', b"\xff", b"[" * 100_000, b'{"files": 1}']
)
def test_a_broken_entry_is_no_entry(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "key.json").write_bytes(raw)
    assert Cache(tmp_path).find("key") is None


def test_an_entry_with_a_wrong_value_is_no_entry(tmp_path: Path) -> None:
    Cache(tmp_path).keep("key", Answer((FOUND,), 0))
    entry = json.loads((tmp_path / "key.json").read_text())
    entry["diagnostics"][0][4] = "fatal"
    (tmp_path / "key.json").write_text(json.dumps(entry))
    assert Cache(tmp_path).find("key") is None


def test_a_folder_that_cannot_be_made_is_no_harm(run: Run, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARGMAP_CACHE_DIR", str(write("file", "") / "cache"))
    write("a.yaml", CLEAN)
    assert run("check", "a.yaml").exit_code == 0


def test_the_oldest_entries_are_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_ENTRIES", 3)
    cache = Cache(tmp_path)
    for number in range(5):
        cache.keep(f"k{number}", Answer((), number))
        os.utime(tmp_path / f"k{number}.json", (number, number))
    cache.keep("k5", Answer((), 5))
    assert sorted(path.name for path in tmp_path.glob("*.json")) == ["k3.json", "k4.json", "k5.json"]


def test_a_huge_answer_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_LARGEST_ENTRY", 10)
    Cache(tmp_path).keep("key", Answer((FOUND,), 0))
    assert not list(tmp_path.glob("*.json"))


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {"ARGMAP_CACHE_DIR": "/own", "XDG_CACHE_HOME": "/xdg"}, "/own"),
        ("linux", {"XDG_CACHE_HOME": "/xdg"}, "/xdg/argmap"),
        ("linux", {}, "/home/me/.cache/argmap"),
        ("darwin", {}, "/home/me/Library/Caches/argmap"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/argmap/cache"),
    ],
)
def test_where_it_is(monkeypatch: pytest.MonkeyPatch, platform: str, variables: dict[str, str], expected: str) -> None:
    for name in ("ARGMAP_CACHE_DIR", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.platform", platform)
    monkeypatch.setattr("os.path.expanduser", lambda path: "/home/me")
    assert cache_folder() == Path(expected)
