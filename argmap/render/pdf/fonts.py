"""Describes the standard fonts to a PDF reader: nothing is embedded, every reader has them; knows no page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from argmap.render.pdf.lettering import FIRST_CODE, FURTHER
from argmap.render.type.measure import units

_STYLES: Final = ("Helvetica", "Helvetica-Bold", "Helvetica-Oblique", "Helvetica-BoldOblique")
"""In the order of graphviz's sum of bold (1) and italic (2)."""
COUNT: Final = 2 * len(_STYLES)


def font_name(style: int, own_encoding: bool) -> str:
    """Name the resource: /F0 to /F3 write WinAnsi, /F4 to /F7 the further letters."""
    return f"/F{style + len(_STYLES) * own_encoding}"


def font_objects() -> Iterator[str]:
    """Yield the objects of /F0 to /F7."""
    for style in _STYLES:
        yield f"<< /Type /Font /Subtype /Type1 /BaseFont /{style} /Encoding /WinAnsiEncoding >>"
    for style in _STYLES:
        yield _further(style)


def _further(style: str) -> str:
    """Name the letters and their widths, so that a reader which lacks one keeps its place free."""
    bold, oblique = "Bold" in style, "Oblique" in style
    names = " ".join(f"/{name}" for name in FURTHER.values())
    widths = " ".join(str(units(letter, bold)) for letter in FURTHER)
    descriptor = (
        f"<< /Type /FontDescriptor /FontName /{style} /Flags {96 if oblique else 32}"
        f" /FontBBox [-170 -228 1114 962] /ItalicAngle {-12 if oblique else 0} /Ascent 718 /Descent -207"
        f" /CapHeight 718 /StemV {140 if bold else 88} >>"
    )
    return (
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{style} /FirstChar {FIRST_CODE}"
        f" /LastChar {FIRST_CODE + len(FURTHER) - 1} /Widths [{widths}] /FontDescriptor {descriptor}"
        f" /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [{FIRST_CODE} {names}] >> >>"
    )
