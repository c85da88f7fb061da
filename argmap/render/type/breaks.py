"""Says where a line of text may end; knows no widths."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

_SPACE: Final = re.compile(r"[^\S\u00a0\u2007\u202f]+")
"""White space where a line may end: not the no-break spaces."""
_CLOSING: Final = frozenset("、。，．：；！？）」』】》〉〕”’…ー々")
"""Characters of scripts without spaces that may not begin a line."""
_UNBROKEN: Final = re.compile("[!-,.0-~]+")
"""ASCII without a dash or slash: most words."""
_JOINER: Final = "\u200d"


def words(text: str) -> Iterator[str]:
    """Yield the words of the text, without the white space between them."""
    return filter(None, _SPACE.split(text))


def parts(word: str) -> Iterator[str]:
    """Yield the word in parts between which a line may end: after a dash or slash, around an ideograph."""
    if _UNBROKEN.fullmatch(word):
        yield word
        return
    start = 0
    for index, (before, after) in enumerate(pairwise(word), start=1):
        if _may_break(before, after) and index - start > 0:
            yield word[start:index]
            start = index
    yield word[start:]


def _may_break(before: str, after: str) -> bool:
    if before in "-–—/" and after.isalpha():
        return True
    return (_is_wide(before) or _is_wide(after)) and after not in _CLOSING and not clings(before, after)


def _is_wide(character: str) -> bool:
    return not character.isascii() and unicodedata.east_asian_width(character) in "WF"


def clings(before: str, after: str) -> bool:
    """Say whether two characters are drawn as one: a mark, a skin tone, a joined emoji, a flag."""
    if before == _JOINER or unicodedata.category(after) in ("Mn", "Mc", "Me", "Cf"):
        return True
    return is_skin_tone(after) or (_is_flag_letter(before) and _is_flag_letter(after))


def _is_flag_letter(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def is_skin_tone(character: str) -> bool:
    """Say whether the character only colours the emoji before it."""
    return "\U0001f3fb" <= character <= "\U0001f3ff"
