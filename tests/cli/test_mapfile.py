"""`argmap.load`: bases and texts are found where they may be, and nowhere else."""

from __future__ import annotations

import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

import argmap
from argmap.files.reader import Reader
from argmap.mapfile.loading import base_name
from tests.cases import each
from tests.cli.conftest import BROKEN, CLEAN

Write = Callable[[str, str], Path]


def test_the_public_names(write: Write) -> None:
    debate = argmap.load(write("a.yaml", BROKEN))
    assert isinstance(debate, argmap.MapFile)
    assert debate.map.claims["cameras-deter"].assumed
    assert isinstance(debate.graph, argmap.ArgumentGraph)
    assert debate.graph is debate.graph
    assert "cameras-deter" in debate.graph.network
    assert [found.code for found in debate.check(select="S101")] == ["S101"]
    assert [found.code for found in debate.check(select=["S101", "E"], ignore="S1")] == ["E102"]
    assert all(isinstance(found, argmap.Diagnostic) for found in debate.check())


def test_a_path_or_a_string(write: Write, here: Path) -> None:
    write("a/b.yaml", CLEAN)
    assert argmap.load(Path("a") / "b.yaml").path == "a/b.yaml" == argmap.load("a/b.yaml").path


def test_what_cannot_be_opened() -> None:
    with pytest.raises(OSError, match=r"absent\.yaml"):
        argmap.load("absent.yaml")


def test_an_unknown_rule(write: Write) -> None:
    with pytest.raises(ValueError, match="'S999' is not a rule"):
        argmap.load(write("a.yaml", CLEAN)).check(select="S999")


def test_a_faulty_map_raises_nothing(here: Path) -> None:
    (here / "a.yaml").write_bytes(b"\xff\xfe\x00[")
    assert argmap.load("a.yaml").check()


def test_a_chain_of_bases_in_folders(write: Write) -> None:
    write("base.yaml", CLEAN)
    write("one/middle.yml", "extends: ../base.yaml\nclaims: {cameras-cost: {text: They cost., assumed: true}}\n")
    top = write("one/two/top.yaml", "extends: ../middle.yml\nclaims: {cameras-deter: {objections: [cameras-cost]}}\n")
    debate = argmap.load(top)
    assert list(debate.map.claims) == ["cameras-stay", "cameras-deter", "cameras-cost"]
    assert [found.name for found in debate.check()] == ["unanswered-objection"]


@each(
    "wanted",
    ["/etc/base.yaml", "C:base.yaml", "C:\\base.yaml", "\\\\host\\share\\base.yaml", "secret.txt", "base", "", "."],
)
def test_what_a_base_may_not_be(wanted: str) -> None:
    with pytest.raises(OSError, match=r"its (path is|name does) not"):
        base_name(wanted, "maps/a.yaml")


def test_the_name_of_a_base() -> None:
    assert base_name("../b.yaml", "maps/deep/a.yaml") == "maps/b.yaml"
    assert base_name("b.yml", "a.yaml") == "b.yml"
    assert base_name("b.yaml", "-") == "b.yaml"


@pytest.mark.parametrize("wanted", ["absent.yaml", "folder.yaml", '"nul\\0.yaml"', "/abs.yaml", "a.yaml", "page.txt"])
def test_a_base_that_cannot_be_read_is_a_finding(write: Write, here: Path, wanted: str) -> None:
    (here / "folder.yaml").mkdir()
    write("page.txt", CLEAN)
    debate = argmap.load(write("a.yaml", f"extends: {wanted}\nclaims: {{}}\n"))
    assert [found.code for found in debate.check(select="Y")] == ["Y401"]


def source(text: str) -> str:
    return f"sources:\n  s: {text}\nclaims:\n  c: {{text: A sentence., quotes: [the words]}}\n"


def found_text(path: Path, **options: object) -> str | None:
    texts = argmap.load(path, **options).graph.texts  # type: ignore[arg-type]
    return texts["s"].text if "s" in texts else None


def test_a_text_beside_the_map(write: Write) -> None:
    write("maps/texts/s.txt", "\ufeffIn the words.")
    path = write("maps/a.yaml", source("{text: texts/s.txt}"))
    assert found_text(path) == "In the words."


@pytest.mark.parametrize(
    "name", ["../outside.txt", "texts/../../outside.txt", "link.txt", "/outside.txt", '"a\\0b"', "."]
)
def test_a_text_outside_the_folder_is_absent(write: Write, here: Path, name: str) -> None:
    outside = write("outside.txt", "secret words")
    path = write("maps/a.yaml", source(f"{{text: {name}}}"))
    if os.name != "nt":
        (here / "maps" / "link.txt").symlink_to(outside)
    assert found_text(path) is None


def test_an_absolute_path_is_absent_even_inside(write: Write, here: Path) -> None:
    outside = write("outside.txt", "secret words")
    assert found_text(write("maps/a.yaml", source(f"{{text: {outside.as_posix()}}}"))) is None


def test_a_text_of_a_base_is_beside_the_base(write: Write) -> None:
    write("base/s.txt", "In the words.")
    write("base/b.yaml", source("{text: s.txt}"))
    assert found_text(write("over/a.yaml", "extends: ../base/b.yaml\n")) == "In the words."


@pytest.mark.parametrize("name", ["page.txt", "s.txt", "s.md"])
def test_a_text_in_a_folder_by_name(write: Write, name: str) -> None:
    write(f"texts/{name}", "In the words.")
    assert found_text(write("a.yaml", source("{text: deep/page.txt}")), texts="texts") == "In the words."


def test_a_text_in_a_folder_by_hash(write: Write) -> None:
    write("texts/a.txt", "Not these.")
    write("texts/z.html", "In the words.")
    hash = sha256(b"In the words.").hexdigest().upper()
    assert found_text(write("a.yaml", source(f"{{sha256: {hash}}}")), texts=["absent", "texts"]) == "In the words."


def test_the_right_hash_outweighs_the_right_name(write: Write) -> None:
    write("s.txt", "Changed words.")
    write("texts/s.txt", "In the words.")
    hash = sha256(b"In the words.").hexdigest()
    path = write("a.yaml", source(f"{{text: s.txt, sha256: {hash}}}"))
    assert found_text(path, texts="texts") == "In the words."
    assert found_text(path) == "Changed words."
    assert "P105" in [found.code for found in argmap.load(path).check()]


def test_a_text_that_is_no_utf8_is_absent(write: Write, here: Path) -> None:
    (here / "s.txt").write_bytes(b"caf\xe9")
    assert found_text(write("a.yaml", source("{text: s.txt}"))) is None


def test_too_large_a_text_is_absent(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argmap.files.reader.LIMIT", 5)
    monkeypatch.setattr("argmap.mapfile.library.LIMIT", 5)
    write("s.txt", "longer than that")
    assert found_text(write("a.yaml", source("{text: s.txt}"))) is None


def test_the_reader_remembers_what_it_looked_at(write: Write, here: Path) -> None:
    write("a.txt", "words")
    reader = Reader()
    assert reader.read("a.txt") == b"words"
    with pytest.raises(FileNotFoundError):
        reader.read("b.txt")
    with pytest.raises(OSError, match="not a plain file"):
        reader.read(here)
    assert reader.files[str(here / "a.txt")] == sha256(b"words").hexdigest()
    assert reader.files[str(here / "b.txt")] is None
    before = dict(reader.folders)
    assert reader.names(here) == ["a.txt"]
    assert reader.names(here / "absent") == []
    assert len(reader.folders) == len(before) + 2
