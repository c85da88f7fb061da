"""The cache: an unchanged map is answered from it, and a change of anything that counts is noticed."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from argmap.cli.answers import Answers
from argmap.diagnostic import Diagnostic, Related, Severity, Span
from argmap.files import cache as module
from argmap.files.cache import Answer, Cache, cache_folder, key_of
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


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0), st.sampled_from(['"5"', "-7", "[]", "{}", "null", "true", "1e999", "0", "9" * 30]))
def test_a_number_of_an_entry_that_became_something_else_is_no_answer(tmp_path: Path, which: int, damage: str) -> None:
    Cache(tmp_path).keep("key", Answer((FOUND,), 3))
    whole = (tmp_path / "key.json").read_text()
    numbers = list(re.finditer(r"(?<=[\[ ])\d+(?=[],}])", whole))
    start, end = numbers[which % len(numbers)].span()
    (tmp_path / "key.json").write_text(whole[:start] + damage + whole[end:])
    assert Cache(tmp_path).find("key") in (None, Answer((FOUND,), 3))


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0), st.integers(0, 20), st.binary(max_size=5))
def test_an_entry_with_other_bytes_is_no_answer(tmp_path: Path, start: int, length: int, damage: bytes) -> None:
    Cache(tmp_path).keep("key", Answer((FOUND,), 3))
    whole = (tmp_path / "key.json").read_bytes()
    start %= len(whole)
    (tmp_path / "key.json").write_bytes(whole[:start] + damage + whole[start + length :])
    assert Cache(tmp_path).find("key") in (None, Answer((FOUND,), 3))


@pytest.mark.parametrize(
    "span", [["1", "2", "3", "4"], [-1, -2, -3, -4], [1, 2, 3], {"line": 1}, [1.5, 2, 3, 4], [[], 2, 3, 4]]
)
def test_an_entry_of_wrong_types_is_no_entry(tmp_path: Path, span: object) -> None:
    found = ["a.yaml", span, "S101", "dangling-reference", "error", "message", None, [], []]
    entry = {"diagnostics": [found], "waived": "3", "files": {}, "folders": {}, "places": {}}
    (tmp_path / "key.json").write_text(json.dumps(entry))
    assert Cache(tmp_path).find("key") is None


def test_an_entry_in_the_place_of_another_is_no_entry(tmp_path: Path) -> None:
    Cache(tmp_path).keep("key", Answer((FOUND,), 0))
    (tmp_path / "key.json").rename(tmp_path / "other.json")
    assert Cache(tmp_path).find("other") is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_in_the_place_of_an_entry_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "key.json")
    assert Cache(tmp_path).find("key") is None


QUOTING = "sources: {s: {text: s.txt}}\nclaims:\n  c: {text: Sentence., quotes: [some words]}\n"


@pytest.mark.skipif(os.name == "nt", reason="links need a right here")
@pytest.mark.parametrize(
    ("link", "options"),
    [("maps/s.txt", ()), ("s.txt", ("--texts", "link")), ("link", ("--texts", "link"))],
    ids=["text", "in-texts", "texts"],
)
def test_a_link_that_is_switched(run: Run, write: Write, here: Path, link: str, options: tuple[str, ...]) -> None:
    write("maps/a.yaml", QUOTING)
    for folder, words in (("maps/one", "some words"), ("maps/two", "other words")):
        write(f"{folder}/s.txt", words)
    if link == "s.txt":
        (here / "link").mkdir()
        link = "link/s.txt"
        for folder, words in (("link/one", "some words"), ("link/two", "other words")):
            write(f"{folder}/s.txt", words)

    def switch(to: str) -> str:
        (here / link).unlink(missing_ok=True)
        (here / link).symlink_to(f"maps/{to}" if link == "link" else f"{to}/s.txt")
        return run("check", "maps/a.yaml", *options).stdout

    assert "P101" not in switch("one")
    assert "P101" in switch("two")
    assert "P101" not in switch("one")


@pytest.mark.skipif(os.name == "nt", reason="links need a right here")
def test_a_text_that_comes_back_inside_by_a_switched_link(run: Run, write: Write, here: Path) -> None:
    write("maps/a.yaml", QUOTING)
    write("out/s.txt", "other words")
    write("maps/in/s.txt", "other words")
    (here / "maps/s.txt").symlink_to("../out/s.txt")
    assert "P104" in run("check", "maps/a.yaml").stdout
    (here / "maps/s.txt").unlink()
    (here / "maps/s.txt").symlink_to("in/s.txt")
    assert "P101" in run("check", "maps/a.yaml").stdout


@pytest.mark.skipif(os.name == "nt", reason="links need a right here")
def test_a_folder_of_maps_that_is_a_switched_link(run: Run, write: Write, here: Path) -> None:
    for folder, base in (("one", CLEAN), ("two", BROKEN)):
        write(f"{folder}/over.yaml", "extends: base.yaml\nclaims: {}\n")
        write(f"{folder}/base.yaml", base)
    (here / "maps").symlink_to("one")
    assert run("check", "maps/over.yaml").exit_code == 0
    (here / "maps").unlink()
    (here / "maps").symlink_to("two")
    assert "S101" in run("check", "maps/over.yaml").stdout


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
