"""`argmap check`: what is printed where, and the status."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import BROKEN, CLEAN, WARNED, Run

Write = Callable[[str, str], Path]


def test_a_clean_map(run: Run, write: Write) -> None:
    write("clean.yaml", CLEAN)
    result = run("check", "clean.yaml")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "no findings in 1 map\n", "")


def test_a_finding_is_shown_with_its_line(run: Run, write: Write) -> None:
    write("maps/broken.yaml", BROKEN)
    result = run("check", "maps/broken.yaml", "--select", "S101")
    assert result.exit_code == 1
    assert result.stdout == (
        "maps/broken.yaml:5:15: error S101 'cameras-detre' is not defined in this map [dangling-reference]\n"
        "    5 |     reasons: [cameras-detre]\n"
        "      |               ^^^^^^^^^^^^^\n"
        "    hint: did you mean 'cameras-deter'?\n"
        "1 error in 1 map\n"
    )


def test_warnings_count_only_under_strict(run: Run, write: Write) -> None:
    write("warned.yaml", WARNED)
    assert run("check", "warned.yaml").exit_code == 0
    assert run("check", "warned.yaml", "--strict").exit_code == 1


def test_infos_never_count(run: Run, write: Write) -> None:
    quoted = CLEAN.replace("claims:", "sources: {a: An article}\nclaims:", 1).replace(
        ", assumed: true", ", assumed: true, quotes: [some words]"
    )
    write("quoted.yaml", quoted)
    result = run("check", "quoted.yaml", "--strict", "--select", "P104")
    assert result.exit_code == 0
    assert result.stdout.endswith("1 info in 1 map\n")


def test_several_rules_at_once(run: Run, write: Write) -> None:
    write("broken.yaml", BROKEN)
    assert "S101" not in run("check", "broken.yaml", "--ignore", "S101,E", "--ignore", "unclear-contention").stdout
    assert run("check", "broken.yaml", "--select", "S1,E", "--select", "P").exit_code == 1
    assert run("check", "broken.yaml", "--select", "s101").exit_code == 1


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_an_unknown_rule_is_wrong_use(run: Run, write: Write, option: str) -> None:
    write("clean.yaml", CLEAN)
    result = run("check", "clean.yaml", option, "dangling-refrence")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "'dangling-refrence' is not a rule; did you mean 'dangling-reference'?" in result.stderr


@pytest.mark.parametrize(
    "arguments", [("check", "absent.yaml"), ("check", "--nonsense"), ("chekc",), ("check", "--format", "xml")]
)
def test_wrong_use(run: Run, arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr


def test_a_misspelt_command_has_a_near_name(run: Run) -> None:
    assert "did you mean 'check'?" in run("chekc").stderr


def test_standard_input(run: Run) -> None:
    result = run("check", "-", input=BROKEN)
    assert result.exit_code == 1
    assert "-:5:15: error S101" in result.stdout
    assert "    5 |     reasons: [cameras-detre]" in result.stdout


def test_bytes_that_are_no_utf8_on_standard_input(run: Run) -> None:
    result = run("check", "-", input=b"claims: {a: caf\xe9}\n")
    assert result.exit_code == 1
    assert "Y101" in result.stdout


def test_statistics_stand_in_place_of_the_findings(run: Run, write: Write) -> None:
    write("broken.yaml", BROKEN)
    result = run("check", "broken.yaml", "--statistics", "--select", "S101,S103")
    assert result.stdout.splitlines() == [
        "code  name                count  severity",
        "S101  dangling-reference      1  error",
        "S103  orphan-claim            1  warning",
        "1 error, 1 warning in 1 map",
    ]
    assert result.exit_code == 1


def test_waivers_are_counted(run: Run, write: Write) -> None:
    write("waived.yaml", WARNED.replace("theft.}", "theft., waive: {unsupported-claim: common ground}}"))
    assert run("check", "waived.yaml", "--select", "E101").stdout == "no findings in 1 map; 1 waived\n"


def test_verbose_shows_the_parts(run: Run, write: Write) -> None:
    claims = "".join(f"  c{number}: {{text: Sentence., quotes: [words]}}\n" for number in range(4))
    write("many.yaml", "sources: {a: An article}\nclaims:\n" + claims)
    assert run("check", "many.yaml", "--select", "P104").stdout.endswith("1 info in 1 map\n")
    assert run("check", "many.yaml", "--select", "P104", "--verbose").stdout.endswith("4 info in 1 map\n")


def test_the_texts_of_sources_are_found(run: Run, write: Write) -> None:
    write("quoted.yaml", "sources: {a: An article}\nclaims:\n  c: {text: Sentence., quotes: [never said this]}\n")
    write("texts/a.txt", "What was said.\n")
    assert "P101" not in run("check", "quoted.yaml").stdout
    assert "P101" in run("check", "quoted.yaml", "--texts", "texts").stdout


def test_findings_of_a_base_are_told_once(run: Run, write: Write) -> None:
    write("maps/base.yaml", BROKEN)
    write("maps/over.yaml", "extends: base.yaml\nclaims: {}\n")
    result = run("check", "maps", "--select", "S101")
    assert result.stdout.count("maps/base.yaml:5:15: error S101") == 1
    assert result.stdout.endswith("1 error in 2 maps\n")


def test_help_has_an_example_for_every_command(run: Run) -> None:
    from argmap.cli.group import COMMANDS

    assert all(name in run("--help").stdout for name in COMMANDS)
    for name in COMMANDS:
        assert f"argmap {name}" in run(name, "--help").stdout.split("Example")[1]


def test_the_version(run: Run) -> None:
    from argmap import __version__

    assert run("--version").stdout == f"argmap {__version__}\n"
