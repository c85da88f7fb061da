"""Diagnostics as text: for each its line, the words that it is about with carets under them, and what to do.

Knows no rule and no file: lines are handed in. Whatever comes from a map is made harmless for a terminal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from argmap.diagnostic import Diagnostic, Severity, Span
from argmap.report.style import PLAIN, Style
from argmap.report.table import table
from argmap.report.tally import tally
from argmap.report.visible import laid_out, visible

LineOf = Callable[[str, int], str]
"""(a file's name, a line's number) → the line without its end."""

_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36"}
_BEFORE = 16
"""Cells kept before the words when a long line is clipped."""
_LOOK = 2
"""How many times the room is looked at before and after the place: most characters take a cell, some take none."""


def render_text(diagnostics: Iterable[Diagnostic], line_of: LineOf, style: Style = PLAIN) -> str:
    """Write each diagnostic with its source line, hint and related places; the empty string for none."""
    return "".join(line + "\n" for diagnostic in diagnostics for line in _lines(diagnostic, line_of, style))


def _lines(found: Diagnostic, line_of: LineOf, style: Style) -> Iterator[str]:
    place = style.paint(f"{_place(found.file, found.span)}:", "1")
    severity = style.paint(found.severity, _COLOURS[found.severity])
    name = style.paint(f"[{found.name}]", "2")
    yield f"{place} {severity} {found.code} {visible(found.message)} {name}"
    yield from _excerpt(line_of(found.file, found.span.line), found, style)
    if found.hint:
        yield f"    {style.paint('hint:', '36')} {visible(found.hint)}"
    for related in found.related:
        yield f"    {style.paint('see', '2')} {_place(related.file, related.span)}: {visible(related.message)}"


def _place(file: str, span: Span) -> str:
    return f"{visible(file)}:{span.line}:{span.column}"


def _excerpt(line: str, found: Diagnostic, style: Style) -> Iterator[str]:
    """The line with carets under the place; of a place of several lines the first."""
    if not line or line.isspace():
        return
    number, gutter = str(found.span.line), style.paint("|", "2")
    end = found.span.end_column if found.span.end_line == found.span.line else len(line) + 1
    shown, before, marked = _window(line, found.span.column - 1, end - 1, style.width - len(number) - 7)
    yield f"    {style.paint(number, '2')} {gutter} {shown}"
    carets = style.paint("^" * marked, _COLOURS[found.severity])
    yield f"    {' ' * len(number)} {gutter} {' ' * before}{carets}"


def _window(line: str, start: int, end: int, room: int) -> tuple[str, int, int]:
    """What is shown of a line, the cells before the place, and the cells of the place itself."""
    room = max(room, 2 * _BEFORE)
    start = min(start, len(line))
    cut = max(start - _LOOK * room, 0)
    near = line[cut : start + _LOOK * room]
    shown = laid_out(near.rstrip() if cut + len(near) == len(line) else near)
    start = min(start - cut, len(shown))
    end = max(min(end - cut, len(shown)), start)
    first = 0
    if cut or sum(width for _, width in shown) > room:
        first = _first_shown(shown, start, end, room, bool(cut))
    head = "…" if first or cut else ""
    last = _last_shown(shown, first, room - len(head))
    tail = "…" if last < len(shown) or cut + len(near) < len(line) else ""
    text = head + "".join(text for text, _ in shown[first:last]) + tail
    before = len(head) + sum(width for _, width in shown[first:start])
    marked = sum(width for _, width in shown[start : min(end, last)])
    return text, before, max(marked, 1)


def _first_shown(shown: Sequence[tuple[str, int]], start: int, end: int, room: int, cut: bool) -> int:
    """Where a clipped line begins: at its beginning if the place is near it, else a little before the place."""
    if not cut and sum(width for _, width in shown[: max(end, start + 1)]) < room:
        return 0
    first, kept = start, 0
    while first > 0 and kept < _BEFORE:
        first -= 1
        kept += shown[first][1]
    return first


def _last_shown(shown: Sequence[tuple[str, int]], first: int, room: int) -> int:
    """Where a clipped line ends, with a cell left for the ellipsis."""
    used = 0
    for index in range(first, len(shown)):
        used += shown[index][1]
        if used > room or (used == room and index + 1 < len(shown)):
            return index
    return len(shown)


def render_statistics(diagnostics: Iterable[Diagnostic], style: Style = PLAIN) -> str:
    """Write a table of the rules that fired; the empty string for none."""
    rows = [(line.code, line.name, str(line.count), line.severity) for line in tally(diagnostics)]
    return table(("code", "name", "count", "severity"), rows, style, right=("count",)) if rows else ""


def summary(diagnostics: Sequence[Diagnostic], maps: int, waived: int) -> str:
    """The last line of a report: how many findings of each severity, in how many maps, and how many were waived."""
    counts = dict.fromkeys(Severity, 0)
    for found in diagnostics:
        counts[found.severity] += 1
    parts = [_count(number, severity) for severity, number in counts.items() if number]
    where = f"in {_count(maps, 'map')}"
    told = f"{', '.join(parts)} {where}" if parts else f"no findings {where}"
    return f"{told}; {waived} waived" if waived else told


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 or noun == "info" else f"{number} {noun}s"
