"""Find the headings of a source's text, Markdown or plain; knows nothing of quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from argmap.text.blanks import BLANK, Span
from argmap.text.layout import Line, is_loose, is_ruled, lines_of
from argmap.text.marks import mark_at

_LONGEST: Final = 110
_LONGEST_RUN: Final = 2
_FEWEST_ASKED: Final = 4
_MARKDOWN = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_UNDERLINE = re.compile(r"={2,}|-{3,}")
# Pointers that web pages put between the paragraphs of a section.
_POINTER = re.compile(r"(?:see also\b|read (?:more|also|next)\b|related(?: articles?)?:)", re.IGNORECASE)
_CLOSING: Final = (".", "!", "?", ";", ":", ",", "…")
_AROUND: Final = "\"'“”‘’«»()[]*_"
_INITIALS = re.compile(r"(?:\b[^\W\d_]\.){2,}$")


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


def find_headings(text: str, lines: Sequence[Line]) -> Iterator[Heading]:
    """Yield the headings among the lines of a text."""
    page = _Page(text, lines)
    for number, line in enumerate(lines):
        if line.blank:
            continue
        marked = line.start - line.at <= 3 and _MARKDOWN.match(text, line.start, line.end)
        if marked:
            words = _unmarked(text, marked.end(), line.end)
            if words[0] < words[1]:
                yield Heading(number, line.start, words, len(marked[1]))
        elif page.is_heading(number):
            yield Heading(number, line.start, (line.start, line.end), page.level(number))


class _Page:
    def __init__(self, text: str, lines: Sequence[Line]) -> None:
        self._text = text
        self._lines = lines
        self._loose = is_loose(text, lines)

    def is_heading(self, number: int) -> bool:
        """Whether a line without '#' is a heading."""
        if not self._reads_as_one(number):
            return False
        if self.level(number) or (self._open(number - 1) and self._open(number + 1)):
            return True
        return self._loose and self._run(number) <= _LONGEST_RUN

    def level(self, number: int) -> int:
        """The level that an underline gives, else 0."""
        if not self._open(number - 1) or number + 1 >= len(self._lines):
            return 0
        below = self._lines[number + 1]
        if not _UNDERLINE.fullmatch(self._text, below.start, below.end):
            return 0
        return 1 if self._text[below.start] == "=" else 2

    def _open(self, number: int) -> bool:
        """Whether nothing that reads stands on the line."""
        if not 0 <= number < len(self._lines):
            return True
        line = self._lines[number]
        return line.blank or is_ruled(self._text, line)

    def _run(self, number: int) -> int:
        """How many lines in a row read as headings; a longer row is a list or a table."""
        first, last = number, number
        while number - first < _LONGEST_RUN and not self._open(first - 1) and self._reads_as_one(first - 1):
            first -= 1
        while last - first < _LONGEST_RUN and not self._open(last + 1) and self._reads_as_one(last + 1):
            last += 1
        return last - first + 1

    def _reads_as_one(self, number: int) -> bool:
        line = self._lines[number]
        if line.end - line.start > _LONGEST or mark_at(self._text, line.start, line.end):
            return False
        return _reads_as_heading(self._text[line.start : line.end])


def _reads_as_heading(line: str) -> bool:
    words = line.strip(_AROUND)
    if not words or not (words[0].isupper() or words[0].isdigit()) or _POINTER.match(line):
        return False
    if words.endswith("?"):
        return len(words.split()) >= _FEWEST_ASKED
    return not words.endswith(_CLOSING) or _INITIALS.search(words) is not None


def _unmarked(text: str, start: int, end: int) -> Span:
    """The words between the marks before and, if there are any, those behind."""
    words = text[start:end]
    bare = words.rstrip("#")
    if not bare or bare[-1] in BLANK:
        words = bare.rstrip(BLANK)
    return start, start + len(words)
