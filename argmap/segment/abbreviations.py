"""Which words with a full stop may end a sentence, by a list; knows none of them by name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from argmap.cues.cuefile import read_cue_file

_GROUPS: Final = ("before_more", "before_number", "may_end", "ends", "openers")
_INITIALS = re.compile(r"[^\W\d_](?:\.[^\W\d_]){0,6}")
_NUMBER = re.compile(r"[\d§¶#]|[\[(]\d|(?:[IVXLC]{2,6}|[VX])\b|I(?=[,;.)]|\s§)")


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """The lists of words, each as written and, if in lower case, in any case."""

    before_more: frozenset[str]
    before_number: frozenset[str]
    may_end: frozenset[str]
    ends: frozenset[str]
    openers: frozenset[str]

    def end_sentence(self, token: str, text: str, following: int, opener: str, *, begun: bool) -> bool:
        """Whether the stop behind a token ends a sentence, if a capital, a figure or a sign follows.

        `following` is where the next token begins, `opener` its first word; `begun`: the sentence is hardly begun.
        """
        forms = (token, token.lower())
        if _among(self.before_more, forms):
            return False
        numbered = _NUMBER.match(text, following) is not None
        if numbered and _among(self.before_number, forms):
            return False
        if _among(self.ends, forms):
            return not (numbered or begun)
        if _among(self.may_end, forms) or _INITIALS.fullmatch(token):
            return opener.lower() in self.openers
        return True


@cache
def all_abbreviations() -> Abbreviations:
    """Read the lists that argmap brings."""
    return read_abbreviations(read_cue_file("abbreviations.yaml"))


def read_abbreviations(lists: Mapping[str, Sequence[str]]) -> Abbreviations:
    """Make tables of what the file says. Raises ValueError for a list missing, unknown or not of words."""
    if odd := set(_GROUPS) ^ lists.keys():
        raise ValueError(f"'{sorted(odd)[0]}' is missing or not a list of abbreviations")
    for name in _GROUPS:
        if strange := [word for word in lists[name] if not isinstance(word, str) or word.endswith(".")]:
            raise ValueError(f"{name}: '{strange[0]}' is not a word without its last stop")
    return Abbreviations(**{name: frozenset(lists[name]) for name in _GROUPS})


def _among(words: frozenset[str], forms: tuple[str, str]) -> bool:
    return forms[0] in words or forms[1] in words
