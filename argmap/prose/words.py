"""The words of a text with their places: the one tokenizer of the extraction; knows no cue and no side."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import partial
from typing import NamedTuple

# A repeat begins with a sign that what stands before it cannot take: there is one way to read a word, in one pass.
# Possessive groups would say it, and Python before 3.11.5 reads them wrongly.
_PLAIN = re.compile(r"[a-z0-9]+(?:['-][a-z0-9]+)*")
_LETTERS = r"[^\W_]+(?:[\u0300-\u036f][^\W_]*)*"
_ANY = re.compile(rf"{_LETTERS}(?:['\u00ad-]{_LETTERS})*")
_SOFT_HYPHEN = "\u00ad"
# One character for one, so that places stay; most sentences are ASCII after this, and read twice as fast.
_FOLDED = (("’", "'"), ("ʼ", "'"), ("‐", "-"), ("‑", "-"), ("“", '"'), ("”", '"'), ("—", " "), ("–", " "))


class Token(NamedTuple):
    """A word in lower case, with straight apostrophes and plain hyphens, and its offsets in the text as written."""

    word: str
    start: int
    end: int


_token = partial(tuple.__new__, Token)  # half the time of calling the class


def words_of(text: str) -> list[Token]:
    """Find the longest runs of letters and digits, with apostrophes and hyphens inside; one pass, never raises.

    A soft hyphen is left out of the word, and an accent that is a character of its own belongs to its letter.
    """
    if not text.isascii():
        for written, folded in _FOLDED:
            text = text.replace(written, folded)
        if not text.isascii():
            return [_token((_lowered(match[0]), *match.span())) for match in _ANY.finditer(text)]
    text, at = text.lower(), 0
    # A match for each word would take half as long again.
    return [_token((word, start := text.index(word, at), at := start + len(word))) for word in _PLAIN.findall(text)]


def folded_words(words: Iterable[Token]) -> str:
    """The words with a blank between two."""
    return " ".join([token.word for token in words])


def _lowered(word: str) -> str:
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFC", word.lower().replace(_SOFT_HYPHEN, ""))
