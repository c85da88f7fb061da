"""Finds the footnotes of a PDF: small lines below a page's body; knows no paragraphs."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from typing import Final

from argmap.articles.blocks import Block
from argmap.articles.pdf.joining import Vocabulary
from argmap.articles.pdf.line import Line

_SMALLER: Final = 0.93
_MARK = re.compile(r"(?:\[\^)?(\d{1,3})\]?[.)]?\s*(?=[^\W\d]|[\"“‘(])")
_SIGN = re.compile(r"[*†‡§]")


def note_lines(pages: Sequence[Sequence[Line]], running: Container[Line], body: float) -> dict[Line, None]:
    """Give the lines of footnotes in order: from the first small one with a mark, under the last of the body's size."""
    found: dict[Line, None] = {}
    for page in pages:
        lines = [line for line in page if line not in running]
        lowest = min((line.baseline for line in lines if line.size > _SMALLER * body), default=None)
        small = [line for line in lines if lowest is not None and line.baseline < lowest]
        start = next((at for at, line in enumerate(small) if _MARK.match(line.text) or _SIGN.match(line.text)), None)
        found.update(dict.fromkeys([] if start is None else small[start:]))
    return found


def notes_of(lines: dict[Line, None], words: Vocabulary) -> Iterator[Block]:
    """Yield each note; one that goes on overleaf without a mark goes on here."""
    note: list[Line] = []
    for line in lines:
        if note and (_MARK.match(line.text) or _SIGN.match(line.text)):
            yield _note(note, words)
            note = []
        note.append(line)
    if note:
        yield _note(note, words)


def _note(lines: Sequence[Line], words: Vocabulary) -> Block:
    text = words.join([line.text for line in lines])
    mark = _MARK.match(text)
    return Block("note", text[mark.end() :], 0, mark[1]) if mark else Block("paragraph", text)
