"""A picture that lacks characters says so: once, by name and number, and what to do."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest
from click.testing import CliRunner

from argmap.cli.group import argmap
from argmap.mapfile.loading import load
from argmap.render import UnshownTextWarning, drawing
from argmap.render.paint.programs import Engine

FOREIGN = "claims:\n  a: {text: 国家安全与个人自由之间的权衡 and é}\n"
PLAIN = "claims:\n  a: {text: Łódź – é}\n"
PNG = "the PNG has an empty box for each of 14 characters (国 家 安 全 与 个 人 自 …): an SVG opened in a browser shows all"


@pytest.fixture
def drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A map; the engines are there and draw nothing that is looked at."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(drawing, "program_for", lambda engine: (Engine.EMBEDDED, "graphviz-pure"))
    monkeypatch.setattr(drawing, "available", lambda engine: True)
    monkeypatch.setattr(drawing, "layout", lambda dot, to, *_, **__: b"{}" if to == "json" else b"drawn")
    path = tmp_path / "map.yaml"
    path.write_text(FOREIGN, encoding="utf-8")
    return path


def no_letters(drawing: bytes, title: str) -> bytes:
    from argmap.render.pdf import UnwritableTextError

    raise UnwritableTextError("国")


def test_a_png(drawn: Path) -> None:
    with pytest.warns(UnshownTextWarning) as caught:
        load(drawn).render(to="png")
    assert [str(one.message) for one in caught] == [PNG]


def test_a_pdf(drawn: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argmap.render.pdf.write_pdf", no_letters)
    with pytest.warns(UnshownTextWarning, match=r"^the PDF draws 14 characters \(国 .*\) in another font"):
        load(drawn).render(to="pdf")


def test_the_command_says_it_once_on_standard_error(drawn: Path) -> None:
    done = CliRunner().invoke(argmap, ["render", "map.yaml", "-o", "m.png"])
    assert done.stderr.splitlines()[-1] == f"warning: {PNG}"
    assert done.stderr.count("empty box") == 1
    assert done.stdout == "m.png\n"


@pytest.mark.parametrize(("text", "to"), [(FOREIGN, "dot"), (PLAIN, "png")])
def test_nothing_is_said_where_all_is_shown(text: str, to: str, drawn: Path) -> None:
    drawn.write_text(text, encoding="utf-8")
    with warnings.catch_warnings():
        warnings.simplefilter("error", UnshownTextWarning)
        load(drawn).render(to=to)
