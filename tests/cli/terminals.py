"""A command in a pseudo-terminal: what a person would see and type."""

from __future__ import annotations

import os
import re
import select
import struct
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_RUN = """
from argmap.cli.review import review
from argmap.cli.terminal import prepare_streams
prepare_streams()
review(prog_name="argmap review")
"""
_CODE = re.compile(r"\x1b\[[\d;?]*[A-Za-z]")
_LONGEST = 20.0


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
        until = time.monotonic() + _LONGEST
        while words not in self.seen:
            assert time.monotonic() < until, f"{words!r} did not appear in:\n{self.seen}"
            if select.select([self._master], [], [], 0.1)[0]:
                read = self._read()
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


@contextmanager
def terminal(*arguments: str, columns: int = 100, lines: int = 30, **variables: str) -> Iterator[Terminal]:
    """`argmap review` with these arguments in a terminal of that size."""
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
        os.execve(sys.executable, [sys.executable, "-c", _RUN, *arguments], settings)
    fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
    try:
        yield Terminal(process, master)
    finally:
        with suppress(OSError):
            os.close(master)
        with suppress(OSError):
            os.kill(process, 9)
        with suppress(OSError):
            os.waitpid(process, 0)
