"""How often each rule fired; knows no report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from argmap.diagnostic import Diagnostic, Severity


@dataclass(frozen=True, slots=True, order=True)
class Line:
    """One rule and its severity, with the number of its findings."""

    code: str
    name: str
    severity: Severity
    count: int


def tally(diagnostics: Iterable[Diagnostic]) -> list[Line]:
    """Count the findings of each rule, sorted by code."""
    counts = Counter((found.code, found.name, found.severity) for found in diagnostics)
    return sorted(Line(*rule, count) for rule, count in counts.items())
