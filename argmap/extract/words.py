"""The words of a text with their places: the one tokenizer of the extraction; knows no cue and no side."""

from __future__ import annotations

import re
from typing import NamedTuple

_ASCII = re.compile(r"[a-z0-9]+(?:['-][a-z0-9]+)*")
_JOINTS = "'’‐‑\u00ad-"  # the hyphen comes last, as it must in a set of characters
_MARKS = "\u0300-\u036f"
_ANY = re.compile(rf"(?:[^\W_]++[{_MARKS}]*+)++(?:[{_JOINTS}](?:[^\W_]++[{_MARKS}]*+)++)*+")
_TABLE = str.maketrans({"’": "'", "ʼ": "'", "‐": "-", "‑": "-", "\u00ad": None})


class Token(NamedTuple):
    """A word in lower case, with straight apostrophes and plain hyphens, and its offsets in the text as written."""

    word: str
    start: int
    end: int


def words_of(text: str) -> list[Token]:
    """Find the longest runs of letters and digits, with apostrophes and hyphens inside; one pass, never raises.

    A soft hyphen is left out of the word, and an accent that is a character of its own belongs to its letter.
    """
    if text.isascii():
        return [Token(match[0], *match.span()) for match in _ASCII.finditer(text.lower())]
    return [Token(match[0].lower().translate(_TABLE), *match.span()) for match in _ANY.finditer(text)]
