"""The floors and goals of extraction: a floor holds in every commit, a goal is what the cues are written towards."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Goal(NamedTuple):
    """The least that is borne, and what is aimed at; None where there is no such bound."""

    floor: float | None
    goal: float | None


SETTINGS = ("seed", "unseen", "advocacy")
"""The text that the cues were written on; balanced texts that they had not seen; texts that plead for one side."""

_NONE = Goal(None, None)
_GOALS: Mapping[str, tuple[Goal, Goal, Goal]] = {
    "quotes valid": (Goal(1, 1), Goal(1, 1), Goal(1, 1)),
    "exclusions: precision": (Goal(0.90, 0.95), Goal(0.90, 0.95), Goal(0.90, 0.95)),
    "claims: F1": (Goal(0.97, 0.99), Goal(0.85, 0.90), Goal(0.85, 0.90)),
    "central: F1": (Goal(0.65, 0.75), Goal(0.45, 0.60), _NONE),
    "clauses: recall": (Goal(0.75, 0.90), Goal(0.75, 0.90), Goal(0.75, 0.90)),
    "clauses: precision": (Goal(0.50, 0.70), Goal(0.50, 0.70), Goal(0.50, 0.70)),
    "side: accuracy": (Goal(0.80, 0.88), Goal(0.60, 0.75), Goal(None, 0.60)),
    "kind: accuracy": (Goal(0.90, 0.95), Goal(0.65, 0.75), Goal(0.65, 0.75)),
    "hedged: F1": (Goal(0.90, 0.95), Goal(0.50, 0.70), Goal(0.50, 0.70)),
    "tensions: precision": (Goal(0.95, 1), Goal(0.80, 0.90), _NONE),
    "tensions: recall": (Goal(0.95, 1), Goal(0.70, 0.85), _NONE),
    "relations: precision": (Goal(0.75, 0.85), Goal(0.75, 0.85), Goal(0.75, 0.85)),
    "support: F1": (Goal(0.40, 0.50), _NONE, _NONE),
    "microtexts 1: support or attack": (Goal(0.80, 0.84),) * 3,
    "microtexts 2: support or attack": (Goal(0.80, 0.84),) * 3,
    "microtexts 1: central claim": (Goal(0.70, 0.80),) * 3,
    "microtexts 2: central claim": (Goal(0.70, 0.75),) * 3,
}


def goal_of(measure: str, setting: str) -> Goal:
    """The bounds of a measure on a text of one of the settings."""
    return _GOALS.get(measure, (_NONE,) * 3)[SETTINGS.index(setting)]
