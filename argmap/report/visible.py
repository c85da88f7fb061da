"""Text from a map made harmless for a terminal, and its width there; knows no report."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

TAB = 4
"""Cells between two tab stops, counted from the beginning of a line."""

_JOINERS = "\u200c\u200d\ufe0e\ufe0f"


def visible(text: str) -> str:
    """Write control characters, direction overrides and the like as escapes; a terminal obeys none of them."""
    return text if _is_plain(text) else "".join(map(_shown, text))


def cells(text: str) -> int:
    """How many columns of a terminal a visible text takes."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def laid_out(line: str) -> list[tuple[str, int]]:
    """Each character of a line as it is shown, with its cells; tabs become spaces."""
    shown: list[tuple[str, int]] = []
    column = 0
    for character in line:
        sign = (" " * (TAB - column % TAB), TAB - column % TAB) if character == "\t" else _sign(character)
        shown.append(sign)
        column += sign[1]
    return shown


@lru_cache(4096)
def _sign(character: str) -> tuple[str, int]:
    text = _shown(character)
    return text, cells(text)


def _is_plain(text: str) -> bool:
    return text.isascii() and text.isprintable()


def _shown(character: str) -> str:
    if character.isprintable() or character in _JOINERS:
        return character
    if unicodedata.category(character) == "Zs":
        return " "
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _cells(character: str) -> int:
    if character in _JOINERS or unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
