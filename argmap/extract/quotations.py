"""Joins sentences that stand in one quotation inside a longer sentence; knows no word of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from argmap.extract.draft import Span

_MOST: Final = 4
_FURTHEST: Final = 600


def rejoined(text: str, spans: Sequence[Span]) -> list[Span]:
    """Join the sentences of a quotation that begins or ends inside a sentence, if it is short."""
    joined: list[Span] = []
    number = 0
    while number < len(spans):
        last = _last_of_quotation(text, spans, number)
        joined.append((spans[number][0], spans[last][1]))
        number = last + 1
    return joined


def _last_of_quotation(text: str, spans: Sequence[Span], number: int) -> int:
    start, end = spans[number]
    opening, closing = _left_open(text[start:end])
    if opening < 0:
        return number
    led_in = any(sign.isalnum() for sign in text[start : start + opening])
    for later in range(number + 1, min(number + _MOST, len(spans))):
        begin, end = spans[later]
        if end - start > _FURTHEST:
            break
        at = text.find(closing, begin, end)
        if at >= 0:
            return later if led_in or _goes_on(text, at, end) else number
        if "“" in text[begin:end]:
            break
    return number


def _left_open(sentence: str) -> tuple[int, str]:
    """Where a quotation begins that is left open, and the mark that would close it; -1 if none is."""
    opening = sentence.rfind("“")
    if opening > sentence.rfind("”"):
        return opening, "”"
    return (sentence.rfind('"'), '"') if sentence.count('"') % 2 else (-1, "")


def _goes_on(text: str, at: int, end: int) -> bool:
    """Whether the sentence goes on behind a closing mark."""
    rest = text[at + 1 : end].lstrip("'’)]")
    return any(sign.isalpha() for sign in rest[:40]) and (text[at - 1] in ",—–-" or rest.lstrip()[:1].islower())
