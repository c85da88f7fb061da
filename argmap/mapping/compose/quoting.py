"""The words by which a stretch of a text is found again, elided where they are many; knows nothing of claims.

That a quote leads back to its own place and to no other is made sure by where the rarest of its words stand, not by a
search of the text: a passage that begins with words which the text has once is the one meant, and one that ends so.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from argmap.prose.folding import Folded, fold
from argmap.prose.passages import FURTHEST, STOPS, find_passage, parts_of
from argmap.segment.block import Span

ELLIPSIS = " … "
_UNELIDED = 14
"""Words that a quote may have in full."""
_SIDES = (6, 10)
"""Words before and after the ellipsis: more where fewer are found elsewhere."""
_MOST_PLACES = 500
"""Of the rarest word of a quote; words that are more common are as good as found elsewhere."""
_AROUND = " -.,;:•·*#>_"
_ABBREVIATED = re.compile(r"\.[^\W_]+\.")
_DROPPED = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
# A sign of a script without blanks between words is a word; see `_of_word` in argmap.prose.passages.
_WORD = re.compile("[^\\W_\u2e80-\U0010ffff]+|[^\\W_]")
_Words = list[str]


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quote as a map writes it, and the characters of the text from its first word to its last."""

    text: str
    span: Span


def quotes_of(text: str, spans: Sequence[Span]) -> list[Quoted]:
    """Quote each stretch; a stretch that the text has twice word for word is found at the first place.

    Where eliding would lead elsewhere, more words are given, and all of them at last.
    """
    folded = fold(text)
    passages = [_Passage(text, folded, span) for span in spans]
    found: dict[int, Quoted] = {}
    waiting = [number for number, passage in enumerate(passages) if len(passage.words) > _UNELIDED]
    places = _Places(folded.text)
    for number, size in product(waiting, _SIDES):
        if number not in found:
            quote, parts = passages[number].elided(size)
            if any(places.once(words) for words in _ends(parts, size)) and passages[number].holds(parts):
                found[number] = Quoted(quote, passages[number].span)
    return [found.get(number) or Quoted(passage.whole, passage.span) for number, passage in enumerate(passages)]


class _Passage:
    """A stretch of the text without the signs around it."""

    __slots__ = ("_end", "_folded", "_start", "_text", "_words", "words")

    def __init__(self, text: str, folded: Folded, span: Span) -> None:
        self._text, self._folded = text, folded
        self._start, self._end = _trimmed(folded.text, *folded.folded(*span))
        self._words = folded.text[self._start : self._end]
        self.words = self._words.split(" ")

    @property
    def span(self) -> Span:
        return self._folded.original(self._start, self._end)

    @property
    def whole(self) -> str:
        return self._as_written(self._start, self._end)

    def elided(self, size: int) -> tuple[str, Sequence[str]]:
        """The first and the last words, as a quote and as the parts of one; all where nothing would be left out."""
        if len(self.words) <= 2 * size:
            return self.whole, self._parts(self.whole, self._words)
        first, last = " ".join(self.words[:size]), " ".join(self.words[-size:])
        quote = self._as_written(self._start, self._start + len(first)) + ELLIPSIS
        quote += self._as_written(self._end - len(last), self._end)
        return quote, self._parts(quote, first.rstrip(STOPS), last.lstrip(STOPS))

    def _parts(self, quote: str, *parts: str) -> Sequence[str]:
        """The parts of a quote, which are known where there is no ellipsis in them."""
        odd = ".." in self._words or ". ." in self._words or not all(any(map(str.isalnum, part)) for part in parts)
        return parts_of(quote) if odd else parts

    def holds(self, parts: Sequence[str]) -> bool:
        """Whether the parts of a quote lead from this stretch's beginning to its end, and nowhere else in it."""
        if len(parts) == 2 and self._once(*parts):
            return len(self._words) - len(parts[0]) - len(parts[1]) <= FURTHEST
        folded = fold(self._text[slice(*self.span)])
        return find_passage(folded, parts) == (0, len(folded.text))

    def _once(self, first: str, last: str) -> bool:
        """Whether each part is there only once: the first at the beginning, the last at the end."""
        words, end = self._words, len(self._words) - len(last)
        return words.startswith(first) and words.endswith(last) and words.find(first, 1) < 0 and words.find(last) == end

    def _as_written(self, start: int, end: int) -> str:
        first, last = self._folded.original(start, end)
        return " ".join(_DROPPED.sub("", self._text[first:last]).split())


def _trimmed(folded: str, start: int, end: int) -> Span:
    stretch = folded[start:end]
    first = start + len(stretch) - len(stretch.lstrip(_AROUND))
    last = start + len(stretch.rstrip(_AROUND))
    if first >= last:
        return start, end
    last_word = folded[first : min(last + 1, end)].rpartition(" ")[2]
    return first, last + bool(_ABBREVIATED.search(last_word))


def _ends(parts: Sequence[str], size: int) -> tuple[_Words, _Words]:
    """The first and the last words of a quote; empty where its first or last part has too few."""
    first, last = (_WORD.findall(parts[0])[:size], _WORD.findall(parts[-1])[-size:]) if parts else ([], [])
    return _if_full(first, size), _if_full(last, size)


def _if_full(words: _Words, size: int) -> _Words:
    return words if len(words) == size else []


class _Places:
    """Where each word of a text stands."""

    def __init__(self, folded: str) -> None:
        self._words = _WORD.findall(folded)
        self._at: defaultdict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(self._words):
            self._at[word].append(place)

    def once(self, words: _Words) -> bool:
        """Whether these words follow each other in one place only; no where all are too common to look up."""
        if not words:
            return False
        places, offset = min(((self._at.get(word, ()), offset) for offset, word in enumerate(words)), key=_how_many)
        if len(places) > _MOST_PLACES:
            return False
        found = [place for place in places if self._words[place - offset : place - offset + len(words)] == words]
        return len(found) == 1


def _how_many(places: tuple[Sequence[int], int]) -> int:
    return len(places[0])
