"""A file of sides, read and checked: from its text to entries, or to complaints with their places; finds no words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from argmap.diagnostic import quoted
from argmap.sides.phrases import complaint, spellings
from argmap.wording.near import did_you_mean
from argmap.yaml.tree import Tree, read_tree

GROUPS = ("goods", "threats", "measures", "voices")
"""What a side protects, what it fears, what it does or asks for, and who speaks for it."""

_ID = re.compile(r"[^\W_]+(-[^\W_]+)*")
_TAKEN = ("both", "neutral")
_ABOUT_MAPS = ("empty-file", "not-a-map")
Path = tuple[str | int, ...]


class LexiconError(ValueError):
    """What is wrong with a file of sides, one complaint a line: file:line:column: what is the case."""

    def __init__(self, complaints: Iterable[str]) -> None:
        self.complaints = tuple(complaints)
        super().__init__("\n".join(self.complaints))


class Entry(NamedTuple):
    """A phrase of a side as the file has it; `side` is None for a phrase that belongs to none."""

    side: str | None
    group: str
    phrase: str


def read_entries(text: str, name: str) -> tuple[dict[str, str], list[Entry]]:
    """Read the labels of the sides and their phrases, in the order of the file. Raises LexiconError."""
    reading = _Reading(read_tree(text.encode("utf-8", "surrogatepass")))
    if not reading.complaints:
        reading.read()
    if reading.complaints:
        complaints = sorted(reading.complaints, key=lambda complaint: complaint[0])
        raise LexiconError(f"{name}:{line}:{column}: {message}" for (line, column), message in complaints)
    return reading.sides, reading.entries


class _Reading:
    """What has been read of one file so far, and what was wrong with it."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.sides: dict[str, str] = {}
        self.entries: list[Entry] = []
        self.complaints = [
            (tree.line_column(problem.extent[0]), problem.message + (f"; {problem.hint}" if problem.hint else ""))
            for problem in tree.problems
            if problem.name not in _ABOUT_MAPS
        ]
        self._seen: dict[tuple[str, ...], tuple[str | None, int]] = {}

    def read(self) -> None:
        """Read the whole file."""
        top = self._fields((), ("sides", "neither"))
        sides = self._fields(("sides",), None) if "sides" in top else {}
        if len(sides) < 2:
            self._complain((), "a file of sides has 'sides:' and at least two sides under it")
        for id in sides:
            self._side(id)
        if "neither" in top:
            self._phrases(("neither",), None, "neither")

    def _side(self, id: str) -> None:
        at: Path = ("sides", id)
        self._name(at, id)
        before, complaints = len(self.entries), len(self.complaints)
        fields = self._fields(at, ("label", *GROUPS))
        self._label(at, id, fields)
        for group in GROUPS:
            if group in fields:
                self._phrases((*at, group), id, group)
        if len(self.entries) == before and len(self.complaints) == complaints:
            self._complain(at, f"the side {quoted(id)} has no words", on_key=True)

    def _name(self, at: Path, id: str) -> None:
        if not _ID.fullmatch(id) or id != id.lower():
            self._complain(at, f"the side's id {quoted(id)} is not a lower-case word with hyphens", on_key=True)
        if id in _TAKEN:
            self._complain(at, f"'{id}' has a meaning of its own and cannot be a side's id", on_key=True)

    def _label(self, at: Path, id: str, fields: dict[str, object]) -> None:
        label = fields.get("label")
        if isinstance(label, str) and label.strip():
            self.sides[id] = " ".join(label.split())
        elif fields:
            self._complain((*at, "label"), f"the side {quoted(id)} has no label")

    def _phrases(self, at: Path, side: str | None, group: str) -> None:
        written = _value(self.tree.value, at)
        if not isinstance(written, list):
            self._complain(at, f"'{group}' is not a list of phrases")
            return
        for index, phrase in enumerate(written):
            where = (*at, index)
            if not isinstance(phrase, str):
                self._complain(where, "a phrase is missing, or is not a text")
            elif wrong := complaint(phrase):
                self._complain(where, f"{quoted(phrase)} {wrong}")
            elif not self._is_repeated(where, side, phrase):
                self.entries.append(Entry(side, group, " ".join(phrase.split())))

    def _is_repeated(self, at: Path, side: str | None, phrase: str) -> bool:
        """Whether the phrase stands in the file already, if need be in another spelling; that is a complaint."""
        line = self.tree.line_column(self.tree.locate(at)[0])[0]
        keys = spellings(phrase)
        first = next((self._seen[key] for key in keys if key in self._seen), None)
        if first:
            where = "" if first[0] == side else f" under {quoted(first[0] or 'neither')}"
            self._complain(at, f"{quoted(phrase)} stands on line {first[1]}{where} already")
        self._seen |= dict.fromkeys(keys, (side, line))
        return first is not None

    def _fields(self, at: Path, known: tuple[str, ...] | None) -> dict[str, object]:
        """The fields at a place, of which all must be known; none when something else stands there."""
        fields = _value(self.tree.value, at)
        if not isinstance(fields, dict):
            if at:
                self._complain(at, f"{quoted(str(at[-1]))} is not a map of fields")
            return {}
        for key in fields if known else ():
            if known and key not in known:
                hint = did_you_mean(key, known) or f"there are {', '.join(known)}"
                self._complain((*at, key), f"{quoted(key)} is not a field here; {hint}", on_key=True)
        return fields

    def _complain(self, at: Path, message: str, *, on_key: bool = False) -> None:
        extent = (self.tree.key(at) if on_key else None) or self.tree.locate(at)
        self.complaints.append((self.tree.line_column(extent[0]), message))


def _value(value: object, path: Path) -> object:
    for step in path:
        value = value[step] if isinstance(value, dict) else None
    return value
