"""Findings that are true of most of a map become one line with a count; knows no rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.diagnostic import Finding, Path

FEWEST = 5
"""So many findings are always worth a line each."""


def unless_most(findings: Sequence[Finding], of: int, at: Path, message: str, hint: str) -> Iterator[Finding]:
    """Yield the findings one by one, or as one for the map when they are at least five and more than half of `of`."""
    if len(findings) >= FEWEST and 2 * len(findings) > of:
        yield Finding(at, message, hint, parts=tuple(findings))
    else:
        yield from findings
