"""`argmap rename`: the file on disk."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from argmap.cli import rename as module
from argmap.mapfile.saving import Version
from tests.cli.conftest import CLEAN, Run


def test_the_file_is_changed_and_nothing_else(run: Run, here: Path) -> None:
    raw = b"\xef\xbb\xbf" + CLEAN.replace("\n", "\r\n").encode() + b"# cameras-deter  \r\n"
    (here / "a.yaml").write_bytes(raw)
    result = run("rename", "a.yaml", "cameras-deter", "they-deter")
    assert result.stdout == "renamed 'cameras-deter' to 'they-deter' in 2 places\n"
    expected = raw.replace(b"[cameras-deter]", b"[they-deter]").replace(b"  cameras-deter: {", b"  they-deter: {")
    assert (here / "a.yaml").read_bytes() == expected


def test_a_dry_run_shows_and_keeps(run: Run, here: Path) -> None:
    (here / "a.yaml").write_text(CLEAN)
    result = run("rename", "a.yaml", "cameras-deter", "they-deter", "--dry-run")
    removed = [line for line in result.stdout.splitlines() if line.startswith("-  ")]
    assert removed == ["-    reasons: [cameras-deter]", "-  cameras-deter: {text: Cameras deter theft., assumed: true}"]
    assert "\n+    reasons: [they-deter]\n" in result.stdout
    assert (here / "a.yaml").read_text() == CLEAN


def test_through_a_pipe(run: Run) -> None:
    result = run("rename", "-", "cameras-deter", "they-deter", input=CLEAN)
    assert result.stdout == CLEAN.replace("cameras-deter", "they-deter")


def test_a_refusal_writes_nothing(run: Run, here: Path) -> None:
    (here / "a.yaml").write_text(CLEAN)
    result = run("rename", "a.yaml", "cameras-detr", "they-deter")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "did you mean 'cameras-deter'?" in result.stderr
    assert run("rename", "a.yaml", "cameras-deter", "they-deter", "--kind", "nonsense").exit_code == 2
    assert (here / "a.yaml").read_text() == CLEAN


def test_a_file_that_changed_meanwhile_is_kept(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "a.yaml").write_text(CLEAN)
    original = module._renamed

    def slow(*arguments: object) -> tuple[Version, int]:
        (here / "a.yaml").write_text(CLEAN + "# more\n")
        return original(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "_renamed", slow)
    result = run("rename", "a.yaml", "cameras-deter", "they-deter")
    assert (result.exit_code, "has changed since it was read" in result.stderr) == (2, True)
    assert (here / "a.yaml").read_text() == CLEAN + "# more\n"


def test_a_map_that_would_argue_otherwise_is_kept(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "a.yaml").write_text(CLEAN)
    monkeypatch.setattr("argmap.edit.sameness.is_same_but_for", lambda *_: False)
    result = run("rename", "a.yaml", "cameras-deter", "they-deter")
    assert (result.exit_code, "would change the argument" in result.stderr) == (2, True)
    assert (here / "a.yaml").read_text() == CLEAN


def test_a_map_that_cannot_be_written_whole_is_kept(run: Run, here: Path, full_disk: None) -> None:
    (here / "a.yaml").write_text(CLEAN)
    result = run("rename", "a.yaml", "cameras-deter", "they-deter")
    assert (result.exit_code, result.stderr) == (2, "Error: 'a.yaml' was not written: No space left on device\n")
    assert [path.name for path in here.iterdir()] == ["a.yaml"]
    assert (here / "a.yaml").read_text() == CLEAN


def test_a_read_only_map_is_kept(run: Run, here: Path) -> None:
    (here / "a.yaml").write_text(CLEAN)
    (here / "a.yaml").chmod(0o444)
    result = run("rename", "a.yaml", "cameras-deter", "they-deter")
    assert (result.exit_code, result.stderr) == (2, "Error: 'a.yaml' is read-only: it was not changed\n")
    assert (here / "a.yaml").read_text() == CLEAN


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes")
def test_a_pipe_is_no_map_to_be_changed(run: Run, here: Path) -> None:
    os.mkfifo("a.yaml")
    result = run("rename", "a.yaml", "cameras-deter", "they-deter")
    assert (result.exit_code, "is not a plain file" in result.stderr) == (2, True)
    assert stat.S_ISFIFO((here / "a.yaml").stat().st_mode)
