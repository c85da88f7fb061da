"""Short ways from a map's text to what tests look at."""

from __future__ import annotations

from argmap.document import Document, read_document
from argmap.graph import ArgumentGraph


def read(text: str, **bases: str) -> Document:
    """Read a map; `base="..."` is the text of a file that others name as `base`."""

    def fetch(wanted: str, by: str) -> tuple[str, bytes]:
        if wanted not in bases:
            raise FileNotFoundError(2, "No such file or directory")
        return wanted, bases[wanted].encode()

    return read_document("map", text.encode(), fetch)


def told(document: Document) -> list[str]:
    """What the reader says, as 'file:line:column name: message' in the order of the file."""
    return [line.partition(" | ")[0] for line in told_with_hints(document)]


def told_with_hints(document: Document) -> list[str]:
    placed = []
    for problem in document.problems:
        file, span = document.place(problem.finding)
        line = (
            f"{file.name}:{span.line}:{span.column} {problem.name}: {problem.finding.message} | {problem.finding.hint}"
        )
        placed.append((document.files.index(file), span.line, span.column, line))
    return [line for *_, line in sorted(placed)]


def graph_of(text: str) -> ArgumentGraph:
    """The graph of a map without a fault in its form."""
    document = read(text)
    assert told(document) == []
    return ArgumentGraph(document.map)
