"""Single keys from a terminal, and a line that can be edited; knows not what they are for."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from types import TracebackType
from typing import Any

import click

_NAMES = {"\x1b": "escape", "\x7f": "backspace", "\b": "backspace", "\r": "enter", "\n": "enter"}
_SOON = 0.05
"""Seconds within which the rest of a key's sequence follows its escape character."""


class Keyboard:
    """While it is open, keys arrive one by one and are not shown; what is typed ahead is kept."""

    def __init__(self) -> None:
        self._shown: Any = None

    def __enter__(self) -> Keyboard:
        self._hide()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._show()

    def key(self) -> str:
        """Wait for a key: its character, `escape`, `backspace` or `enter`; the empty text for one without a character.

        Raises EOFError at the end of input and when the terminal is gone, KeyboardInterrupt for Ctrl-C.
        """
        if sys.platform == "win32":
            pressed = click.getchar()
            return "" if pressed[:1] in ("\x00", "\xe0") else _NAMES.get(pressed, pressed)
        try:
            return _key()
        except OSError as error:
            raise EOFError from error

    def line(self, prompt: str, prefilled: str) -> str:
        """A line typed over what stands there; that itself if the user thinks better of it (Ctrl-C, Ctrl-D)."""
        self._show()
        try:
            return _line(prompt, prefilled)
        except (KeyboardInterrupt, EOFError):
            return prefilled
        finally:
            self._hide()

    def _hide(self) -> None:
        if sys.platform != "win32":
            import termios
            import tty

            self._shown = termios.tcgetattr(0)
            tty.setcbreak(0, termios.TCSANOW)

    def _show(self) -> None:
        if sys.platform != "win32":
            import termios

            with suppress(termios.error):
                termios.tcsetattr(0, termios.TCSADRAIN, self._shown)


def _line(prompt: str, prefilled: str) -> str:
    """With the keys of readline where Python has it, else in the user's editor."""
    try:
        import readline
    except ImportError:
        return (click.edit(prefilled) or prefilled) if prefilled else input(prompt)
    try:
        readline.set_auto_history(False)
        readline.set_startup_hook(lambda: readline.insert_text(prefilled))
        return input(prompt)
    finally:
        readline.set_startup_hook()


def _key() -> str:
    first = os.read(0, 1)
    if first in (b"", b"\x04"):
        raise EOFError
    if first == b"\x1b" and _follows():
        _pass_over(os.read(0, 1))
        return ""
    more = b"".join(os.read(0, 1) for _ in range(_length(first[0]) - 1))
    pressed = (first + more).decode("utf-8", "replace")
    return _NAMES.get(pressed, pressed)


def _pass_over(sign: bytes) -> None:
    """Read the rest of an arrow's or a function key's sequence, so that its letter is not taken for an answer."""
    if sign == b"O":
        os.read(0, 1)
    while sign == b"[" or sign.isdigit() or sign in (b";", b"?", b"<"):
        sign = os.read(0, 1)


def _length(first: int) -> int:
    """How many bytes of UTF-8 a character has, by its first."""
    return 4 if first >= 0xF0 else 3 if first >= 0xE0 else 2 if first >= 0xC0 else 1


def _follows() -> bool:
    import select

    return bool(select.select([0], [], [], _SOON)[0])
