"""Cut a block into sentences; knows nothing of what they say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.prose.blanks import BLANK_CLASS, trimmed
from argmap.prose.marks import mark_at
from argmap.segment.abbreviations import all_abbreviations
from argmap.segment.block import Block, Span
from argmap.segment.quotations import rejoined
from argmap.segment.stops import ends_sentence, stops_in

_WHOLE = ("title", "heading", "boilerplate")
_BLANKS = re.compile(rf"{BLANK_CLASS}+")
_LONGEST_NOTES = 30
_NOTES = re.compile(r"(?:\s?[(\[]\^?\d{1,3}[)\]]){1,5}$")
_QUOTED = re.compile(r"(?:>[ \t]?)+")


def sentences_of(text: str, block: Block) -> list[Span]:
    """Give the sentences' spans in order, without blanks at their ends and without the mark of an item.

    A title, a heading and boilerplate are one span each.
    """
    start, end = trimmed(text, *block.span)
    if block.kind in _WHOLE:
        return [(start, end)] if start < end else []
    start, end = trimmed(text, _unmarked(text, start, end, block), end)
    return rejoined(text, list(_cut(text, start, end)))


def _unmarked(text: str, start: int, end: int, block: Block) -> int:
    mark = mark_at(text, start, end) if block.kind == "item" else _QUOTED.match(text, start, end)
    return mark.end() if mark else start


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    words = all_abbreviations()
    first, last = start, _before_notes(text, start, end)
    for stop in stops_in(text, start, end):
        blanks = _BLANKS.match(text, stop.end(), end)
        following = blanks.end() if blanks else stop.end()
        if following < last and ends_sentence(text, stop, first, following, words):
            yield first, stop.end()
            first = following
    if first < end:
        yield first, end


def _before_notes(text: str, start: int, end: int) -> int:
    """Where the marks of notes begin at a block's end; they belong to its last sentence."""
    notes = _NOTES.search(text, max(start, end - _LONGEST_NOTES), end)
    return notes.start() if notes else end
