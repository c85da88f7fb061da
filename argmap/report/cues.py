"""The cues as a table, and the page of one, as text; reads no file."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from argmap.extract.boilerplate import BoilerplateCue
from argmap.extract.cue import Cue, Cues
from argmap.report.style import PLAIN, Style
from argmap.report.table import table

_HEAD = ("stage", "cue", "confidence", "what it is")
_GAP = 2
_LEAST = 20
_WIDTH = 88
_BOILERPLATE = "boilerplate"
_REST = {"items": "the list that follows", "section": "all up to the next heading"}


def cue_table(cues: Cues, boilerplate: Sequence[BoilerplateCue] = (), style: Style = PLAIN) -> str:
    """One line a cue, in the order in which they are asked: of blocks that are boilerplate first."""
    rows = [(_BOILERPLATE, cue.id, "", cue.note) for cue in boilerplate]
    rows += [(cue.stage, cue.id, _confidence(cue, cues), cue.note) for cue in cues.cues]
    columns = list(zip(_HEAD, *rows, strict=True))[:-1]
    room = style.width - sum(max(map(len, column)) + _GAP for column in columns)
    return table(_HEAD, [(*row[:-1], _short(row[-1], room)) for row in rows], style, right=("confidence",))


def cue_page(cue: Cue, cues: Cues) -> str:
    """All that a cue says of itself."""
    return "\n\n".join("\n".join(part) for part in _parts(cue, cues)) + "\n"


def boilerplate_page(cue: BoilerplateCue) -> str:
    """All that a cue for what a page brings beside its text says of itself."""
    parts = [*_named(cue, _BOILERPLATE), [f"passed over as  {cue.label}", f"at most         {cue.longest} characters"]]
    parts[-1] += [f"with            {_REST[cue.rest]}"] if cue.rest else []
    return "\n\n".join("\n".join(part) for part in [*parts, *_shown(cue)]) + "\n"


def _named(cue: Cue | BoilerplateCue, stage: str) -> list[list[str]]:
    return [[f"{cue.id} ({stage})"], textwrap.wrap(cue.note, _WIDTH)]


def _shown(cue: Cue | BoilerplateCue) -> Iterator[list[str]]:
    if cue.examples:
        yield ["fires on:", *_quoted(cue.examples)]
    if cue.counterexamples:
        yield ["is silent on:", *_quoted(cue.counterexamples)]


def _quoted(examples: Sequence[str]) -> list[str]:
    return ["  " + example.replace("\n", "\n    ") for example in examples]


def _parts(cue: Cue, cues: Cues) -> Iterator[list[str]]:
    yield from _named(cue, cue.stage)
    facts = [f"confidence  {_confidence(cue, cues) or 'not measured'}"]
    facts += [f"gives       {', '.join(f'{key} {value}' for key, value in cue.gives.items())}"] if cue.gives else []
    facts += [f"when        {', '.join(cue.when)}"] if cue.when else []
    yield facts
    if cue.needs:
        yield ["tried where one of these words stands:", *_indented(", ".join(cue.needs))]
    yield from _shown(cue)


def _indented(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent="  ", subsequent_indent="  ")


def _confidence(cue: Cue, cues: Cues) -> str:
    measured = cues.confidence.get(cue.id)
    return "" if measured is None else f"{measured:.2f}"


def _short(note: str, room: int) -> str:
    first = note.split(". ")[0].rstrip(".")
    return textwrap.shorten(first, max(_LEAST, room), placeholder=" …")
