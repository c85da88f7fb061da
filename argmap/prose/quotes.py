"""A source's text and the finding of quotes in it; knows nothing of claims and maps."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from argmap.prose.folding import Folded, fold
from argmap.prose.headings import headings_of
from argmap.prose.passages import find_passage, parts_of
from argmap.prose.resemblance import nearest_passage

__all__ = ["Folded", "SourceText", "fold"]


class SourceText:
    """One source's text. Folding and headings are worked out when first asked for, and kept."""

    def __init__(self, text: str) -> None:
        self.text = text

    def find(self, quote: str) -> tuple[int, int] | None:
        """Find the passage that a quote gives in full or elided, as an extent in the original text.

        Typography and white space do not matter. Of several passages the shortest is taken, one within a
        paragraph before others; an ellipsis stands for 2,000 characters at most.
        """
        passage = find_passage(self._folded, parts_of(quote))
        return None if passage is None else self._folded.original(passage.start, passage.end)

    def nearest(self, quote: str) -> tuple[tuple[int, int], str, float] | None:
        """Find a passage at least .9 like the quote: its extent, its own words, and how like it is (0 to 1).

        The words are given as the quote gives its own, elided at the same places, white space folded.
        """
        near = nearest_passage(self._folded, parts_of(quote))
        if near is None:
            return None
        return self._folded.original(near.start, near.end), near.words, near.ratio

    def section_at(self, offset: int) -> str | None:
        """Give the heading above an offset in the original text, if there is one."""
        above = bisect_right(self._offsets, offset)
        return self.headings[above - 1][1] if above else None

    @cached_property
    def headings(self) -> tuple[tuple[int, str], ...]:
        """The offset and the words of every heading, in order."""
        return tuple(headings_of(self.text))

    @cached_property
    def _offsets(self) -> list[int]:
        return [offset for offset, _ in self.headings]

    @cached_property
    def _folded(self) -> Folded:
        return fold(self.text)
