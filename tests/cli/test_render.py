"""`argmap render`: where the picture goes, and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from argmap.render import RenderError
from argmap.render.paint.programs import available
from tests.cli.conftest import BROKEN, CLEAN, Run

Write = Callable[[str, str], Path]
drawn = pytest.mark.skipif(not available(), reason="no graphviz on this machine")


@drawn
def test_the_name_of_a_picture(run: Run, write: Write, here: Path) -> None:
    write("maps/debate.yaml", CLEAN)
    assert run("render", "maps/debate.yaml").stdout == "debate-support.svg\n"
    assert (here / "debate-support.svg").read_bytes().startswith(b"<?xml")
    assert run("render", "maps/debate.yaml", "--view", "tension", "--to", "dot").stdout == "debate-tension.dot\n"
    assert b"digraph" in (here / "debate-tension.dot").read_bytes()


@drawn
@pytest.mark.parametrize(
    ("name", "start"), [("a.svg", b"<?xml"), ("a.PNG", b"\x89PNG"), ("a.pdf", b"%PDF"), ("a.dot", b"digraph")]
)
def test_the_format_follows_the_ending(run: Run, write: Write, here: Path, name: str, start: bytes) -> None:
    write("debate.yaml", CLEAN)
    result = run("render", "debate.yaml", "-o", name)
    assert (result.exit_code, result.stdout) == (0, f"{name}\n")
    assert (here / name).read_bytes().lstrip().startswith(start)


@drawn
def test_pipes(run: Run) -> None:
    result = run("render", "-", "--to", "png", "-o", "-", input=CLEAN)
    assert result.stdout_bytes.startswith(b"\x89PNG")
    assert run("render", "-", "--to", "dot", input=CLEAN).stdout == "map-support.dot\n"


@drawn
def test_the_same_bytes_every_time(run: Run, write: Write) -> None:
    write("debate.yaml", CLEAN)
    first = run("render", "debate.yaml", "-o", "-").stdout_bytes
    assert run("render", "debate.yaml", "-o", "-").stdout_bytes == first
    assert run("render", "debate.yaml", "--theme", "dark", "-o", "-").stdout_bytes != first


def test_the_theme_of_the_settings(run: Run, write: Write) -> None:
    write("debate.yaml", CLEAN)
    colour = run("render", "debate.yaml", "--to", "dot", "-o", "-").stdout
    write("argmap.toml", "theme = 'mono'\n")
    assert run("render", "debate.yaml", "--to", "dot", "-o", "-").stdout != colour
    assert run("render", "debate.yaml", "--to", "dot", "--theme", "colour", "-o", "-").stdout == colour


def test_a_map_with_errors_is_drawn_and_that_is_said(run: Run, write: Write, here: Path) -> None:
    write("debate.yaml", BROKEN)
    result = run("render", "debate.yaml", "--to", "dot")
    assert (result.exit_code, result.stdout) == (0, "debate-support.dot\n")
    assert result.stderr == "debate.yaml has 1 error; `argmap check debate.yaml` shows what may be missing here\n"


def test_a_map_of_which_nothing_is_read_is_not(run: Run, write: Write, here: Path) -> None:
    write("debate.yaml", "[")
    result = run("render", "debate.yaml")
    assert (result.exit_code, result.stdout) == (2, "")
    assert not list(here.glob("*.svg"))


@pytest.mark.parametrize(
    "options",
    [("-o", "a.gif"), ("-o", "a"), ("--to", "gif"), ("--view", "overview"), ("--theme", "pink"), ("--timeout", "0"),
     ("--dpi", "0"), ("-o", "absent/a.dot"), ("-o", "debate.yaml", "--to", "dot")],
    ids=" ".join,
)  # fmt: skip
def test_wrong_use(run: Run, write: Write, options: tuple[str, ...]) -> None:
    path = write("debate.yaml", CLEAN)
    result = run("render", "debate.yaml", *options)
    assert (result.exit_code, result.stdout) == (2, "")
    assert path.read_text() == CLEAN


def test_a_picture_that_fails_leaves_the_old_one(
    run: Run, write: Write, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> bytes:
        raise RenderError("graphviz took more than 1 second")

    monkeypatch.setattr("argmap.render.draw", fail)
    write("debate.yaml", CLEAN)
    write("debate-support.svg", "old")
    result = run("render", "debate.yaml")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "graphviz took more than 1 second" in result.stderr
    assert (here / "debate-support.svg").read_text() == "old"
