"""Shows measures beside their baselines and bounds, for people as a table and for programs as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence

from argmap.report.table import table
from docs.measuring.figures import Measure
from docs.measuring.goals import goal_of

_HEAD = ("measure", "score", "counts", "floor", "goal", "baseline", "how the baselines come about")
_RIGHT = ("score", "floor", "goal", "baseline")


def shown(measures: Sequence[Measure], setting: str) -> str:
    """One line a measure; a score below its floor has an exclamation mark, one that reaches its goal a star."""
    return table(_HEAD, [_row(measure, setting) for measure in measures], right=_RIGHT)


def as_json(measures: Sequence[Measure], setting: str) -> str:
    """The same, with figures unrounded and null for what cannot be measured."""
    rows = [
        {
            "measure": measure.name,
            "score": measure.value,
            "counts": measure.note,
            **goal_of(measure.name, setting)._asdict(),
            "baselines": {baseline.how: baseline.value for baseline in measure.baselines},
        }
        for measure in measures
    ]
    return json.dumps({"setting": setting, "measures": rows}, indent=2, ensure_ascii=False) + "\n"


def below_floor(measures: Sequence[Measure], setting: str) -> list[str]:
    """The names of the measures whose score is below the floor."""
    return [measure.name for measure in measures if _is_below(measure.value, goal_of(measure.name, setting).floor)]


def _row(measure: Measure, setting: str) -> tuple[str, ...]:
    floor, goal = goal_of(measure.name, setting)
    reached = measure.value is not None and goal is not None and measure.value >= goal
    mark = "!" if _is_below(measure.value, floor) else "*" if reached else " "
    best = measure.baseline
    how = ", ".join(f"{one.how} {_figure(one.value)}" for one in measure.baselines)
    return (
        measure.name,
        _figure(measure.value) + mark,
        measure.note,
        _figure(floor),
        _figure(goal),
        _figure(best.value if best else None),
        how,
    )


def _is_below(value: float | None, floor: float | None) -> bool:
    return value is not None and floor is not None and value < floor


def _figure(value: float | None) -> str:
    """Three places, so that what is just below a bound does not look as if it reached it."""
    return "-" if value is None else f"{value:.3f}"
