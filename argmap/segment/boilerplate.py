"""Tells what a page brings beside its text, by cues; knows none of them by name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Literal

from argmap.cues.cuebook import shared_fragments
from argmap.cues.cuefile import read_cue_file
from argmap.cues.patterns import Fragments, Written, compiled
from argmap.prose.blanks import Span

_NEEDED: Final = {"label", "note", "pattern", "examples"}
_KEYS: Final = _NEEDED | {"fragments", "longest", "rest", "counterexamples"}
_LABEL = re.compile(r"[a-z]+(?:-[a-z]+)*")
_LONGEST: Final = 300

Rest = Literal["items", "section"]


@dataclass(frozen=True, slots=True)
class BoilerplateCue:
    """A block of up to `longest` characters that begins as the pattern says is boilerplate."""

    id: str
    label: str
    note: str
    pattern: re.Pattern[str]
    written: Mapping[str, Written]
    """The `pattern` as it stands in the file."""
    fragments: Fragments
    """What stands for the names in it."""
    longest: int
    rest: Rest | None
    """What stands below and is of the same kind: the items that follow, or all up to the next heading."""
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


def cue_at(text: str, span: Span) -> BoilerplateCue | None:
    """Give the first cue that a block, or a line, answers to."""
    length = span[1] - span[0]
    for cue in all_boilerplate():
        if length <= cue.longest and cue.pattern.match(text, *span):
            return cue
    return None


@cache
def all_boilerplate() -> tuple[BoilerplateCue, ...]:
    """Read the cues that argmap brings."""
    return read_boilerplate(read_cue_file("boilerplate.yaml"), shared_fragments())


def read_boilerplate(written: Mapping[str, Any], fragments: Fragments) -> tuple[BoilerplateCue, ...]:
    """Make cues of what a file says, in its order. Raises ValueError that names the cue at fault."""
    return tuple(_cue(id, entry, fragments) for id, entry in written.items())


def _cue(id: str, entry: Mapping[str, Any], shared: Fragments) -> BoilerplateCue:
    if unknown := entry.keys() - _KEYS:
        raise ValueError(f"{id}: '{sorted(unknown)[0]}' is not a key of a cue")
    if missing := _NEEDED - entry.keys():
        raise ValueError(f"{id}: '{sorted(missing)[0]}' is missing")
    if not _LABEL.fullmatch(entry["label"]):
        raise ValueError(f"{id}: the label '{entry['label']}' is not words in lower case joined by '-'")
    if entry.get("rest") not in (None, "items", "section"):
        raise ValueError(f"{id}: the rest '{entry['rest']}' is neither 'items' nor 'section'")
    fragments = shared.with_more(id, entry.get("fragments", {}))
    return BoilerplateCue(
        id=id,
        label=entry["label"],
        note=entry["note"],
        pattern=compiled(id, fragments.expression(id, entry["pattern"]), re.IGNORECASE),
        written={"pattern": entry["pattern"]},
        fragments=fragments,
        longest=int(entry.get("longest", _LONGEST)),
        rest=entry.get("rest"),
        examples=tuple(entry["examples"]),
        counterexamples=tuple(entry.get("counterexamples", ())),
    )
