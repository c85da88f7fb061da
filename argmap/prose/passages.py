"""Find the passage that elided words come from, exactly; knows nothing of sources."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.prose.folding import Folded, fold

FURTHEST = 2000
"""The most characters that one ellipsis may stand for."""

_ELLIPSIS = re.compile(r"[\[(]\s*(?:…|\.\s?\.\s?\.)\s*[\])]|…|\.{3,}|(?<!\S)\. \. \.(?!\S)")
STOPS = " .,;:"
"""Signs beside an ellipsis that are not looked for."""
_SPACED_SCRIPTS_END = 0x2E80


class Passage(NamedTuple):
    """A stretch of a folded text from the start of some first words to the end of the last that were found."""

    start: int
    end: int


def parts_of(quote: str) -> list[str]:
    """Fold a quote and divide it at its ellipses; parts without a letter or digit are left out.

    A comma or stop beside an ellipsis may be the quoter's own, so it is not looked for.
    """
    pieces = [fold(piece).text.strip() for piece in _ELLIPSIS.split(quote)]
    inner = [piece.lstrip(STOPS) if number else piece for number, piece in enumerate(pieces)]
    parts = [piece.rstrip(STOPS) if number < len(inner) - 1 else piece for number, piece in enumerate(inner)]
    return [part for part in parts if any(sign.isalnum() for sign in part)]


def find_passage(folded: Folded, parts: Sequence[str]) -> Passage | None:
    """Find the shortest passage that has all the parts in order; one within a paragraph goes before others.

    One pass over the occurrences of each part. Among equals the first is taken.
    """
    if not parts:
        return None
    if len(parts) == 1:
        return next(occurrences(folded.text, parts[0]), None)
    chains: list[Passage] = list(occurrences(folded.text, parts[0]))
    for part in parts[1:]:
        chains = list(continued(chains, occurrences(folded.text, part)))
    return min(chains, key=lambda chain: _worth(folded, chain), default=None)


def _worth(folded: Folded, chain: Passage) -> tuple[bool, int, int]:
    return not folded.one_paragraph(chain.start, chain.end), chain.end - chain.start, chain.start


def continued(chains: Sequence[Passage], nexts: Iterator[Passage]) -> Iterator[Passage]:
    """Join each next part to the latest chain that ends before it, within an ellipsis's reach.

    The latest chain that ends before a part also begins latest, so no shorter passage is missed.
    """
    latest = -1
    for part in nexts:
        while latest + 1 < len(chains) and chains[latest + 1].end <= part.start:
            latest += 1
        if latest >= 0 and part.start - chains[latest].end <= FURTHEST:
            yield Passage(chains[latest].start, part.end)


def occurrences(text: str, part: str) -> Iterator[Passage]:
    """Yield where whole words read as the part does."""
    start = text.find(part)
    while start >= 0:
        end = start + len(part)
        if not (_within_word(text, start) or _within_word(text, end)):
            yield Passage(start, end)
        start = text.find(part, start + 1)


def _within_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and _of_word(text[at - 1]) and _of_word(text[at])


def _of_word(sign: str) -> bool:
    # Chinese and Japanese put no blanks between words.
    return sign.isalnum() and ord(sign) < _SPACED_SCRIPTS_END
