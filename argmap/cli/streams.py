"""Standard streams that are closed, full or left by their reader: a message and a status, and never a traceback."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import TextIO

from argmap.report.visible import visible

LOST = 2
"""The status where what was to be printed could not be."""
LEFT = 1
"""The status where the reader of a pipe went away."""


def open_closed() -> None:
    """Put something in the place of each standard stream that is closed.

    Else the next file that is opened would take its number, and get what is printed. Reading and printing fail as they
    do on a closed stream; messages are dropped.
    """
    if sys.stdin is None:
        sys.stdin = os.fdopen(_placed(0, os.O_WRONLY), encoding="utf-8", closefd=False)
    if sys.stdout is None:
        sys.stdout = os.fdopen(_placed(1, os.O_RDONLY), "w", encoding="utf-8", closefd=False)
    if sys.stderr is None:
        sys.stderr = os.fdopen(_placed(2, os.O_WRONLY), "w", encoding="utf-8", closefd=False)


def status_of(run: Callable[[], object]) -> object:
    """Run a command and give its status, which says whether everything was printed.

    A reader that goes away is no news: that ends quietly.
    """
    try:
        status = _ended(run)
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError as error:
        with suppress(OSError):
            if not _is_left(error):
                print(f"Error: {_told(error)}", file=sys.stderr, flush=True)
        _drop(sys.stdout)
        _drop(sys.stderr)
        return LEFT if _is_left(error) else LOST
    return status


def _ended(run: Callable[[], object]) -> object:
    try:
        return run()
    except SystemExit as end:
        return end.code


def _is_left(error: OSError) -> bool:
    # Windows says of a pipe without a reader that the argument is invalid.
    return error.errno == errno.EPIPE or (sys.platform == "win32" and error.errno == errno.EINVAL)


def _told(error: OSError) -> str:
    where = f"'{visible(str(error.filename))}'" if error.filename else "the output could not be written"
    return f"{where}: {visible(error.strerror or str(error))}"


def _placed(number: int, mode: int) -> int:
    opened = os.open(os.devnull, mode)
    if opened != number:
        os.dup2(opened, number)
        os.close(opened)
    return number


def _drop(stream: TextIO) -> None:
    """Let what is still to be printed go nowhere, so that Python does not fail on it when it ends."""
    with suppress(OSError, ValueError):
        stream.flush()
        return
    with suppress(OSError, ValueError):
        _placed(stream.fileno(), os.O_WRONLY)
