"""Find the headings of a source's text, Markdown or plain; knows nothing of quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from argmap.prose.blanks import BLANK, Span, trimmed
from argmap.prose.captions import label_of, reads_as_heading
from argmap.prose.layout import Line, is_loose, is_ruled, lines_of
from argmap.prose.marks import mark_at

_LONGEST_RUN: Final = 2
_FEWEST_FIELDS: Final = 3
_MARKDOWN = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_UNDERLINE = re.compile(r"={2,}|-{3,}")


class Heading(NamedTuple):
    """The number of its line, where that begins with its marks, its words, and its level; 0 where no mark shows it."""

    line: int
    at: int
    words: Span
    level: int


def headings_of(text: str) -> Iterator[tuple[int, str]]:
    """Yield the offset and the words of each heading.

    Without '#' or an underline a heading is a short line alone between blank lines that begins with a capital or a
    digit, ends without a sign that closes a sentence or a clause, and is neither an item of a list nor a pointer to
    another page. Where each line is a paragraph, no blank lines are asked for.
    """
    for heading in find_headings(text, lines_of(text)):
        yield heading.at, text[slice(*heading.words)]


def find_headings(text: str, lines: Sequence[Line]) -> list[Heading]:
    """Give the headings among the lines of a text."""
    page = _Page(text, lines)
    found = [heading for number, line in enumerate(lines) if not line.blank for heading in page.heading(number)]
    return _without_fields(text, lines, found)


class _Page:
    def __init__(self, text: str, lines: Sequence[Line]) -> None:
        self._text = text
        self._lines = lines
        self._loose = is_loose(text, lines)

    def heading(self, number: int) -> Iterator[Heading]:
        """Yield the heading on a line, if there is one."""
        line = self._lines[number]
        marked = _MARKDOWN.match(self._text, line.start, line.end) if line.start - line.at <= 3 else None
        if marked:
            words = _without_marks(self._text, marked.end(), line.end)
            if words[0] < words[1]:
                yield Heading(number, line.start, words, len(marked[1]))
        elif self._is_heading(number):
            yield Heading(number, line.start, _without_stress(self._text, line), self._level(number))

    def _is_heading(self, number: int) -> bool:
        line = self._lines[number]
        mark = self._mark(number)
        if mark:
            return bool(mark["number"]) and self._counts_a_section(number, mark.end())
        if not reads_as_heading(self._text, line.start, line.end):
            return False
        if self._alone(number) or self._level(number):
            return True
        return self._loose and self._run(number) <= _LONGEST_RUN

    def _counts_a_section(self, number: int, start: int) -> bool:
        """Whether a number belongs to a heading, not to an item: text stands below it, and no list or lead-in above."""
        if not self._alone(number) or not reads_as_heading(self._text, start, self._lines[number].end):
            return False
        above, below = self._neighbour(number, -1), self._neighbour(number, 1)
        if above is not None and (self._text[self._lines[above].end - 1] == ":" or self._mark(above)):
            return False
        return below is not None and self._reads_on(below)

    def _mark(self, number: int) -> re.Match[str] | None:
        return mark_at(self._text, self._lines[number].start, self._lines[number].end)

    def _reads_on(self, number: int) -> bool:
        """Whether a line begins a paragraph or an item with a bullet, as text below a heading does."""
        mark = self._mark(number)
        if mark:
            return bool(mark["bullet"])
        line = self._lines[number]
        return not (self._alone(number) and reads_as_heading(self._text, line.start, line.end))

    def _neighbour(self, number: int, step: int) -> int | None:
        """The line that reads next above or below."""
        while 0 <= (number := number + step) < len(self._lines):
            if not self._open(number):
                return number
        return None

    def _level(self, number: int) -> int:
        """The level that an underline gives, else 0."""
        if not self._open(number - 1) or number + 1 >= len(self._lines):
            return 0
        below = self._lines[number + 1]
        if not _UNDERLINE.fullmatch(self._text, below.start, below.end):
            return 0
        return 1 if self._text[below.start] == "=" else 2

    def _alone(self, number: int) -> bool:
        return self._open(number - 1) and self._open(number + 1)

    def _open(self, number: int) -> bool:
        """Whether nothing that reads stands on the line."""
        if not 0 <= number < len(self._lines):
            return True
        line = self._lines[number]
        return line.blank or is_ruled(self._text, line)

    def _run(self, number: int) -> int:
        """How many lines in a row read as headings; a longer row is a list or a table."""
        first, last = number, number
        while number - first < _LONGEST_RUN and self._reads(first - 1):
            first -= 1
        while last - first < _LONGEST_RUN and self._reads(last + 1):
            last += 1
        return last - first + 1

    def _reads(self, number: int) -> bool:
        if self._open(number):
            return False
        line = self._lines[number]
        return not self._mark(number) and reads_as_heading(self._text, line.start, line.end)


def _without_fields(text: str, lines: Sequence[Line], headings: list[Heading]) -> list[Heading]:
    """Leave out lines such as "Status: in force" that stand below one heading after another with the same label."""
    fields: dict[str, list[Heading]] = {}
    for above, heading in pairwise(headings):
        label = label_of(text, *heading.words)
        if label and all(line.blank for line in lines[above.line + 1 : heading.line]):
            fields.setdefault(label, []).append(heading)
    left_out = {heading.line for same in fields.values() if len(same) >= _FEWEST_FIELDS for heading in same}
    return [heading for heading in headings if heading.line not in left_out]


def _without_marks(text: str, start: int, end: int) -> Span:
    """The words between the marks before and, if there are any, those behind."""
    words = text[start:end]
    bare = words.rstrip("#")
    if not bare or bare[-1] in BLANK:
        end = start + len(bare)
    return trimmed(text, start, end)


def _without_stress(text: str, line: Line) -> Span:
    start, end = line.start, line.end
    while end - start > 2 and text[start] in "*_" and text[end - 1] == text[start]:
        start, end = start + 1, end - 1
    return trimmed(text, start, end)
