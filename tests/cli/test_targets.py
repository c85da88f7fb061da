"""Which files a folder stands for."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from argmap.cli.targets import targets
from tests.cli.conftest import CLEAN, Run

Write = Callable[[str, str], Path]


def test_a_folder_stands_for_the_maps_below_it(write: Write) -> None:
    for name in ("b.yaml", "a.yml", "deep/C.YAML"):
        write(name, CLEAN)
    for name in (".git/x.yaml", ".hidden/x.yaml", "node_modules/x.yaml", "venv/lib/x.yaml", ".x.yaml", "x.txt"):
        write(name, CLEAN)
    write("venv/pyvenv.cfg", "")
    write("settings.yaml", "claim: 1\n")
    found = targets(["."])
    assert found.maps == ["a.yml", "b.yaml", "deep/C.YAML"]
    assert found.passed_over == ["settings.yaml"]


@pytest.mark.parametrize(
    "text",
    [
        "claims: {}\n",
        "# a comment\nclaims:\n",
        "title: x\r\nclaims:\r\n",
        "title: x\rclaims:\r",
        "'claims': {}\n",
        '"claims" : {}\n',
        "extends: base.yaml\n",
        "{title: x, claims: {}}\n",
        "--- {claims: {}}\n",
        "\ufeffclaims: {}\n",
        "claims: [unfinished\n",
    ],
)
def test_what_looks_like_a_map(write: Write, text: str) -> None:
    write("m.yaml", text)
    assert targets(["."]).maps == ["m.yaml"]


@pytest.mark.parametrize("text", ["", "a: 1\n", "x:\n  claims: {}\n", "# claims: {}\n", "- claims: 1\n", "reclaims: 1"])
def test_what_does_not(write: Write, text: str) -> None:
    write("m.yaml", text)
    assert targets(["."]).passed_over == ["m.yaml"]


def test_a_map_in_another_encoding_is_not_passed_over(here: Path) -> None:
    (here / "m.yaml").write_bytes("claims: {}\n".encode("utf-16"))
    assert targets(["."]).maps == ["m.yaml"]


def test_a_file_counts_as_named_and_once(write: Write) -> None:
    write("notes.txt", "a: 1\n")
    write("maps/a.yaml", CLEAN)
    assert targets(["notes.txt", "./maps/a.yaml", "maps", "-"]).maps == ["notes.txt", "maps/a.yaml", "-"]


def test_without_arguments_this_folder(run: Run, write: Write) -> None:
    write("maps/a.yaml", CLEAN)
    assert run("check").stdout == "no findings in 1 map\n"


def test_many_passed_over_are_counted(run: Run, write: Write) -> None:
    write("a.yaml", CLEAN)
    for number in range(8):
        write(f"n{number}.yaml", "a: 1\n")
    assert run("check").stderr == (
        "skipped (no 'claims:' in it): n0.yaml, n1.yaml, n2.yaml, n3.yaml, n4.yaml and 3 more\n"
    )


def test_a_folder_without_a_map_is_wrong_use(run: Run, write: Write) -> None:
    write("maps/n.yaml", "a: 1\n")
    result = run("check", "maps")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "no map found in maps" in result.stderr


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser reads everything")
def test_a_file_that_cannot_be_opened(run: Run, write: Write) -> None:
    write("a.yaml", CLEAN).chmod(0)
    assert run("check", "a.yaml").exit_code == 2
