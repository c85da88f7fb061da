"""The name that somebody probably meant; knows nothing of what the names are for."""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterable
from difflib import SequenceMatcher

_CLOSE = 0.74
_PREFIX = 4
_MANY = 1000
_COMPARED = 80
_JOINTS = re.compile(r"[\W_]+")
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789-"


def nearest_name(word: str, names: Iterable[str]) -> str | None:
    """Find the name closest to a word, other than the word itself; None when nothing is close.

    Names that differ only in case, in the signs between words or in the words' order come first, then beginnings,
    then a single slip of the keys, then the most similar spelling. Ties go to the first in alphabetical order.
    Among more than 1,000 names a slip is looked up, and only names that begin or end alike are weighed.
    """
    key = _key(word)
    known = [name for name in names if name != word]
    if not key or not known:
        return None
    if len(known) > _MANY:
        slips = _slips(word).intersection(known)
        if slips:
            return min(slips)
        known = [name for name in known if name[:2] == word[:2] or name[-3:] == word[-3:]][:_MANY]
    best = min(((-_closeness(key, _key(name)), name) for name in _likely(key, known)), default=(0.0, ""))
    return best[1] if -best[0] >= _CLOSE else None


def did_you_mean(word: str, names: Iterable[str]) -> str | None:
    """The question with which messages hint at the nearest name; None when nothing is close."""
    near = nearest_name(word, names)
    return f"did you mean '{near}'?" if near else None


def _key(name: str) -> str:
    return _JOINTS.sub("-", name.casefold()).strip("-")


def _likely(key: str, names: Iterable[str]) -> list[str]:
    """Choose by what is cheap to see: a length within reach, or a shared beginning; then letters in common."""
    letters = frozenset(key)
    shortest, longest = len(key) * 0.5, len(key) * 2 + 3
    within = (name for name in names if shortest <= len(name) <= longest or name.casefold().startswith(key))
    return heapq.nsmallest(_COMPARED, within, key=lambda name: (_strangeness(key, letters, name), name))


def _strangeness(key: str, letters: frozenset[str], name: str) -> float:
    apart = len(letters.symmetric_difference(name.casefold()))
    alike = (name[:2].casefold() == key[:2]) + (name[-2:].casefold() == key[-2:])
    return apart + 0.3 * abs(len(key) - len(name)) - 2 * alike


def _closeness(word: str, name: str) -> float:
    if word == name:
        return 1.0
    if sorted(word.split("-")) == sorted(name.split("-")):
        return 0.99
    shorter, longer = sorted((word, name), key=len)
    if len(shorter) >= _PREFIX and longer.startswith(shorter):
        return 0.9 + 0.05 * len(shorter) / len(longer)
    if _is_slip(word, name):
        return 0.89
    return min(0.88, SequenceMatcher(None, word, name, autojunk=False).ratio())


def _slips(word: str) -> set[str]:
    """Spell a word with one letter missed, added or changed, or two neighbours exchanged (Damerau 1964)."""
    halves = [(word[:cut], word[cut:]) for cut in range(len(word) + 1)]
    missed = {left + right[1:] for left, right in halves}
    exchanged = {left + right[1] + right[0] + right[2:] for left, right in halves if len(right) > 1}
    changed = {left + letter + right[1:] for left, right in halves if right for letter in _LETTERS}
    added = {left + letter + right for left, right in halves for letter in _LETTERS}
    return (missed | exchanged | changed | added) - {word}


def _is_slip(word: str, name: str) -> bool:
    """Tell what `_slips` would, for one name and any letters; too short a word is no slip of anything."""
    short = min(len(word), len(name))
    start = next((at for at in range(short) if word[at] != name[at]), short)
    rest, other = word[start:], name[start:]
    exchanged = len(rest) > 1 and rest[:2] == other[1::-1] and rest[2:] == other[2:]
    return short > 1 and (exchanged or rest[1:] in (other, other[1:]) or rest == other[1:])
