"""The words of a text with their places: the one tokenizer of the extraction; knows no cue and no side."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache, partial
from typing import NamedTuple

_PLAIN = re.compile(r"[a-z0-9]+(?:['-][a-z0-9]+)*")
_LETTERS = r"(?:[^\W_]++[\u0300-\u036f]*+)++"
_ANY = re.compile(rf"{_LETTERS}(?:['\u00ad-]{_LETTERS})*+")
_SOFT_HYPHEN = "\u00ad"
# One character for one, so that places stay; most sentences are ASCII after this, and read twice as fast.
_FOLDED = (("’", "'"), ("ʼ", "'"), ("‐", "-"), ("‑", "-"), ("“", '"'), ("”", '"'), ("—", " "), ("–", " "))


class Token(NamedTuple):
    """A word in lower case, with straight apostrophes and plain hyphens, and its offsets in the text as written."""

    word: str
    start: int
    end: int


_token = partial(tuple.__new__, Token)  # half the time of calling the class


@lru_cache(maxsize=4)
def words_of(text: str) -> tuple[Token, ...]:
    """Find the longest runs of letters and digits, with apostrophes and hyphens inside; one pass, never raises.

    A soft hyphen is left out of the word, and an accent that is a character of its own belongs to its letter. The
    last few texts are remembered: a sentence is asked for again when it is given a key and an id.
    """
    if not text.isascii():
        for written, folded in _FOLDED:
            text = text.replace(written, folded)
        if not text.isascii():
            return tuple([_token((_lowered(match[0]), *match.span())) for match in _ANY.finditer(text)])
    return tuple([_token((match[0], *match.span())) for match in _PLAIN.finditer(text.lower())])


def _lowered(word: str) -> str:
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFC", word.lower().replace(_SOFT_HYPHEN, ""))
