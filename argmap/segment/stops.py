"""Where a sentence may end, and whether it does: by the signs on both sides; knows no word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from argmap.prose.blanks import BLANK_CLASS
from argmap.segment.abbreviations import Abbreviations

_NOTE: Final = r"(?:[ \xa0]?\[\^?\d{1,3}\]){1,5}|\d{1,3}(?:[,–-]\d{1,3}){0,3}|[¹²³⁰⁴-⁹]{1,4}"
_SIGN = re.compile("[.!?…。！？]")
_STOP: Final = re.compile(
    r"(?<![.!?…])(?P<stop>[.!?…]++(?:[ \xa0]\.){0,3}(?![.!?…]))"
    rf"(?P<closing>[\"'”’»›)\]}}*_]{{0,8}}+)(?P<note>{_NOTE})?[\"'”’)\]]{{0,2}}+(?={BLANK_CLASS}|\Z)"
    r"|(?P<glued>(?<=[a-z]{3})[.!?](?=[A-Z][a-z]{0,12}[ ,’]))"
    r"|[。！？]++[”’」』）]{0,4}"
)
"""A stop with what belongs to it, before a blank; between Chinese or Japanese sentences none is needed.

`glued`: the blank is missing, as where a page's links were taken out.
"""

_OPENING = re.compile(r"(?:[\"'“‘«‹„(\[{¡¿*_—–-]{1,4}[ \xa0]?){0,2}")
_ALTERED = re.compile(r"\[[^\W\d_]\]\w")
_MARK = re.compile(r"\((?:[a-z]|\d{1,3}|[ivx]{1,4})\)\s")
_CITED = re.compile(r"\([^()]{1,80}\d[^()]{0,20}\)[.;,]")
_BRAND = re.compile(r"[a-z]{1,2}[A-Z]")
_WORD = re.compile(r"[^\W_]{0,40}")
_ENUMERATED = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})")
_BETWEEN: Final = " \t\n\r\xa0\"'“”‘’«»([{—–-/"
_LONGEST_TOKEN: Final = 24
_ELLIPSIS: Final = 3
_SHORTEST: Final = 16


def stops_in(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The stops in order. Their signs alone are looked for first, which halves the time of cutting."""
    after = start
    for sign in _SIGN.finditer(text, start, end):
        if sign.start() >= after and (stop := _STOP.match(text, sign.start(), end)):
            yield stop
            after = stop.end()


def ends_sentence(text: str, stop: re.Match[str], first: int, following: int, words: Abbreviations) -> bool:
    """Whether a sentence that began at `first` ends at the stop, before the token at `following`."""
    signs = stop["stop"]
    if signs is None:
        return stop["glued"] is None or _opener(text, following).lower() in words.openers
    at = stop.start()
    if at == first:
        return False
    if stop["note"] and stop["note"][0].isdigit() and text[at - 1].isdigit():
        return False  # the figures of a number, no note
    if not _begins(text, following):
        return False
    opener = _opener(text, following)
    if signs[0] == "…" or (len(signs) > 1 and "." in signs):
        elided = text[at - 1].isspace() or text[at - 1] in "[("
        return not elided or signs.count(".") > _ELLIPSIS or opener.lower() in words.openers
    return signs != "." or _dot_ends(text, at, first, following, opener, words)


def _dot_ends(text: str, at: int, first: int, following: int, opener: str, words: Abbreviations) -> bool:
    begin = _token_start(text, first, at)
    token = text[begin:at]
    if not token:
        return not text[at - 1].isspace()
    if _ENUMERATED.fullmatch(token) and _counts(text, begin, first, token):
        return False
    begun = at - first < _SHORTEST
    return words.end_sentence(token, text, _end_of(_OPENING, text, following), opener, begun=begun)


def _counts(text: str, begin: int, first: int, token: str) -> bool:
    """Whether a number or letter counts what follows it: at a sentence's start or behind a colon or semicolon."""
    before = text[max(first, begin - 3) : begin].strip("( \t\n\r\xa0")
    if begin - first <= 1 and not before:
        return True
    return token[-1].isdigit() and before.endswith((":", ";"))


def _begins(text: str, following: int) -> bool:
    """Whether a sentence can begin here: not in lower case, but for brands and letters altered by a quoter."""
    if _ALTERED.match(text, following) or _MARK.match(text, following):
        return True
    if _CITED.match(text, following):
        return False
    start = _end_of(_OPENING, text, following)
    sign = text[start : start + 1]
    return bool(sign) and (not sign.islower() or _BRAND.match(text, start) is not None) and sign not in ".,;:)]"


def _opener(text: str, following: int) -> str:
    """The first word of what follows; empty if that is an abbreviation itself, or the letter of a name."""
    start = _end_of(_OPENING, text, following)
    end = _end_of(_WORD, text, start)
    return "" if text[end : end + 1] == "." else text[start:end]


def _end_of(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at


def _token_start(text: str, first: int, at: int) -> int:
    lowest = max(first, at - _LONGEST_TOKEN)
    begin = at
    while begin > lowest and text[begin - 1] not in _BETWEEN:
        begin -= 1
    return begin
