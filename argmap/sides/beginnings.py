"""Which phrases can begin at a word: a table that fills itself as words are met; finds no phrase and knows no text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from argmap.sides.lexicon_file import Entry
from argmap.sides.phrases import forms, literal, spellings, test_of

_MOST_WORDS = 200_000
"""How many words of texts are remembered; a text with more is read more slowly, but still in one pass."""

Test = Callable[[str], object]


class Spelling(NamedTuple):
    """One way to write an entry: tests for the words after its first, and how many letters it spells out."""

    entry: Entry
    rest: tuple[Test, ...]
    letters: int


class Beginnings(dict[str, tuple[Spelling, ...]]):
    """Word -> the spellings that can begin with it, the best first; worked out when the word is first met."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        super().__init__()
        self._exact: dict[str, list[Spelling]] = {}
        self._prefixes: dict[str, list[tuple[Test, Spelling]]] = {}
        for entry in entries:
            for words in spellings(entry.phrase):
                self._add(entry, words)
        self._longest = max(map(len, self._prefixes), default=0)

    def _add(self, entry: Entry, words: tuple[str, ...]) -> None:
        rest = tuple(test_of(word) for word in words[1:])
        spelling = Spelling(entry, rest, sum(len(word.rstrip("*")) for word in words))
        beginning = literal(words[0])
        if beginning == words[0]:
            for form in forms(beginning):
                self._exact.setdefault(form, []).append(spelling)
        else:
            self._prefixes.setdefault(beginning, []).append((test_of(words[0]), spelling))

    def __missing__(self, word: str) -> tuple[Spelling, ...]:
        found = list(self._exact.get(word, ()))
        for length in range(1, min(len(word), self._longest) + 1):
            found += [spelling for fits, spelling in self._prefixes.get(word[:length], ()) if fits(word)]
        found.sort(key=_rank)
        known = tuple(found)
        if len(self) < _MOST_WORDS:
            self[word] = known
        return known


def _rank(spelling: Spelling) -> tuple[int, int, str]:
    """More words first, then more letters spelt out; the side has no say, so that sides can be exchanged."""
    return -len(spelling.rest), -spelling.letters, spelling.entry.phrase
