"""Settings files: which counts, what they may say, and how they are refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from argmap.files.config import Config, ConfigError, find_config, read_config
from tests.cli.conftest import BROKEN, WARNED, Run

Write = Callable[[str, str], Path]


def test_all_settings(write: Write, here: Path) -> None:
    file = write(
        "argmap.toml",
        "select = ['S', 'E101']\nignore = 'S103'\nstrict = true\ntexts = ['sources', '/abs']\n"
        "theme = 'mono'\nengine = 'system'\ntimeout = 5\n[severity]\nE101 = 'off'\n",
    )
    assert read_config(file) == Config(
        file=file,
        select=("S", "E101"),
        ignore=("S103",),
        severity={"E101": "off"},
        strict=True,
        texts=(here / "sources", Path("/abs")),
        theme="mono",
        engine="system",
        timeout=5.0,
    )


def test_the_nearest_file_counts(write: Write, here: Path) -> None:
    write("argmap.toml", "strict = true\n")
    write("a/pyproject.toml", "[project]\nname = 'other'\n")
    write("a/b/pyproject.toml", "[tool.argmap]\nignore = ['S']\n")
    assert find_config(here / "a").strict
    assert find_config(here / "a" / "b") == Config(file=here / "a" / "b" / "pyproject.toml", ignore=("S",))


def test_argmap_toml_outweighs_pyproject(write: Write, here: Path) -> None:
    write("argmap.toml", "strict = true\n")
    write("pyproject.toml", "[tool.argmap]\nstrict = false\n")
    assert find_config(here).strict


def test_a_byte_order_mark_is_no_harm(write: Write) -> None:
    assert read_config(write("argmap.toml", "\ufeffstrict = true\n")).strict


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ingore = ['S']", "'ingore' is not a setting; did you mean 'ignore'?"),
        ("zzz = 1", "'zzz' is not a setting; choose one of engine, ignore"),
        ("strict = 'yes'", "'strict' must be true or false"),
        ("ignore = 3", "'ignore' is not a list of words"),
        ("ignore = [3]", "'ignore' is not a list of words"),
        ("theme = 'color'", "'theme' cannot be 'color'; did you mean 'colour'?"),
        ("timeout = 0", "'timeout' is not a number of seconds"),
        ("timeout = true", "'timeout' is not a number of seconds"),
        ("timeout = inf", "'timeout' is not a number of seconds greater than 0 and at most 86400"),
        ("timeout = nan", "'timeout' is not a number of seconds"),
        ("timeout = -1", "'timeout' is not a number of seconds"),
        ("timeout = 1e400", "'timeout' is not a number of seconds"),
        (f"timeout = 1{'0' * 400}", "'timeout' is not a number of seconds"),
        ("severity = 'off'", "'severity' is not a table of rules"),
        ("[severity]\nE101 = 'warn'", "'severity.E101' cannot be 'warn'; did you mean 'warning'?"),
        ("[severity]\nE101 = ['warning']", "'severity.E101' cannot be a list; choose one of error, info"),
        ("[severity]\nE101 = true", "'severity.E101' cannot be true"),
        ("theme = 1979-05-27", "'theme' cannot be a date"),
        ("strict = ", "cannot be read"),
        pytest.param("a = " + "[" * 100_000, "lists or tables are nested too deeply", id="deep"),
        pytest.param("a = " + "{b = " * 10_000, "lists or tables are nested too deeply", id="deep-tables"),
        pytest.param("timeout = " + "9" * 5_000, "cannot be read: ", id="digits"),
        pytest.param("timeout = 0x" + "f" * 5_000, "'timeout' is not a number of seconds", id="huge"),
        pytest.param("theme = 0x" + "f" * 5_000, "'theme' cannot be a number", id="huge-word"),
        pytest.param("k" * 5_000 + " = 1", f"'{'k' * 39}…' is not a setting", id="long-key"),
        pytest.param("a = 'nul\0'", "cannot be read: ", id="nul"),
        pytest.param("a." * 100_000 + "b = 1", "cannot be read: a name in it has more than 50 parts", id="dots"),
        pytest.param("#" * 2**20 + "#", "cannot be read: it has more than 1 MiB", id="large"),
    ],
)
def test_a_fault_names_file_and_key(write: Write, text: str, expected: str) -> None:
    file = write("argmap.toml", text + "\n")
    with pytest.raises(ConfigError) as caught:
        read_config(file)
    assert str(caught.value).startswith(f"{file}: ")
    assert expected in str(caught.value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[severity]\ndangling-refrence = 'off'", "severity: 'dangling-refrence' is not a rule"),
        ("select = ['Z9']", "select: 'Z9' is not a rule"),
        ("ignore = ['S1O1']", "ignore: 'S1O1' is not a rule"),
    ],
)
def test_an_unknown_rule_is_wrong_use(run: Run, write: Write, text: str, expected: str) -> None:
    write("broken.yaml", BROKEN)
    write("argmap.toml", text + "\n")
    result = run("check", "broken.yaml")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "argmap.toml" in result.stderr
    assert expected in result.stderr


def test_settings_that_are_not_utf8(here: Path) -> None:
    (here / "argmap.toml").write_bytes(b"theme = '\xff'\n")
    with pytest.raises(ConfigError, match=r"argmap\.toml: cannot be read"):
        find_config(here)


@pytest.mark.parametrize("name", ["argmap.toml", "pyproject.toml"])
def test_settings_in_no_plain_file_are_wrong_use(run: Run, write: Write, here: Path, name: str) -> None:
    write("maps/map.yaml", WARNED)
    (here / name).mkdir()
    result = run("check", "maps")
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"{name}: cannot be read: it is not a plain file" in result.stderr


def test_the_settings_count_where_the_map_is(run: Run, write: Write) -> None:
    write("a/map.yaml", WARNED)
    write("b/map.yaml", WARNED)
    write("a/argmap.toml", "strict = true\n")
    assert run("check", "b").exit_code == 0
    assert run("check", "a", "b").exit_code == 1


def test_off_and_other_severities(run: Run, write: Write) -> None:
    write("map.yaml", WARNED)
    write("pyproject.toml", "[tool.argmap.severity]\nE101 = 'off'\n")
    assert "E101" not in run("check", "map.yaml").stdout
    write("pyproject.toml", "[tool.argmap.severity]\nunsupported-claim = 'error'\n")
    result = run("check", "map.yaml")
    assert (result.exit_code, "error E101" in result.stdout) == (1, True)


def test_what_the_command_selects_outweighs_the_settings(run: Run, write: Write) -> None:
    write("map.yaml", WARNED)
    write("argmap.toml", "ignore = ['E101']\n[severity]\nE101 = 'off'\n")
    assert "E101" not in run("check", "map.yaml").stdout
    assert "E101" in run("check", "map.yaml", "--select", "E101").stdout


def test_texts_of_the_settings(run: Run, write: Write) -> None:
    write("maps/map.yaml", "sources: {s: A page}\nclaims:\n  c: {text: Sentence., quotes: [never said this]}\n")
    write("texts/s.md", "What was said.\n")
    write("argmap.toml", "texts = ['texts', 'absent']\n")
    assert "P101" in run("check", "maps").stdout
