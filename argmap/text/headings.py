"""Find the headings of a source's text, Markdown or plain; knows nothing of quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LONGEST = 110
_MARKDOWN = re.compile(r" {0,3}#{1,6}[ \t]+(.*?)[ \t#]*$")
_BULLET = re.compile(r"(?:[-*+•‣◦–—]|\(?(?:\d{1,3}|[A-Za-z])[.)])\s")
# Pointers that web pages put between the paragraphs of a section.
_POINTER = re.compile(r"(?:see also\b|read (?:more|also|next)\b|related(?: articles?)?:)", re.IGNORECASE)
_CLOSING = (".", "!", "?", ";", ":", ",")
_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n|$)")


def headings_of(text: str) -> Iterator[tuple[int, str]]:
    """Yield the offset and the words of each heading.

    Without '#' a heading is a short line alone between blank lines that begins with a capital or a digit, ends
    without a sign that closes a sentence or a clause, and is neither an item of a list nor a pointer to another page.
    """
    before, at, line = "", 0, ""
    for match in _LINE.finditer(text):
        after = match[0].strip()
        if line:
            yield from _heading(at, line, alone=not before and not after)
        before, at, line = line, match.start(), match[0].rstrip()
    # The expression matches once more at the text's end, so the last line has had its turn.


def _heading(at: int, line: str, *, alone: bool) -> Iterator[tuple[int, str]]:
    marked = _MARKDOWN.match(line)
    if marked and marked[1]:
        yield at, marked[1]
    elif alone and not marked and _is_heading(line.strip()):
        yield at + len(line) - len(line.lstrip()), line.strip()


def _is_heading(line: str) -> bool:
    begins = line[0].isupper() or line[0].isdigit()
    fits = len(line) <= _LONGEST and not line.endswith(_CLOSING)
    return begins and fits and not _BULLET.match(line) and not _POINTER.match(line)
