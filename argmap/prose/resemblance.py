"""Find a passage much like some words that are nowhere exactly; knows nothing of sources.

The work is bounded: a part's three rarest words say where to look, and at most some hundred places are compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import Match, SequenceMatcher
from itertools import islice

from argmap.prose.folding import Folded
from argmap.prose.passages import FURTHEST, Passage, occurrences

LEAST = 0.9
"""How like the whole of a quote its passage must be, by difflib's ratio over characters."""

_LEAST_PART = 0.75
_ANCHORS = 3
_PLACES = 60
_KEPT = 8
_LONGEST = 4000
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Near:
    """A passage, its words, elided as the quote is, and how like the quote it is."""

    start: int
    end: int
    words: str
    ratio: float


def nearest_passage(folded: Folded, parts: Sequence[str]) -> Near | None:
    """Find the passage most like the parts in order; the shorter of equals, then the first."""
    total = sum(len(part) for part in parts)
    if not total or total > _LONGEST:
        return None
    chains: list[Near] = []
    for number, part in enumerate(parts):
        found = _near_parts(folded.text, part, len(part) / total)
        chains = found if not number else _joined(chains, found)
    close = [chain for chain in chains if chain.ratio >= LEAST]
    return min(close, key=lambda near: (-near.ratio, near.end - near.start, near.start), default=None)


def _joined(chains: Sequence[Near], found: Sequence[Near]) -> list[Near]:
    """Join each part to the best chain within reach before it; one chain a part keeps the work bounded."""
    joined: list[Near] = []
    for part in found:
        before = [chain for chain in chains if 0 <= part.start - chain.end <= FURTHEST]
        if before:
            best = max(before, key=lambda chain: (chain.ratio, chain.start))
            words = f"{best.words} … {part.words}"
            joined.append(Near(best.start, part.end, words, best.ratio + part.ratio))
    return joined


def _near_parts(text: str, part: str, share: float) -> list[Near]:
    """List the places like one part; their ratio is the part's share of the whole quote's."""
    exact = [Near(at.start, at.end, part, share) for at in islice(occurrences(text, part), _PLACES)]
    if exact:
        return exact
    windows = sorted(_windows(text, part), key=lambda window: (-window[0], window[1].start))
    near: dict[tuple[int, int], Near] = {}
    for _, at in windows[:_KEPT]:
        words = text[at.start : at.end]
        ratio = SequenceMatcher(None, words, part, autojunk=False).ratio()
        if ratio >= _LEAST_PART:
            near[at.start, at.end] = Near(at.start, at.end, words, ratio * share)
    return list(near.values())


def _windows(text: str, part: str) -> set[tuple[float, Passage]]:
    """Lay the part along the text at its anchors: word by word likeness, and the stretch it then covers."""
    wanted = [word.group() for word in _WORD.finditer(part)]
    return {window for at in _places(text, part) for window in _laid(text, part, wanted, at)}


def _places(text: str, part: str) -> Iterator[int]:
    """Yield where the part would begin for each occurrence of its rarest words."""
    words = {word.group(): word.start() for word in _WORD.finditer(part)}
    counted = sorted((text.count(word), -len(word), word) for word in words)
    for _, _, word in [entry for entry in counted if entry[0]][:_ANCHORS]:
        for at in islice(occurrences(text, word), _PLACES):
            yield at.start - words[word]


def _laid(text: str, part: str, wanted: list[str], at: int) -> Iterator[tuple[float, Passage]]:
    slack = 20 + len(part) // 4
    there = list(_WORD.finditer(text, max(0, at - slack), min(len(text), max(at, 0) + len(part) + slack)))
    matcher = SequenceMatcher(None, [word.group() for word in there], wanted, autojunk=False)
    blocks = matcher.get_matching_blocks()[:-1]
    for first, last in _alignments(blocks, len(wanted) // 8 + 1):
        begin = max(0, first.a - first.b)
        end = min(len(there), last.a + len(wanted) - last.b)
        if begin < end:
            same = sum(block.size for block in blocks if begin <= block.a < end)
            passage = _trimmed(text, there[begin].start(), there[end - 1].end(), part)
            yield 2 * same / (end - begin + len(wanted)), passage


def _alignments(blocks: list[Match], drift: int) -> Iterator[tuple[Match, Match]]:
    """Yield the blocks to align a part's beginning and its end by: the longest, and those in line with it."""
    if not blocks:
        return
    longest = max(blocks, key=lambda block: block.size)
    yield longest, longest
    in_line = [block for block in blocks if abs(block.a - block.b - longest.a + longest.b) <= drift]
    yield in_line[0], in_line[-1]


def _trimmed(text: str, start: int, end: int, part: str) -> Passage:
    """Leave out signs around the first and the last word that the part does not have there."""
    while end - start > 1 and not text[start].isalnum() and text[start] != part[0]:
        start += 1
    while end - start > 1 and not text[end - 1].isalnum() and text[end - 1] != part[-1]:
        end -= 1
    return Passage(start, end)
