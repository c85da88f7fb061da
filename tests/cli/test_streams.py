"""Standard streams that are closed, full or left by their reader."""

from __future__ import annotations

import errno
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from argmap.cli.streams import LEFT, LOST, status_of

ROOT = Path(__file__).parents[2]


class Failing(io.StringIO):
    """A stream on which each writing fails."""

    def __init__(self, error: OSError | None) -> None:
        super().__init__()
        self.error = error

    def write(self, text: str) -> int:
        if self.error:
            raise self.error
        return super().write(text)


def full() -> OSError:
    return OSError(errno.ENOSPC, "No space left on device")


def left() -> OSError:
    return BrokenPipeError(errno.EPIPE, "Broken pipe")


@pytest.mark.parametrize(
    ("out", "err", "status", "said"),
    [
        (None, None, 0, ""),
        (full(), None, LOST, "Error: the output could not be written: No space left on device\n"),
        (left(), None, LEFT, ""),
        (full(), full(), LOST, ""),
    ],
)
def test_what_is_lost_is_in_the_status(
    out: OSError | None, err: OSError | None, status: int, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", Failing(out))
    stderr = Failing(err)
    monkeypatch.setattr(sys, "stderr", stderr)
    assert status_of(lambda: print("words")) == (status or None)
    assert stderr.getvalue() == said


def test_the_status_of_a_command_stays_its_own() -> None:
    assert status_of(lambda: sys.exit(3)) == 3


@pytest.mark.skipif(os.name == "nt", reason="its shell has no such redirections")
@pytest.mark.parametrize(
    ("command", "status", "said"),
    [
        ("--version > /dev/full", LOST, "No space left on device"),
        ("--version >&-", LOST, "Bad file descriptor"),
        ("--version >&- 2>&-", LOST, ""),
        ("check - <&-", 2, "Bad file descriptor"),
        ("new made.yaml 2>&-", 0, ""),
        ("schema | true", LEFT, ""),
    ],
)
def test_redirections(command: str, status: int, said: str, tmp_path: Path) -> None:
    if "/dev/full" in command and not os.path.exists("/dev/full"):
        pytest.skip("there is no /dev/full")
    line = f"set -o pipefail; {sys.executable} -m argmap {command}"
    done = subprocess.run(
        ["bash", "-c", line], cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True
    )
    assert done.returncode == status
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr
    assert done.stderr.count("\n") <= 1
    assert said in done.stderr
