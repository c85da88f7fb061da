"""Cut a text into headings, paragraphs and items by its lines; knows no word of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from argmap.prose.headings import find_headings
from argmap.prose.layout import Line, is_loose, is_ruled, lines_of
from argmap.prose.marks import mark_at
from argmap.segment.block import Block, BlockKind
from argmap.segment.boilerplate import BoilerplateCue, cue_at
from argmap.segment.enumeration import Enumeration

_LONGEST_ALONE = 80
_SHORTEST_WRAP = 60
_SHORTEST_TORN = 60
_CLOSING = (".", "!", "?", ";", ":", ",", "…", ".”", '."', ".)")
_CELLS = " | "


def stretches_of(text: str) -> Iterator[Block]:
    """Yield headings, paragraphs and items in order; a paragraph that a page's end tears is one again."""
    before: Block | None = None
    for block in _between_breaks(text):
        if before and _torn(text, before, block):
            before = replace(before, span=(before.span[0], block.span[1]))
            continue
        if before:
            yield before
        before = block
    if before:
        yield before


def _torn(text: str, before: Block, block: Block) -> bool:
    if not before.kind == block.kind == "paragraph" or before.span[1] - before.span[0] < _SHORTEST_TORN:
        return False
    last = text[before.span[1] - 1]
    return (last.isalnum() or last == ",") and text[block.span[0]].islower()


def _between_breaks(text: str) -> Iterator[Block]:
    lines = lines_of(text)
    headings = {heading.line: heading for heading in find_headings(text, lines)}
    stretches = _Stretches(text, lines)
    for number, line in enumerate(lines):
        if number in headings:
            yield from stretches.closed()
            yield Block("heading", headings[number].words, headings[number].level)
        else:
            yield from stretches.add(line)
    yield from stretches.closed()


class _Stretches:
    """Takes lines; holds the stretch that is still open."""

    def __init__(self, text: str, lines: list[Line]) -> None:
        self._text = text
        self._loose = is_loose(text, lines)
        self._enumeration = Enumeration(text, lines)
        self._kind: BlockKind | None = None
        self._start = self._end = self._indent = 0
        self._alone = False

    def closed(self) -> Iterator[Block]:
        """Yield the open stretch, if there is one, and close it."""
        if self._kind:
            yield Block(self._kind, (self._start, self._end))
        self._kind = None

    def add(self, line: Line) -> Iterator[Block]:
        """Take the next line."""
        if line.blank or is_ruled(self._text, line):
            yield from self.closed()
        elif self._is_item(line):
            yield from self._opened("item", line)
        elif self._kind is None or self._begins(line):
            yield from self._opened("paragraph", line)
        else:
            self._end = line.end

    def _opened(self, kind: BlockKind, line: Line) -> Iterator[Block]:
        yield from self.closed()
        self._kind, self._start, self._end, self._indent = kind, line.start, line.end, line.start - line.at
        self._alone = kind == "paragraph" and self._stands_alone(line) and not self._heads_more(line)

    def _is_item(self, line: Line) -> bool:
        mark = mark_at(self._text, line.start, line.end)
        if mark is None:
            return False
        after_stop = self._kind != "paragraph" or self._closed()
        return self._enumeration.holds(mark, running=self._kind is not None, after_stop=after_stop)

    def _begins(self, line: Line) -> bool:
        """Whether a line below another one is a paragraph of its own."""
        after_stop = self._closed()
        if self._alone and (after_stop or self._end - self._start <= _SHORTEST_WRAP):
            return True
        if self._is_row(line) or (after_stop and self._stands_alone(line)):
            return True
        indented = self._kind == "item" and line.start - line.at > self._indent
        return self._loose and not (indented or self._goes_on(line))

    def _goes_on(self, line: Line) -> bool:
        """Whether a line in lower case goes on with an open sentence."""
        return self._text[line.start].islower() and not self._closed()

    def _closed(self) -> bool:
        return self._text.endswith(_CLOSING, self._start, self._end)

    def _is_row(self, line: Line) -> bool:
        return self._text.find(_CELLS, line.start, line.end) >= 0

    def _stands_alone(self, line: Line) -> bool:
        """Whether a line is a row of a table, or boilerplate by itself."""
        return self._is_row(line) or (line.end - line.start <= _LONGEST_ALONE and self._cue(line) is not None)

    def _heads_more(self, line: Line) -> bool:
        cue = self._cue(line)
        return cue is not None and cue.rest is not None

    def _cue(self, line: Line) -> BoilerplateCue | None:
        return cue_at(self._text, (line.start, line.end))
