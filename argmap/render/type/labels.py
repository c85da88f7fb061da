"""Builds graphviz's HTML-like labels from rows of text with exact sizes; knows no claim and no colour of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from math import ceil
from typing import Final

from argmap.render.type.measure import text_width, wrap
from argmap.render.type.style import LINE, Type

_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff\ud800-\udfff]+")
AIR: Final = 2
_BACKSLASH: Final = "\\\u2060"
"""With a character of no width after it, so that graphviz does not put a name for what follows."""
_TABLE: Final = '<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">'


@dataclass(frozen=True, slots=True)
class Label:
    """An HTML-like label and its size in whole points."""

    html: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Ink:
    """How words are set: their type and colour."""

    type: Type
    colour: str

    def lines(self, text: str, width: float) -> list[str]:
        """Break a text into lines."""
        return wrap(plain(text), width, self.type.size, self.type.bold)

    def width(self, text: str) -> float:
        """The width of one line."""
        return text_width(text, self.type.size, self.type.bold)

    def height(self, lines: int = 1) -> int:
        """The height of some lines, in whole points."""
        return ceil(lines * self.type.size * LINE)

    def html(self, text: str) -> str:
        """The words with their font; an empty line keeps its height."""
        words = escape(text.replace("\\", _BACKSLASH)) or " "
        if self.type.italic:
            words = f"<I>{words}</I>"
        if self.type.bold:
            words = f"<B>{words}</B>"
        return f'<FONT POINT-SIZE="{self.type.size}" COLOR="{self.colour}">{words}</FONT>'


def plain(text: str) -> str:
    """A text on one line, without characters that no picture can show."""
    return _CONTROL.sub(" ", text)


def fitted(text: str, ink: Ink, width: float) -> str:
    """The text on one line, cut with an ellipsis where it is too wide."""
    text = plain(text)
    if ink.width(text) <= width:
        return text
    while text and ink.width(text + "…") > width:
        text = text[:-1]
    return text.rstrip() + "…"


def cell(content: str, width: float, height: float, *, align: str = "LEFT", ground: str = "", more: str = "") -> str:
    """A cell of exactly this size."""
    colour = f' BGCOLOR="{ground}"' if ground else ""
    return (
        f'<TD FIXEDSIZE="TRUE" WIDTH="{ceil(width)}" HEIGHT="{ceil(height)}" ALIGN="{align}"'
        f' BALIGN="{align}"{colour}{more}>{content}</TD>'
    )


def row(*cells: str) -> str:
    """A row of cells."""
    return f"<TR>{''.join(cells)}</TR>"


def table(*rows: str) -> str:
    """Rows without any space between them."""
    return f"{_TABLE}{''.join(rows)}</TABLE>"


def paragraph(lines: Sequence[str], ink: Ink, align: str = "LEFT") -> str:
    """Lines of text, one below the other."""
    return "".join(f'{ink.html(line)}<BR ALIGN="{align}"/>' for line in lines)


@lru_cache(1024)
def two_ends(left: tuple[str, Ink], right: tuple[str, Ink], width: int, height: int) -> str:
    """A cell with words at both ends of a line; the left ones are cut if they do not fit beside the right ones."""
    right_words = fitted(right[0], right[1], width * 0.6)
    right_width = ceil(right[1].width(right_words)) if right_words else 0
    left_width = width - right_width
    left_words = fitted(left[0], left[1], left_width - (6 if right_words else 0))
    cells = [cell(left[1].html(left_words), left_width, height)]
    if right_words:
        cells.append(cell(right[1].html(right_words), right_width, height, align="RIGHT"))
    return cell(table(row(*cells)), width, height)


def banner(words: str, ink: Ink, width: int, ground: str, align: str = "CENTER") -> tuple[str, int]:
    """A filled cell with one line of bold words, and its height.

    Graphviz sets bold words a little above the middle of a cell: at its bottom they look centred.
    """
    height = ink.height() + 4
    return cell(ink.html(words), width, height, align=align, ground=ground, more=' VALIGN="BOTTOM"'), height


def bare(text: str, ink: Ink, width: float, align: str = "LEFT") -> Label:
    """Words without a box around them, with a little air on all sides."""
    lines = ink.lines(text, width)
    full, tall = ceil(width) + 2 * AIR, ink.height(len(lines))
    edge = row(cell("", full, AIR, more=' COLSPAN="3"'))
    words = row(cell("", AIR, tall), cell(paragraph(lines, ink, align), width, tall, align=align), cell("", AIR, tall))
    return Label(table(edge, words, edge), full, tall + 2 * AIR)
