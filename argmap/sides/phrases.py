"""The little language in which a side's words are written, and what a phrase in it matches; knows no side.

`*` ends a word and stands for any ending, `?` for one letter. A hyphen may be a hyphen, a blank or nothing in the
text, a blank may be a hyphen. A word without `*` also matches its regular plural and its genitive.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from itertools import product

MOST_WORDS = 8
_FEWEST_LETTERS = 3
_WORD = re.compile(r"[^\W_](?:[^\W_]|['’?-](?=[^\W_]|[?*]))*\*?")
_WILD = re.compile(r"[?*]")
_HISSING = ("s", "x", "z", "ch", "sh")


def complaint(phrase: str) -> str | None:
    """Why a phrase cannot be read; None for one that can."""
    words = phrase.split()
    if not words:
        return "has no words"
    if len(words) > MOST_WORDS:
        return f"has more than {MOST_WORDS} words"
    return next((wrong for word in words if (wrong := _wrong(word))), None)


def _wrong(word: str) -> str | None:
    if not _WORD.fullmatch(word):
        return "holds more than letters, digits, hyphens and apostrophes, `?` inside a word and `*` at its end"
    parts = word.split("-")
    if any(part.endswith("*") and len(part) <= _FEWEST_LETTERS for part in parts):
        return f"has fewer than {_FEWEST_LETTERS} letters before a `*`"
    return None if all(map(literal, parts)) else "has no letter before a `?`"


def spellings(phrase: str) -> list[tuple[str, ...]]:
    """The sequences of words that a phrase stands for: each hyphen parts two words, or joins them in one."""
    words = unicodedata.normalize("NFC", phrase.lower()).replace("’", "'").split()
    ways = [{tuple(word.split("-")): None, (word.replace("-", ""),): None} for word in words]
    return [tuple(part for way in chosen for part in way) for chosen in product(*ways)]


def literal(word: str) -> str:
    """The beginning of a word as far as it is spelt out."""
    return _WILD.split(word, maxsplit=1)[0]


def forms(word: str) -> frozenset[str]:
    """What a word without wildcards matches: itself, its plural, and the genitive of both."""
    plurals = [word + "s"]
    if word.endswith(_HISSING):
        plurals.append(word + "es")
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        plurals.append(word[:-1] + "ies")
    both = [word, *plurals]
    return frozenset([*both, *(one + "'s" for one in both)])


def test_of(word: str) -> Callable[[str], object]:
    """A test whether a lower-case word of a text is the word of a phrase."""
    if not _WILD.search(word):
        return forms(word).__contains__
    pattern = re.escape(word).replace(r"\*", ".*").replace(r"\?", r"[^\W_]")
    return re.compile(pattern + ("" if word.endswith("*") else "(?:e?s)?(?:'s)?")).fullmatch
