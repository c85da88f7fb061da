"""A folder of its own for every test of a command, with a cache of its own."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from io import BufferedWriter, FileIO
from pathlib import Path
from typing import Any

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
def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no text reach the disk, by any way of writing a file."""

    class Full(FileIO):
        def write(self, _: object, /) -> int:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def opened(name: str, mode: str = "r", *arguments: Any, **options: Any) -> Any:
        if "b" in mode and mode != "rb":
            return BufferedWriter(Full(name, mode.replace("b", ""), opener=options.get("opener")))
        return open(name, mode, *arguments, **options)

    for module in ("argmap.files.writer", "argmap.cli.new"):
        monkeypatch.setattr(f"{module}.open", opened, raising=False)


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
