"""Signals wait while something must not be cut short."""

from __future__ import annotations

import signal

import pytest

from argmap.cli.held import signals_held


def test_an_interrupt_comes_after_what_it_would_have_cut_short() -> None:
    done = []
    with pytest.raises(KeyboardInterrupt), signals_held():
        signal.raise_signal(signal.SIGINT)
        done.append("written")
    assert done == ["written"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_an_error_is_not_hidden_by_it() -> None:
    with pytest.raises(ValueError, match="wrong"), signals_held():
        signal.raise_signal(signal.SIGINT)
        raise ValueError("wrong")
