"""How large a test's input is: enough to show it each time, and the whole size by `pytest -m long`."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import pytest

BEYOND_RECURSION = 2 * sys.getrecursionlimit()
"""So many, one on the other, and what recurses fails."""


def sizes(quick: int, long: int) -> list[object]:
    """Parameters of a test: the size of every run, and that of the long one."""
    return [quick, pytest.param(long, marks=pytest.mark.long)]


def every_fourth(values: Sequence[object]) -> list[object]:
    """Parameters of a test: one in four in every run, all of them in the long one."""
    return [value if at % 4 == 0 else pytest.param(value, marks=pytest.mark.long) for at, value in enumerate(values)]
