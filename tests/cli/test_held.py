"""Signals wait while something must not be cut short."""

from __future__ import annotations

import signal

import pytest

from argmap.cli.held import signals_held

DONE: list[str] = []


def interrupted(failing: bool = False) -> None:
    with signals_held():
        signal.raise_signal(signal.SIGINT)
        DONE.append("written")
        if failing:
            raise ValueError("wrong")


def test_an_interrupt_comes_after_what_it_would_have_cut_short() -> None:
    DONE.clear()
    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert DONE == ["written"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_an_error_is_not_hidden_by_it() -> None:
    with pytest.raises(ValueError, match="wrong"):
        interrupted(failing=True)
