"""Says how wide a text is in Helvetica's metrics and breaks it into lines; knows no fonts on this machine.

Arial, Liberation Sans, Nimbus Sans and Arimo have the same widths, so a box made to measure holds its text
wherever one of them is there; elsewhere `textLength` (see svg.py) keeps the text to this width.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from argmap.render.type.breaks import clings, is_skin_tone, parts, words
from argmap.render.type.widths import BOLD, REGULAR

EM: Final = 1000
"""The unit of `units`: thousandths of the type size."""
_RIGHT_TO_LEFT: Final = 580
_OTHER_SCRIPT: Final = 800
"""Wider than most letters of the scripts that the table leaves out: a box may be roomy, never too small."""


def text_width(text: str, size: float, bold: bool = False) -> float:
    """Measure one line of text in points at `size` points, without kerning."""
    return units(text, bold) * size / EM


def units(text: str, bold: bool = False) -> int:
    """Measure in thousandths of the type size: whole numbers, whose sums are the same on every machine."""
    return sum(map((_BOLD if bold else _REGULAR).__getitem__, text))


def is_measured(character: str) -> bool:
    """Say whether the character's width is a measured one, its own or its base letter's, and no estimate."""
    return unicodedata.normalize("NFD", character)[0] in _MEASURED or character in _MEASURED


class _Widths(dict[str, int]):
    """Widths by character; what the table lacks is worked out once."""

    def __init__(self, grouped: dict[int, str]) -> None:
        super().__init__((character, width) for width, group in grouped.items() for character in group)

    def __missing__(self, character: str) -> int:
        width = self[character] = self._estimate(character)
        return width

    def _estimate(self, character: str) -> int:
        if (base := unicodedata.normalize("NFD", character)[0]) != character:
            return self[base]
        if unicodedata.category(character) in ("Mn", "Me", "Cf", "Cc") or is_skin_tone(character):
            return 0
        if unicodedata.east_asian_width(character) in "WF":
            return EM
        return _RIGHT_TO_LEFT if unicodedata.bidirectional(character) in ("R", "AL") else _OTHER_SCRIPT


_REGULAR: Final = _Widths(REGULAR)
_BOLD: Final = _Widths(BOLD)
_MEASURED: Final = frozenset(_REGULAR)


class _Piece(NamedTuple):
    """What is never broken; `gap` is the width of the space before it, which it has unless it begins a line."""

    text: str
    width: int
    gap: int


def wrap(text: str, width: float, size: float, bold: bool = False) -> list[str]:
    """Break the text into the fewest lines of at most `width` points at `size` points, as even as can be.

    There is always a line, which may be empty. A word wider than the line is broken, after a hyphen or slash
    where it has one; only a single character, with its marks, can be wider than the line.
    """
    limit = int(width * EM / size)
    line = " ".join(words(text))
    if units(line, bold) <= limit:
        return [line]
    pieces = [piece for word in words(text) for piece in _pieces(word, limit, bold)]
    starts = _unorphaned(pieces, _even(pieces, limit), limit)
    return [_joined(pieces[start:end]) for start, end in pairwise([*starts, len(pieces)])]


@lru_cache(4096)
def _pieces(word: str, limit: int, bold: bool) -> tuple[_Piece, ...]:
    chunks = [chunk for part in parts(word) for chunk in _chunks(part, limit, bold)]
    gaps = [units(" ", bold), *[0] * (len(chunks) - 1)]
    return tuple(_Piece(chunk, units(chunk, bold), gap) for chunk, gap in zip(chunks, gaps, strict=True))


def _chunks(part: str, limit: int, bold: bool) -> Iterator[str]:
    """Yield the part itself if it fits a line, else as much of it as fits, again and again."""
    if units(part, bold) <= limit:
        yield part
        return
    chunk, filled, before = "", 0, ""
    for character in part:
        width = units(character, bold)
        if chunk and filled + width > limit and not clings(before, character):
            yield chunk
            chunk, filled = "", 0
        chunk, filled, before = chunk + character, filled + width, character
    yield chunk


def _greedy(pieces: list[_Piece], limit: int) -> tuple[list[int], int, int]:
    """Say where lines begin that take what they can, how wide the widest is, and the next limit that changes them."""
    starts, filled, widest, wider = [0], pieces[0].width, 0, sys.maxsize
    for index, (_, width, gap) in enumerate(pieces[1:], start=1):
        longer = filled + gap + width
        if longer <= limit:
            filled = longer
        else:
            starts.append(index)
            widest, wider, filled = max(widest, filled), min(wider, longer), width
    return starts, max(widest, filled), wider


def _even(pieces: list[_Piece], limit: int) -> list[int]:
    """Find by halving the smallest width that needs no more lines than `limit` does: where its lines begin.

    No width can do that holds less than a line's share of the whole.
    """
    starts, high, _ = _greedy(pieces, limit)
    count, space = len(starts), max(piece.gap for piece in pieces)
    whole = sum(piece.width + piece.gap for piece in pieces) - pieces[0].gap
    low = max(max(piece.width for piece in pieces), (whole - space * (count - 1)) // count)
    while low < high:
        tighter, widest, wider = _greedy(pieces, (low + high) // 2)
        if len(tighter) <= count:
            starts, high = tighter, widest
        else:
            low = wider
    return starts


def _unorphaned(pieces: list[_Piece], starts: list[int], limit: int) -> list[int]:
    """Move a word down to a last line of one word where the line above can spare it."""
    if len(starts) < 2 or starts[-1] < len(pieces) - 1 or starts[-1] - starts[-2] < 3:
        return starts
    above, last = pieces[-2:]
    if above.width + last.gap + last.width > limit:
        return starts
    return [*starts[:-1], starts[-1] - 1]


def _joined(line: list[_Piece]) -> str:
    return line[0].text + "".join([" " * bool(piece.gap) + piece.text for piece in line[1:]])
