"""What the terminal can show: colours, columns, characters."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TextIO

from argmap.files.limits import LIMIT
from argmap.report.style import Style

_IN_A_PIPE = 100
"""Columns where nobody can tell: the same for everybody, so that a report can be compared."""


def prepare_streams() -> None:
    """Make printing fail on no character: a pipe gets UTF-8, a terminal that lacks a character an escape."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            if stream.isatty():
                stream.reconfigure(errors="backslashreplace")
            else:
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def style_for(stream: TextIO) -> Style:
    """Colours on a terminal only, and not where `NO_COLOR` is set; the terminal's width."""
    if not stream.isatty():
        return Style(width=_IN_A_PIPE)
    plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    return Style(colour=not plain, width=shutil.get_terminal_size((_IN_A_PIPE, 24)).columns)


def read_input() -> bytes:
    """Standard input, one byte past the limit at most."""
    return sys.stdin.buffer.read(LIMIT + 1)


def write_output(raw: bytes) -> None:
    """Write bytes to standard output as they are."""
    sys.stdout.flush()
    sys.stdout.buffer.write(raw)
    sys.stdout.buffer.flush()
