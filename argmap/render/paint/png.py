"""States how large and how dense a PNG is, and which characters it would lack; knows not what the picture shows."""

from __future__ import annotations

import struct
import unicodedata
import zlib
from math import sqrt
from typing import Final

from argmap.render.paint.programs import RenderError
from argmap.render.type.measure import is_measured

_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_HEADER_END: Final = len(_SIGNATURE) + 4 + 4 + 13 + 4
_BLOCKS: Final = (
    ("\u0180", "\u02af"),  # Latin
    ("\u0370", "\u052f"),  # Greek and Cyrillic
    ("\u0590", "\u05ff"),  # Hebrew
    ("\u2070", "\u209c"),  # raised and lowered numbers
    ("\u20a0", "\u20bd"),  # currencies
    ("\u2100", "\u214f"),  # signs like letters
)
_SYMBOLS: Final = frozenset("⅓⅔⅛⅜⅝⅞√∑∏∂∆∫∩≡∙◊♀♂♠♣♥♦♪♫☺☻☼ﬁﬂ")
LEAST_DPI: Final = 10
_MOST_DOTS: Final = 100_000_000
"""The embedded engine takes eight bytes for each."""
_POINTS: Final = 72
"""To an inch."""
_INCH: Final = 0.0254
"""Metres, which is what PNG counts in."""


def check_size(width: float, height: float, dpi: int) -> None:
    """Refuse a picture of so many points that drawing it would take gigabytes; raises `RenderError`."""
    scale = dpi / _POINTS
    if width * height * scale**2 <= _MOST_DOTS:
        return
    fitting = int(_POINTS * sqrt(_MOST_DOTS / (width * height)))
    size = f"the PNG would be {width * scale:,.0f} by {height * scale:,.0f} dots, more than {_MOST_DOTS:,} in all"
    coarser = f"use `--dpi {fitting}` or fewer, or " if fitting >= LEAST_DPI else ""
    raise RenderError(f"{size}: {coarser}draw an SVG or a PDF, which have no dots")


def with_density(png: bytes, dpi: int) -> bytes:
    """Return the PNG with its dots per inch stated (chunk pHYs), so that paper and slides keep its size.

    Graphviz scales a picture to `dpi` but, in the embedded engine, does not say so in the file.
    """
    if not png.startswith(_SIGNATURE) or b"pHYs" in png[: _HEADER_END + 64]:
        return png
    per_metre = round(dpi / _INCH)
    body = b"pHYs" + struct.pack(">IIB", per_metre, per_metre, 1)
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    return png[:_HEADER_END] + chunk + png[_HEADER_END:]


def undrawable(text: str) -> str:
    """Return the characters, each once, that the embedded engine draws as an empty box in a PNG.

    Its one font has the Latin, Greek, Cyrillic and Hebrew scripts, as seen in pictures of whole blocks of Unicode.
    The answer may name a rare symbol too many.
    """
    return "".join(dict.fromkeys(character for character in text if not _has_glyph(character)))


def _has_glyph(character: str) -> bool:
    if is_measured(character) or unicodedata.category(character) in ("Mn", "Cf", "Cc"):
        return True
    return character in _SYMBOLS or any(first <= character <= last for first, last in _BLOCKS)
