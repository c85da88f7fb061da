"""Words in several paints broken into lines of so many cells; knows not what they say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from argmap.report.style import Style
from argmap.report.visible import cells, visible

_JOINT = "\N{NO-BREAK SPACE}"

Piece = tuple[str, str]
"""Some words and the ANSI code that they are painted with; the empty code for none."""


def wrapped(pieces: Iterable[Piece], width: int, style: Style) -> list[str]:
    """Break words at spaces, at a line break, and inside a word that is longer than a line."""
    lines: list[list[Piece]] = [[]]
    used = 0
    for word in _words(pieces):
        if word == [("\n", "")]:
            lines.append([])
            used = 0
            continue
        gap = 1 if lines[-1] else 0
        if lines[-1] and used + gap + _width(word) > width:
            lines.append([])
            used = gap = 0
        if gap:
            lines[-1].append((" ", word[0][1] if lines[-1][-1][1] == word[0][1] else ""))
            used += 1
        for sign in word:
            room = cells(sign[0])
            if used + room > width and lines[-1]:
                lines.append([])
                used = 0
            lines[-1].append(sign)
            used += room
    return [_painted(line, style) for line in lines]


def clipped(text: str, width: int) -> str:
    """A text made harmless, on one line, with an ellipsis for what has no room."""
    shown = visible(" ".join(text.split()))
    if cells(shown) <= width:
        return shown
    used = 0
    for end, sign in enumerate(shown):
        used += cells(sign)
        if used >= width:
            return shown[:end].rstrip() + "…" if width > 0 else ""
    return shown


def _words(pieces: Iterable[Piece]) -> Iterable[list[Piece]]:
    """Each word as its characters; it may begin in one paint and end in another."""
    word: list[Piece] = []
    for text, code in pieces:
        for sign in text:
            if sign.isspace() and sign != _JOINT:
                if word:
                    yield word
                word = []
                if sign == "\n":
                    yield [("\n", "")]
            else:
                word += [(shown, code) for shown in visible(sign)]
    if word:
        yield word


def _width(signs: Sequence[Piece]) -> int:
    return sum(cells(sign) for sign, _ in signs)


def _painted(line: Sequence[Piece], style: Style) -> str:
    runs = [("".join(sign for sign, _ in run), code) for code, run in groupby(line, key=lambda piece: piece[1])]
    return "".join(style.paint(text, code) if code else text for text, code in runs)
