"""The counts of a map as tables; knows not how they were counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from argmap.analysis.census import Census
from argmap.report.style import PLAIN, Style
from argmap.report.table import table

_WIDEST = 20
_BAR = "█"
_LONGEST = 44


def render_stats(census: Census, sides: Mapping[str, str], style: Style = PLAIN) -> str:
    """Write the counts of a map; `sides` gives the sides' labels."""
    labelled = {sides.get(side, side): count for side, count in census.sides.items()}
    parts = [
        *_bars("claims by side", labelled, census.claims, style),
        *_bars("by kind", census.kinds, census.claims, style),
        *_bars("by hedge", census.hedges, census.claims, style),
        *_bars("by state of support", census.states, census.claims, style),
        *_bars("by section", census.sections, census.claims, style),
        _plain("steps", census.steps, style),
        _plain("evidence", census.evidence, style),
        *_tensions(census, sides, style),
    ]
    drafts = f", {census.drafts} of them drafts" if census.drafts else ""
    rejected = f"; {census.rejected} more rejected" if census.rejected else ""
    return f"{census.claims} claims{drafts}{rejected}\n\n" + "\n".join(parts)


def _bars(title: str, counts: Mapping[str, int], whole: int, style: Style) -> Iterator[str]:
    if not any(counts.values()):
        return
    rows = [
        (_clipped(name), str(count), f"{count / whole:.0%}", _BAR * round(_WIDEST * count / whole))
        for name, count in counts.items()
    ]
    yield table((title, "claims", "share", ""), rows, style, right=("claims", "share"))


def _clipped(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"


def _plain(title: str, counts: Mapping[str, int], style: Style) -> str:
    return table((title, "number"), [(name, str(count)) for name, count in counts.items()], style, right=("number",))


def _tensions(census: Census, sides: Mapping[str, str], style: Style) -> Iterator[str]:
    if not census.tensions:
        return
    known = list(dict.fromkeys([*sides, *(side for tension in census.tensions for side in tension.poles)]))
    heads = [sides.get(side, side) for side in known]
    rows = [
        (tension.id, *(str(tension.poles.get(side, 0)) for side in known), str(tension.safeguards))
        for tension in census.tensions
    ]
    yield table(("tension", *heads, "safeguards"), rows, style, right=(*heads, "safeguards"))
