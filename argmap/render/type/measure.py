"""Says how wide a text is in Helvetica's metrics and breaks it into lines; knows no fonts on this machine.

Arial, Liberation Sans, Nimbus Sans and Arimo have the same widths, so a box made to measure holds its text
wherever one of them is there; elsewhere `textLength` (see svg.py) keeps the text to this width.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

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


@dataclass(frozen=True, slots=True)
class _Piece:
    """What is never broken; `spaced` says that a space stands before it unless it begins a line."""

    text: str
    width: int
    spaced: bool


def wrap(text: str, width: float, size: float, bold: bool = False) -> list[str]:
    """Break the text into the fewest lines of at most `width` points at `size` points, as even as can be.

    There is always a line, which may be empty. A word wider than the line is broken, after a hyphen or slash
    where it has one; only a single character, with its marks, can be wider than the line.
    """
    limit = int(width * EM / size)
    pieces = list(_pieces(text, limit, bold))
    space = units(" ", bold)
    lines = _unorphaned(_even(pieces, limit, space), limit, space)
    return [_joined(line) for line in lines] or [""]


def _pieces(text: str, limit: int, bold: bool) -> Iterator[_Piece]:
    for word in words(text):
        spaced = True
        for part in parts(word):
            for chunk in _chunks(part, limit, bold):
                yield _Piece(chunk, units(chunk, bold), spaced)
                spaced = False


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


def _greedy(pieces: list[_Piece], limit: int, space: int) -> list[list[_Piece]]:
    lines: list[list[_Piece]] = []
    filled = 0
    for piece in pieces:
        width = piece.width + space if piece.spaced else piece.width
        if lines and filled + width <= limit:
            lines[-1].append(piece)
            filled += width
        else:
            lines.append([piece])
            filled = piece.width
    return lines


def _even(pieces: list[_Piece], limit: int, space: int) -> list[list[_Piece]]:
    """Find by halving the smallest width that needs no more lines than `limit` does.

    No width can do that holds less than a line's share of the whole.
    """
    lines = _greedy(pieces, limit, space)
    low, high = max((piece.width for piece in pieces), default=0), limit
    if len(lines) > 1:
        low = max(low, (_line_width(pieces, space) - space * (len(lines) - 1)) // len(lines))
    while len(lines) > 1 and low < high:
        middle = (low + high) // 2
        narrower = _greedy(pieces, middle, space)
        if len(narrower) <= len(lines):
            lines, high = narrower, middle
        else:
            low = middle + 1
    return lines


def _unorphaned(lines: list[list[_Piece]], limit: int, space: int) -> list[list[_Piece]]:
    """Move a word down to a last line of one word where the line above can spare it."""
    if len(lines) < 2 or len(lines[-1]) > 1 or len(lines[-2]) < 3:
        return lines
    moved = [lines[-2][-1], *lines[-1]]
    if _line_width(moved, space) > limit:
        return lines
    return [*lines[:-2], lines[-2][:-1], moved]


def _line_width(line: list[_Piece], space: int) -> int:
    return sum(piece.width for piece in line) + sum(space for piece in line[1:] if piece.spaced)


def _joined(line: list[_Piece]) -> str:
    return line[0].text + "".join(" " * piece.spaced + piece.text for piece in line[1:])
