"""The words of a source around the sentence that a draft was made of; knows no terminal and no file."""

from __future__ import annotations

import re
from dataclasses import dataclass

from argmap.edit.drafts import Draft
from argmap.graph import ArgumentGraph
from argmap.model import Extraction
from argmap.review.order import named_by

_FAR = 600
_BREAK = re.compile(r"\s*\n\s*\n\s*|\s*\r\n\s*\r\n\s*")
_SENTENCE = re.compile(r"(?<=[.!?])[\"'”’)]*\s+(?=[\"'“‘(]*[A-Z0-9])|\n+")
_SHOWN = 2


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The sentence with one or two before and after it in its paragraph, or around one that is a paragraph by itself.

    White space is folded; a line break ends a paragraph.
    """

    before: str
    sentence: str
    after: str
    source: str
    section: str | None


def extraction_of(graph: ArgumentGraph, draft: Draft) -> Extraction | None:
    """How a rule found a draft, as far as the map says."""
    if draft.kind == "claim":
        return graph.claim(draft.id).extraction
    if draft.kind == "tension":
        return graph.map.tensions[draft.id].extraction
    return graph.steps[draft.path].written.extraction


def surroundings_of(graph: ArgumentGraph, draft: Draft) -> Surroundings | None:
    """Find the sentence in the text of its source; None where the text is not at hand, or is another by now."""
    source = _source(graph, draft)
    if source is None or source not in graph.texts:
        return None
    text = graph.texts[source].text
    span = _span(graph, draft, source)
    if span is None:
        return None
    start, end = span
    before, after = _around(_folded(text[max(0, start - _FAR) : start]), _folded(text[end : end + _FAR]), start <= _FAR)
    section = graph.texts[source].section_at(start)
    return Surroundings(before, _folded(text[start:end]).strip(), after, source, section)


def _source(graph: ArgumentGraph, draft: Draft) -> str | None:
    """The source of the first quote of a claim that the draft names: the format gives an extraction none of its own."""
    for id in named_by(graph, draft):
        for quote in graph.claim(id).quotes if id in graph else ():
            if (source := graph.source_of(quote)) is not None:
                return source
    return next(iter(graph.map.sources)) if len(graph.map.sources) == 1 else None


def _span(graph: ArgumentGraph, draft: Draft, source: str) -> tuple[int, int] | None:
    """The span that was written down, if the text is still the same; else where a claim's quote is found."""
    wanted, there = graph.map.sources[source].sha256, graph.texts[source]
    span = getattr(extraction_of(graph, draft), "span", None) or (0, 0)
    if span[0] < span[1] <= len(there.text) and (wanted is None or wanted.lower() == graph.hashes.get(source)):
        return span
    quotes = graph.claim(draft.id).quotes if draft.kind == "claim" else ()
    return next((span for quote in quotes if (span := there.find(quote.text))), None)


def _folded(text: str) -> str:
    return "\n".join(" ".join(part.split()) for part in _BREAK.split(text))


def _around(before: str, after: str, whole: bool) -> tuple[str, str]:
    """The sentences next to one: of its paragraph if that has others, else of the paragraphs around it."""
    paragraph = before.rpartition("\n")[2].strip(), after.partition("\n")[0].strip()
    if any(paragraph):
        return _last(paragraph[0], whole or "\n" in before), _first(paragraph[1])
    above, below = _last(before.strip(), whole), _first(after.strip())
    return above and f"{above}\n", below and f"\n{below}"


def _last(text: str, whole: bool) -> str:
    """The last sentences of a text; the first is not one if the text begins in its middle."""
    starts = [*([0] if whole else []), *(match.end() for match in _SENTENCE.finditer(text))][-_SHOWN:]
    return text[starts[0] :] if starts else text


def _first(text: str) -> str:
    """The first sentences of a text."""
    ends = [match.start() for match in _SENTENCE.finditer(text)]
    return text[: ends[_SHOWN - 1]] if len(ends) >= _SHOWN else text
