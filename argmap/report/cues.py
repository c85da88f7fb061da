"""The cues as a table, and the page of one, as text; reads no file."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from argmap.cues.cue import Cue, Cues
from argmap.cues.patterns import texts_of
from argmap.report.style import PLAIN, Style
from argmap.report.table import table
from argmap.segment.boilerplate import BoilerplateCue

_HEAD = ("stage", "cue", "confidence", "what it is")
_GAP = 2
_LEAST = 20
_WIDTH = 88
_SIDE_BY_SIDE = 30
"""The longest of several patterns that share a line."""
_BOILERPLATE = "boilerplate"
_REST = {"items": "the list that follows", "section": "all up to the next heading"}


def cue_table(cues: Cues, boilerplate: Sequence[BoilerplateCue] = (), style: Style = PLAIN) -> str:
    """One line a cue, in the order in which they are asked: of blocks that are boilerplate first."""
    rows = [(_BOILERPLATE, cue.id, "", cue.note) for cue in boilerplate]
    rows += [(cue.stage, cue.id, _confidence(cue, cues), cue.note) for cue in cues.cues]
    columns = list(zip(_HEAD, *rows, strict=True))[:-1]
    room = style.width - sum(max(map(len, column)) + _GAP for column in columns)
    return table(_HEAD, [(*row[:-1], _short(row[-1], room)) for row in rows], style, right=("confidence",))


def cue_page(cue: Cue | BoilerplateCue, cues: Cues, style: Style = PLAIN) -> str:
    """All that a cue says of itself, its patterns with a name for each fragment as they stand in the files."""
    width = min(_WIDTH, style.width)
    stage, facts = _facts(cue, cues)
    parts = [[f"{cue.id} ({stage})"], textwrap.wrap(cue.note, width), facts]
    if isinstance(cue, Cue) and cue.needs:
        parts.append(["tried where one of these words stands:", *_indented(", ".join(cue.needs), width)])
    parts += _patterns(cue, width)
    parts += [[head, *_quoted(texts, width)] for head, texts in _examples(cue) if texts]
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _facts(cue: Cue | BoilerplateCue, cues: Cues) -> tuple[str, list[str]]:
    """Its stage, and what there is to say in a word or two."""
    if isinstance(cue, BoilerplateCue):
        facts = [f"passed over as  {cue.label}", f"at most         {cue.longest} characters"]
        return _BOILERPLATE, [*facts, f"with            {_REST[cue.rest]}"] if cue.rest else facts
    facts = [f"confidence  {_confidence(cue, cues) or 'not measured'}"]
    facts += [f"gives       {', '.join(f'{key} {value}' for key, value in cue.gives.items())}"] if cue.gives else []
    facts += [f"when        {', '.join(cue.when)}"] if cue.when else []
    return cue.stage, facts


def _examples(cue: Cue | BoilerplateCue) -> tuple[tuple[str, Sequence[str]], ...]:
    return ("fires on:", cue.examples), ("is silent on:", cue.counterexamples)


def _patterns(cue: Cue | BoilerplateCue, width: int) -> list[list[str]]:
    """What it looks for and what bars it, then what the names in them stand for, those of its own first."""
    fragments = cue.fragments
    parts = [[f"{key}:", *_choice(texts_of(written), width)] for key, written in cue.written.items()]
    names = dict.fromkeys(name for written in cue.written.values() for name in fragments.named_in(written))
    for name in names:
        if name in fragments.written:
            parts.append([f"{{{name}}}:", *_choice(texts_of(fragments.written[name]), width)])
    words = [f"{{{name}}}: {', '.join(fragments.lists[name])}" for name in names if name in fragments.lists]
    if words:
        parts.append(["lists of words:", *("  " + textwrap.shorten(one, width - 2, placeholder=" …") for one in words)])
    return parts


def _choice(texts: Sequence[str], width: int) -> list[str]:
    """A pattern; of several, short ones side by side with a bar between two, long ones each on a line."""
    if all(len(text) <= _SIDE_BY_SIDE for text in texts):
        return _indented(" | ".join(texts), width)
    return [line for text in texts for line in _indented(text, width, "  | " if len(texts) > 1 else "  ")]


def _quoted(examples: Sequence[str], width: int) -> list[str]:
    return [line for example in examples for line in _example(example, width)]


def _example(example: str, width: int) -> list[str]:
    first, *others = example.split("\n")
    return [*_indented(first, width), *("    " + line for line in others)]


def _indented(text: str, width: int, initial: str = "  ") -> list[str]:
    return textwrap.wrap(
        text,
        width,
        initial_indent=initial,
        subsequent_indent=" " * (len(initial) + 2 * (initial != "  ")),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _confidence(cue: Cue, cues: Cues) -> str:
    measured = cues.confidence.get(cue.id)
    return "" if measured is None else f"{measured:.2f}"


def _short(note: str, room: int) -> str:
    first = note.split(". ")[0].rstrip(".")
    return textwrap.shorten(first, max(_LEAST, room), placeholder=" …")
