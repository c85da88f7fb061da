"""The command that installs a library can be pasted as it stands."""

from __future__ import annotations

import shlex
import sys

import pytest

from argmap.wording.pip import pip_install, quoted


def test_the_python_that_runs_installs() -> None:
    assert shlex.split(pip_install("lxml", "pypdf")) == [sys.executable, "-m", "pip", "install", "lxml", "pypdf"]


@pytest.mark.parametrize(
    ("program", "windows", "expected"),
    [
        ("/usr/bin/python3", False, "/usr/bin/python3"),
        ("/home/an na/python", False, "'/home/an na/python'"),
        (r"C:\maps\.venv\Scripts\python.exe", True, r"C:\maps\.venv\Scripts\python.exe"),
        (r"C:\An O'Na\python.exe", True, r"& 'C:\An O''Na\python.exe'"),
        (r"C:\a(1)\python.exe", True, r"& 'C:\a(1)\python.exe'"),
    ],
)
def test_a_program_is_quoted_where_its_shell_needs_it(program: str, windows: bool, expected: str) -> None:
    assert quoted(program, windows=windows) == expected
