"""Looks the quotes of a map up in the texts of its sources; knows no rule and no file."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.analysis.once import once
from argmap.diagnostic import Path
from argmap.graph import ArgumentGraph
from argmap.prose.quotes import SourceText


@dataclass(frozen=True, slots=True)
class Lost:
    """A quote that is not in its source's text; `near` is the passage that resembles it most, if one does."""

    path: Path
    source: str
    words: str
    near: str | None


@once
def lost_quotes(graph: ArgumentGraph) -> tuple[Lost, ...]:
    """Find the quotes whose source's text is at hand and does not have them, in the order of the file."""
    return tuple(
        Lost((*path, "text"), source, quote.text, _near(graph.texts[source], quote.text))
        for id in graph.claims()
        for path, quote in graph.quotes_of(id)
        if quote.text
        and (source := graph.source_of(quote)) in graph.texts
        and source is not None
        and graph.texts[source].find(quote.text) is None
    )


def _near(text: SourceText, quote: str) -> str | None:
    near = text.nearest(quote)
    return near[1] if near else None
