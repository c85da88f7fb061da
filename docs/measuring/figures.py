"""Counts made into figures, and the row of the table that shows one; knows nothing of maps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """A share: `right` of `of`. An F1 is one as well, of twice the hits among all found and all wanted."""

    right: int
    of: int

    @property
    def value(self) -> float | None:
        """Between 0 and 1; None where there is nothing to measure."""
        return self.right / self.of if self.of else None


@dataclass(frozen=True, slots=True)
class Agreement:
    """What was found against what was wanted. The hits are counted on either side: two drafts may hit one thing."""

    found: int
    right: int
    wanted: int
    reached: int

    @property
    def precision(self) -> Figure:
        """How many of those found are right."""
        return Figure(self.right, self.found)

    @property
    def recall(self) -> Figure:
        """How many of those wanted are found."""
        return Figure(self.reached, self.wanted)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; 0 where nothing wanted is found, None where nothing is wanted."""
        if not self.wanted:
            return None
        precision, recall = self.precision.value or 0.0, self.recall.value or 0.0
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


@dataclass(frozen=True, slots=True)
class Baseline:
    """What one gets without reading: a figure and how it comes about."""

    how: str
    value: float | None


@dataclass(frozen=True, slots=True)
class Measure:
    """One line of the table; `name` finds its floor and goal. `note` says what went into it."""

    name: str
    value: float | None
    note: str = ""
    baselines: Sequence[Baseline] = ()

    @property
    def baseline(self) -> Baseline | None:
        """The strongest one: to beat a weaker says little."""
        known = [one for one in self.baselines if one.value is not None]
        return max(known, key=lambda one: one.value or 0.0, default=None)


def share(name: str, figure: Figure, *baselines: Baseline) -> Measure:
    """A measure that is a share, with its counts as the note."""
    return Measure(name, figure.value, f"{figure.right}/{figure.of}" if figure.of else "nothing to measure", baselines)


def mean(name: str, agreement: Agreement, *baselines: Baseline) -> Measure:
    """A measure that is an F1, with precision and recall as the note."""
    precision, recall = agreement.precision, agreement.recall
    note = f"P {precision.right}/{precision.of}, R {recall.right}/{recall.of}"
    return Measure(name, agreement.f1, note, baselines)


def unmeasured(*names: str) -> list[Measure]:
    """Measures for which the annotation has nothing to go by."""
    return [Measure(name, None, "not annotated") for name in names]
