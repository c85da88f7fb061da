"""argmap as a process of its own: pipes, what is imported, how characters come out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import BROKEN, CLEAN

Write = Callable[[str, str], Path]

ROOT = Path(__file__).parents[2]
HEAVY = {"pydantic", "networkx", "yaml", "graphviz", "importlib.metadata", "rich"}


def argmap(*arguments: str, input: bytes | None = None, **variables: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **variables}
    command = [sys.executable, "-m", "argmap", *arguments]
    return subprocess.run(command, input=input, capture_output=True, env=environment, timeout=600, check=False)


IMPORTED = """
import sys, json
from argmap.cli import main
for line in sys.argv[1:]:
    sys.argv[1:] = line.split()
    try:
        main()
    except SystemExit as end:
        print(end.code, file=sys.stderr)
print(json.dumps(sorted(sys.modules)), file=sys.stderr)
"""


def imported(*commands: str) -> set[str]:
    """The modules that commands have imported, one after the other in one process, when the last has ended."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", IMPORTED, *commands], capture_output=True, env=environment, timeout=600, check=False
    )
    *ends, modules = done.stderr.splitlines()
    assert len(ends) == len(commands)
    return set(json.loads(modules))


def test_the_status_is_that_of_the_process_and_a_pipe_gets_utf8_in_plain_text_whatever_the_locale(write: Write) -> None:
    write("wide.yaml", "claims:\n  a: {text: Words., reasons: [日本]}\n")
    done = argmap("check", "wide.yaml", PYTHONIOENCODING="ascii", LC_ALL="C", PYTHONUTF8="0")
    assert done.returncode == 1
    assert "日本" in done.stdout.decode()
    assert b"\x1b" not in done.stdout
    assert b"Traceback" not in done.stderr
    assert argmap("check", "absent.yaml").returncode == 2


def test_help_imports_nothing_heavy() -> None:
    assert not imported("--help", "--version", "check --help", "render --help") & HEAVY


def test_a_cached_answer_imports_nothing_heavy(write: Write) -> None:
    write("broken.yaml", BROKEN)
    assert imported("check broken.yaml") & HEAVY
    assert not imported("check broken.yaml") & HEAVY


def test_a_map_through_a_pipe() -> None:
    done = argmap("check", "-", "--format", "json", input=BROKEN.encode())
    assert {one["file"] for one in json.loads(done.stdout)} == {"-"}


def test_a_reader_that_goes_away(write: Write) -> None:
    claims = "".join(f"  c{number}: {{text: Words., reasons: [x{number}]}}\n" for number in range(500))
    write("many.yaml", "claims:\n" + claims)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "argmap", "check", "many.yaml"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()


@pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are not there")
@pytest.mark.parametrize(("variable", "coloured"), [("TERM=xterm", True), ("NO_COLOR=1", False), ("TERM=dumb", False)])
def test_colours_on_a_terminal(write: Write, monkeypatch: pytest.MonkeyPatch, variable: str, coloured: bool) -> None:
    from tests.cli.terminals import terminal

    write("broken.yaml", BROKEN)
    monkeypatch.delenv("NO_COLOR", raising=False)
    name, value = variable.split("=")
    with terminal("check", "broken.yaml", "--select", "S101", variables={name: value}) as screen:
        assert screen.status() == 1
    assert ("\x1b[1;31merror\x1b[0m" in screen.raw) == coloured
    assert "error" in screen.raw


@pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are not there")
def test_a_bar_on_a_terminal_for_many_maps(write: Write) -> None:
    import pty

    write("a.yaml", CLEAN)
    write("b.yaml", CLEAN)
    master, slave = pty.openpty()
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm"}
    command = [sys.executable, "-m", "argmap", "check"]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=slave, env=environment, timeout=600, check=False)
    os.close(slave)
    bar = os.read(master, 100_000)
    os.close(master)
    assert b"checking" in bar
    assert done.stdout == b"no findings in 2 maps\n"
    again = argmap("check")
    assert (again.returncode, again.stderr) == (0, b"")
