"""Spells text in the characters that the standard PDF fonts have; knows no page.

Two encodings share them out: WinAnsi for the west of Europe, and one of our own for its other Latin letters
and a few signs, by the glyph names of the fonts' metrics (Adobe Core 14).
"""

from __future__ import annotations

import unicodedata
from itertools import groupby
from typing import Final

from argmap.render.paint.programs import RenderError

_STAND_INS: Final = str.maketrans("‐‑‒―′″\u2007\u2009\u200a\u202fȚț", "--–—'\"   \xa0Ţţ")
"""Characters that the standard fonts lack, and the one a typesetter without them would take."""
_ACCENTED: Final = {
    "acute": "ĆĹŃŔŚŹćĺńŕśź",
    "breve": "ĂĞăğ",
    "caron": "ČĎĚĽŇŘŤčďěľňřť",
    "cedilla": "Şş",
    "commaaccent": "ĢĶĻŅŖŢȘģķļņŗţș",
    "dotaccent": "ĖİŻėż",
    "hungarumlaut": "ŐŰőű",
    "macron": "ĀĒĪŌŪāēīōū",
    "ogonek": "ĄĘĮŲąęįų",
    "ring": "Ůů",
}
_NAMED: Final = {
    "Ł": "Lslash",
    "ł": "lslash",
    "Đ": "Dcroat",
    "đ": "dcroat",
    "ı": "dotlessi",
    "−": "minus",
    "≤": "lessequal",
    "≥": "greaterequal",
    "≠": "notequal",
}
FURTHER: Final = _NAMED | {
    letter: unicodedata.normalize("NFD", letter)[0] + accent
    for accent, letters in _ACCENTED.items()
    for letter in letters
}
"""The letters of our own encoding and their glyphs' names; the first has the code `FIRST_CODE`."""
FIRST_CODE: Final = 33
_CODES: Final = {letter: code for code, letter in enumerate(FURTHER, start=FIRST_CODE)}


class UnwritableTextError(RenderError):
    """A text has characters that the standard PDF fonts cannot show."""

    def __init__(self, characters: str) -> None:
        """Take the characters, each once, of which the message shows at most ten."""
        self.characters = characters
        super().__init__(
            f"the standard PDF fonts lack {' '.join(characters[:10])}: use `--engine system`, or draw an SVG"
        )


def runs(text: str) -> list[tuple[bool, str]]:
    """Split a text into strings of one encoding each: True marks our own, False is WinAnsi.

    What is never drawn (joiners, marks of direction) is left out. Raises `UnwritableTextError`.
    """
    shown = _shown(text)
    if missing := unwritable(text):
        raise UnwritableTextError(missing)
    return [(own, _hex("".join(letters), own)) for own, letters in groupby(shown, _CODES.__contains__)]


def unwritable(text: str) -> str:
    """Give the characters, each once, that the standard fonts lack."""
    return "".join(dict.fromkeys(c for c in _shown(text) if c not in _CODES and not c.encode("cp1252", "ignore")))


def _shown(text: str) -> list[str]:
    composed = unicodedata.normalize("NFC", text).translate(_STAND_INS)
    return [c for c in composed if unicodedata.category(c) not in ("Cf", "Cc")]


def _hex(letters: str, own: bool) -> str:
    encoded = bytes(_CODES[letter] for letter in letters) if own else letters.encode("cp1252")
    return f"<{encoded.hex()}>"
