"""The words of the sides, and where they stand in a sentence; knows no side by name and not who speaks for which."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from itertools import chain
from operator import call
from typing import NamedTuple

from argmap.sides.beginnings import Beginnings, Test
from argmap.sides.lexicon_file import Entry, read_entries


class Hit(NamedTuple):
    """A phrase of a side as it stands in a sentence; `first` and `last` are positions among its words."""

    side: str
    group: str
    phrase: str
    first: int
    last: int


class Lexicon:
    """The sides with their labels, and a search for their words. It remembers the words that it has met."""

    def __init__(self, sides: dict[str, str], entries: Iterable[Entry]) -> None:
        self.sides = sides
        self.entries = tuple(entries)
        self._beginnings = Beginnings(self.entries)

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
            for entry, rest, _ in spellings_here:
                end = at + 1 + len(rest)
                if not rest or (end <= len(words) and _fits(rest, words, at + 1)):
                    free = end
                    if entry.side is not None:
                        hits.append(Hit(entry.side, entry.group, entry.phrase, owners[at], owners[end - 1]))
                    break
        return hits


def _fits(tests: tuple[Test, ...], words: Sequence[str], at: int) -> bool:
    return all(map(call, tests, words[at : at + len(tests)]))


def load_lexicon(text: str, name: str) -> Lexicon:
    """Read a file of sides; `name` is what messages call it. Raises LexiconError, which is a ValueError."""
    return Lexicon(*read_entries(text, name))


KNOWN = ("security-liberty", "safety-privacy")
"""The names of the sides that argmap brings."""


@cache
def known_lexicon(name: str) -> Lexicon:
    """Read one of the pairs of sides that argmap brings."""
    file = f"{name}.yaml"
    return load_lexicon(files("argmap.sides").joinpath("data", file).read_text("utf-8"), file)


def default_lexicon() -> Lexicon:
    """The default sides: national security and civil liberties."""
    return known_lexicon(KNOWN[0])
