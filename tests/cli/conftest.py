"""A folder of its own for every test of a command, with a cache of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from argmap.cli.group import argmap

Run = Callable[..., Result]

CLEAN = """\
contention: cameras-stay
claims:
  cameras-stay:
    text: The cameras should stay.
    author: The mapper
    reasons: [cameras-deter]
  cameras-deter: {text: Cameras deter theft., assumed: true}
"""
BROKEN = CLEAN.replace("[cameras-deter]", "[cameras-detre]").replace("contention: cameras-stay\n", "")
WARNED = CLEAN.replace(", assumed: true", "")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in an empty folder."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("ARGMAP_CACHE_DIR", str(tmp_path / "cache"))
    return folder


@pytest.fixture
def run() -> Run:
    """Run a command in this process."""

    def invoke(*arguments: str, input: bytes | str | None = None) -> Result:
        return CliRunner().invoke(argmap, arguments, input=input, prog_name="argmap")

    return invoke


@pytest.fixture
def write(here: Path) -> Callable[[str, str], Path]:
    """Write a file below the folder."""

    def put(name: str, text: str) -> Path:
        path = here / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
        return path

    return put
