"""Stance and thesis of the units of a short text, by the words of argmap's own cue lists alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal

from argmap.cues.cuebook import word_lists

_CONCEDING = ("although", "though", "even though", "even if", "admittedly", "of course", "granted", "while", "whereas")
_TURNING = "contrast"
_DEMANDING = ("necessity", "worth")


def stance_of(unit: str) -> Literal["support", "attack"]:
    """Attack where the unit turns or concedes, in its first words or after a comma; support everywhere else."""
    return "attack" if _turns().search(unit) else "support"


def central_of(units: Sequence[str]) -> int:
    """The first unit that demands or judges and does not turn; the first of all where there is none."""
    fitting = (at for at, unit in enumerate(units) if _demands().search(unit) and stance_of(unit) == "support")
    return next(fitting, 0)


@cache
def _turns() -> re.Pattern[str]:
    return re.compile(r"^\W{0,3}(?:and |that )?" + _any([*word_lists()[_TURNING], *_CONCEDING]), re.IGNORECASE)


@cache
def _demands() -> re.Pattern[str]:
    return re.compile(_any([word for name in _DEMANDING for word in word_lists()[name]]), re.IGNORECASE)


def _any(words: Sequence[str]) -> str:
    return r"\b(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + r")\b"
