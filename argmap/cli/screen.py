"""A terminal's other screen, drawn over without a flicker; knows not what is on it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

Show = Callable[[str], None]


@contextmanager
def screen() -> Iterator[Show]:
    """Give a function that shows a text in place of the one before; what was on the terminal comes back at the end.

    Where the terminal can do nothing but print, or on Windows, texts come one after another.
    """
    if os.environ.get("TERM", "dumb") == "dumb" or sys.platform == "win32":
        yield lambda text: click.echo(f"\n{text}", color=True)
        return
    _write("\x1b[?1049h")
    try:
        yield lambda text: _write("\x1b[H" + text.replace("\n", "\x1b[K\r\n") + "\x1b[J")
    finally:
        _write("\x1b[?1049l")


def _write(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()
