"""Checks a map that lies in no folder, with the other files that it needs given by name; knows no rule."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from argmap.checks.checker import AnyRule, Choice, Result, check
from argmap.document import Document, read_document
from argmap.graph import ArgumentGraph
from argmap.prose.quotes import SourceText


@dataclass(frozen=True, slots=True)
class Example:
    """A map read and checked."""

    document: Document
    graph: ArgumentGraph
    result: Result

    def line(self, file: str, number: int) -> str:
        """A line of one of the map's files, for reports."""
        return next(known for known in self.document.files if known.name == file).tree.line(number)


def checked(
    name: str,
    raw: bytes,
    rules: Sequence[AnyRule],
    files: Mapping[str, str] | None = None,
    choice: Choice | None = None,
) -> Example:
    """Check a map; its bases and the texts of its sources are looked up in `files` by their names."""
    others = {other: text.encode() for other, text in (files or {}).items()}

    def fetch(wanted: str, by: str) -> tuple[str, bytes]:
        if wanted not in others:
            raise FileNotFoundError(2, "No such file or directory", wanted)
        return wanted, others[wanted]

    document = read_document(name, raw, fetch)
    found = {id: others[source.text] for id, source in document.map.sources.items() if source.text in others}
    texts = {id: SourceText(text.decode()) for id, text in found.items()}
    hashes = {id: sha256(text).hexdigest() for id, text in found.items()}
    graph = ArgumentGraph(document.map, texts, hashes)
    return Example(document, graph, check(document, graph, rules, choice))
