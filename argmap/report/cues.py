"""The cues as a table, and the page of one, as text; reads no file."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from argmap.extract.cue import Cue, Cues
from argmap.report.style import PLAIN, Style
from argmap.report.table import table

_WIDTH = 88


def cue_table(cues: Cues, style: Style = PLAIN) -> str:
    """One line a cue, in the order in which they are asked."""
    rows = [(cue.stage, cue.id, _confidence(cue, cues), _short(cue.note, style.width)) for cue in cues.cues]
    return table(("stage", "cue", "confidence", "what it is"), rows, style, right=("confidence",))


def cue_page(cue: Cue, cues: Cues) -> str:
    """All that a cue says of itself."""
    return "\n\n".join("\n".join(part) for part in _parts(cue, cues)) + "\n"


def _parts(cue: Cue, cues: Cues) -> Iterator[list[str]]:
    yield [f"{cue.id} ({cue.stage})"]
    yield textwrap.wrap(cue.note, _WIDTH)
    facts = [f"confidence  {_confidence(cue, cues) or 'not measured'}"]
    facts += [f"gives       {', '.join(f'{key} {value}' for key, value in cue.gives.items())}"] if cue.gives else []
    facts += [f"when        {', '.join(cue.when)}"] if cue.when else []
    yield facts
    if cue.needs:
        yield ["tried where one of these words stands:", *_indented(", ".join(cue.needs))]
    if cue.examples:
        yield ["fires on:", *(f"  {one}" for one in cue.examples)]
    if cue.counterexamples:
        yield ["is silent on:", *(f"  {one}" for one in cue.counterexamples)]


def _indented(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent="  ", subsequent_indent="  ")


def _confidence(cue: Cue, cues: Cues) -> str:
    measured = cues.confidence.get(cue.id)
    return "" if measured is None else f"{measured:.2f}"


def _short(note: str, width: int) -> str:
    first = note.split(". ")[0].rstrip(".")
    return textwrap.shorten(first, max(30, width - 46), placeholder=" …")
