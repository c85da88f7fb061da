"""Signals that wait until what must not be cut short is done; knows not what that is."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_NAMES = ("SIGINT", "SIGHUP", "SIGTERM")


@contextmanager
def signals_held() -> Iterator[None]:
    """Let Ctrl-C, a hang-up and an end wait; the first that came has its effect afterwards."""
    came: list[int] = []

    def remember(number: int, frame: FrameType | None) -> None:
        came.append(number)

    numbers = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
    before = {number: signal.signal(number, remember) for number in numbers}
    try:
        yield
    finally:
        for number, behaviour in before.items():
            signal.signal(number, behaviour)
    if came:
        signal.raise_signal(came[0])
