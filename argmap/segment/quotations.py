"""Joins sentences that stand in one quotation or bracket inside a longer sentence; knows no word of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from argmap.segment.block import Span

_MOST: Final = 4
_FURTHEST: Final = 600
_PAIRS: Final = ("“”", "()")
_OPENINGS: Final = '“("'


def rejoined(text: str, spans: Sequence[Span]) -> list[Span]:
    """Join the sentences of a short quotation or bracket that begins or ends inside a sentence."""
    if not spans or all(text.find(opening, spans[0][0], spans[-1][1]) < 0 for opening in _OPENINGS):
        return list(spans)
    joined: list[Span] = []
    number = 0
    while number < len(spans):
        last = max((_last(text, spans, number, *open) for open in _left_open(text, spans[number])), default=number)
        joined.append((spans[number][0], spans[last][1]))
        number = last + 1
    return joined


def _left_open(text: str, span: Span) -> Iterator[tuple[int, str]]:
    """Where something begins that the sentence leaves open, and the sign that would close it."""
    for opening, closing in _PAIRS:
        at = text.rfind(opening, *span)
        if at > text.rfind(closing, *span):
            yield at, closing
    if text.count('"', *span) % 2:
        yield text.rfind('"', *span), '"'


def _last(text: str, spans: Sequence[Span], number: int, opening: int, closing: str) -> int:
    """The sentence in which that is closed which is left open, if the two are parts of one."""
    start = spans[number][0]
    led_in = any(sign.isalnum() for sign in text[start:opening])
    for later in range(number + 1, min(number + _MOST, len(spans))):
        begin, end = spans[later]
        if end - start > _FURTHEST:
            break
        at = text.find(closing, begin, end)
        if at >= 0:
            return later if led_in or _goes_on(text, at, end) else number
        if closing == "”" and text.find("“", begin, end) >= 0:
            break
    return number


def _goes_on(text: str, at: int, end: int) -> bool:
    """Whether the sentence goes on behind a closing sign."""
    rest = text[at + 1 : end].lstrip("'’)]")
    return any(sign.isalpha() for sign in rest[:40]) and (text[at - 1] in ",—–-" or rest.lstrip()[:1].islower())
