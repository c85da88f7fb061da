"""The words of the sides, and where they stand in a sentence; knows no side by name and not who speaks for which."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib.resources import files
from itertools import chain
from typing import NamedTuple

from argmap.extract.lexicon_file import Entry, read_entries
from argmap.extract.phrases import forms, literal, spellings, test_of

_MOST_WORDS = 200_000
"""How many words of texts are remembered; a text with more is read more slowly, but still in one pass."""


class Hit(NamedTuple):
    """A phrase of a side as it stands in a sentence; `first` and `last` are positions among its words."""

    side: str
    group: str
    phrase: str
    first: int
    last: int


class _Spelling(NamedTuple):
    """One way to write an entry: its first word, as it is written, and tests for the words after that."""

    entry: Entry
    first: str
    rest: tuple[Callable[[str], object], ...]
    letters: int


class _Beginnings(dict[str, tuple[_Spelling, ...]]):
    """Word -> the spellings that can begin with it, the best first; worked out when the word is first met."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        super().__init__()
        self._exact: dict[str, list[_Spelling]] = {}
        self._prefixes: dict[str, list[tuple[Callable[[str], object], _Spelling]]] = {}
        for entry in entries:
            for words in spellings(entry.phrase):
                self._add(entry, words)
        self._longest = max(map(len, self._prefixes), default=0)

    def _add(self, entry: Entry, words: tuple[str, ...]) -> None:
        rest = tuple(test_of(word) for word in words[1:])
        spelling = _Spelling(entry, words[0], rest, sum(len(word.rstrip("*")) for word in words))
        beginning = literal(words[0])
        if beginning == words[0]:
            for form in forms(beginning):
                self._exact.setdefault(form, []).append(spelling)
        else:
            self._prefixes.setdefault(beginning, []).append((test_of(words[0]), spelling))

    def __missing__(self, word: str) -> tuple[_Spelling, ...]:
        found = list(self._exact.get(word, ()))
        for length in range(1, min(len(word), self._longest) + 1):
            found += [spelling for fits, spelling in self._prefixes.get(word[:length], ()) if fits(word)]
        found.sort(key=_rank)
        known = tuple(found)
        if len(self) < _MOST_WORDS:
            self[word] = known
        return known


def _rank(spelling: _Spelling) -> tuple[int, int, str]:
    """More words first, then more letters spelt out; the side has no say, so that sides can be exchanged."""
    return -len(spelling.rest), -spelling.letters, spelling.entry.phrase


class Lexicon:
    """The sides with their labels, and a search for their words. It remembers the words that it has met."""

    def __init__(self, sides: dict[str, str], entries: Iterable[Entry]) -> None:
        self.sides = sides
        self.entries = tuple(entries)
        self._beginnings = _Beginnings(self.entries)

    def find(self, words: Sequence[str]) -> list[Hit]:
        """Find the phrases in the lower-case words of a sentence, in order; the longest wins, and none overlap.

        The parts of a word with hyphens are looked at one by one, so that it can hold more than one hit.
        """
        if "-" in "".join(words):
            parted = [word.split("-") for word in words]
            owners: Sequence[int] = [at for at, parts in enumerate(parted) for _ in parts]
            return self._find(list(chain.from_iterable(parted)), owners)
        return self._find(words, range(len(words)))

    def _find(self, words: Sequence[str], owners: Sequence[int]) -> list[Hit]:
        hits, free = [], 0
        for at, spellings_here in enumerate(map(self._beginnings.__getitem__, words)):
            if not spellings_here or at < free:
                continue
            for entry, _, rest, _ in spellings_here:
                end = at + 1 + len(rest)
                if not rest or (end <= len(words) and _fits(rest, words, at + 1)):
                    free = end
                    if entry.side is not None:
                        hits.append(Hit(entry.side, entry.group, entry.phrase, owners[at], owners[end - 1]))
                    break
        return hits


def _fits(tests: tuple[Callable[[str], object], ...], words: Sequence[str], at: int) -> bool:
    return all(test(words[at + index]) for index, test in enumerate(tests))


def load_lexicon(text: str, name: str) -> Lexicon:
    """Read a file of sides; `name` is what messages call it. Raises LexiconError, which is a ValueError."""
    return Lexicon(*read_entries(text, name))


@cache
def default_lexicon() -> Lexicon:
    """Read the two sides that argmap brings for want of others: national security and civil liberties."""
    name = "security-liberty.yaml"
    return load_lexicon(files("argmap.extract").joinpath("sides", name).read_text("utf-8"), name)
