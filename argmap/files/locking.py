"""Lets one program in at a time, by a lock on a file that is there for nothing else; knows not what it guards."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_PATIENCE = 10.0
"""Seconds to wait for another program: what it guards takes a moment, so it hangs if it takes longer."""

_PAUSE = 0.01
_BUSY = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)


@contextmanager
def locked(path: str) -> Iterator[bool]:
    """Hold a lock; True, or False where the file system has no locks. Raises OSError, TimeoutError for a long wait.

    The system lets go of the lock when a program ends, however it ends. The lock's file is removed afterwards; one that
    a killed program left is taken over.
    """
    file, held = _taken(path)
    try:
        yield held
    finally:
        _let_go(file, path)


def _taken(path: str) -> tuple[int, bool]:
    until = time.monotonic() + _PATIENCE
    while True:
        file = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)
        try:
            if _locks(file, path):
                return file, True
        except OSError as error:
            if error.errno not in _BUSY:
                return file, False
        os.close(file)
        if time.monotonic() >= until:
            raise TimeoutError(
                errno.ETIMEDOUT, f"another program has been writing this file for {_PATIENCE:.0f} seconds"
            )
        time.sleep(_PAUSE)


if sys.platform == "win32":
    import msvcrt

    def _locks(file: int, path: str) -> bool:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        return True

    def _let_go(file: int, path: str) -> None:
        # Windows removes no open file: one that others wait for stays.
        os.close(file)
        with suppress(OSError):
            os.unlink(path)

else:
    import fcntl

    def _locks(file: int, path: str) -> bool:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        try:  # the program that held it before us has removed it, and others may lock a new one
            return os.path.samestat(os.fstat(file), os.stat(path))
        except FileNotFoundError:
            return False

    def _let_go(file: int, path: str) -> None:
        with suppress(OSError):
            os.unlink(path)
        os.close(file)
