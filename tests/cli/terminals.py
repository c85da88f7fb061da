"""A command in a pseudo-terminal: what a person would see and type.

It runs in a fork of this process, which has imported all that a new Python would first import; one test starts a new one.
"""

from __future__ import annotations

import os
import re
import select
import struct
import sys
import traceback
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import NoReturn

from argmap.cli.group import argmap
from argmap.cli.terminal import prepare_streams

_CODE = re.compile(r"\x1b\[[\d;?]*[A-Za-z]")
_LONGEST = 120.0
"""Seconds without a sign until a test gives up: far beyond what a busy machine needs."""


class Terminal:
    """One process on its own terminal; `seen` is all that it printed, without control sequences."""

    def __init__(self, process: int, master: int) -> None:
        self._process = process
        self._master = master
        self.raw = ""

    @property
    def seen(self) -> str:
        return _CODE.sub("", self.raw).replace("\r", "")

    def wait_for(self, words: str) -> None:
        """Read until words appear that were not there yet; what is there then counts as read."""
        while words not in self.seen:
            readable = select.select([self._master], [], [], _LONGEST)[0]
            read = self._read() if readable else ""
            assert read, f"{words!r} did not appear in:\n{self.seen}"
            self.raw += read

    def press(self, keys: str, then: str) -> None:
        """Type keys, and wait for words that follow."""
        self.raw = ""
        os.write(self._master, keys.encode())
        self.wait_for(then)

    def status(self) -> int:
        """Wait for the end; the exit status."""
        while read := self._read():
            self.raw += read
        return os.waitstatus_to_exitcode(os.waitpid(self._process, 0)[1])

    def hang_up(self) -> None:
        """Close the terminal, as a lost connection does."""
        os.close(self._master)
        os.waitpid(self._process, 0)

    def _read(self) -> str:
        with suppress(OSError):
            return os.read(self._master, 65536).decode("utf-8", "replace")
        return ""


def _run_here(arguments: tuple[str, ...], settings: dict[str, str]) -> NoReturn:
    """Run the command on the streams of a process just forked, and end it without what was left to do for the tests."""
    status = 70
    try:
        os.environ.clear()
        os.environ.update(settings)
        sys.stdin, sys.stdout, sys.stderr = open(0), open(1, "w"), open(2, "w")  # noqa: SIM115
        prepare_streams()
        argmap(arguments, prog_name="argmap")
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else 1
    except BaseException:
        traceback.print_exc()
    finally:
        with suppress(OSError):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(status)


@contextmanager
def terminal(
    *arguments: str, size: tuple[int, int] = (100, 30), new_process: bool = False, variables: Mapping[str, str] = {}
) -> Iterator[Terminal]:
    """`argmap` with these arguments, in a terminal of so many columns and lines."""
    import fcntl
    import pty
    import termios

    process, master = pty.fork()
    if process == 0:
        settings = {
            **os.environ,
            "TERM": "xterm",
            "INPUTRC": os.devnull,
            "PYTHONPATH": os.pathsep.join(sys.path),
            **variables,
        }
        for name in ("COLUMNS", "LINES"):
            settings.pop(name, None)
        if new_process:
            os.execve(sys.executable, [sys.executable, "-m", "argmap", *arguments], settings)
        _run_here(arguments, settings)
    fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", *reversed(size), 0, 0))
    try:
        yield Terminal(process, master)
    finally:
        with suppress(OSError):
            os.close(master)
        with suppress(OSError):
            os.kill(process, 9)
        with suppress(OSError):
            os.waitpid(process, 0)
