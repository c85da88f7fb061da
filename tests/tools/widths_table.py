"""Writes argmap/render/type/widths.py from the advance widths of two fonts with Helvetica's metrics.

Run by hand, with fonttools installed, only when the set of characters changes:

    python tests/tools/widths_table.py LiberationSans-Regular.ttf LiberationSans-Bold.ttf > argmap/render/type/widths.py
"""

from __future__ import annotations

import sys
from itertools import chain

CHARACTERS = "".join(
    map(
        chr,
        chain(
            range(0x20, 0x7F),  # ASCII
            range(0xA0, 0xAD),  # Latin-1 without the soft hyphen, which is not drawn
            range(0xAE, 0x180),  # the rest of Latin-1, Latin Extended-A
            range(0x391, 0x3CF),  # Greek
            range(0x400, 0x460),  # Cyrillic
            range(0x2010, 0x2016),  # dashes
            range(0x2018, 0x2027),  # quotation marks, dagger, bullet, ellipsis
            (0x192, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044, 0x20AC, 0x2116, 0x2122),
            (0x2190, 0x2191, 0x2192, 0x2193, 0x2194, 0x2212, 0x221E, 0x2248, 0x2260, 0x2264, 0x2265),
            (0x25A0, 0x25B2, 0x25BA, 0x25BC, 0x25C4, 0x25CB, 0x25CF),
        ),
    )
)
LINE = 100
HEADER = '''"""Advance widths of Helvetica's metrics in thousandths of the type size; knows facts, decides nothing.

Measured on Liberation Sans, which has the widths of Helvetica and Arial, by tests/tools/widths_table.py.
Each string holds the characters of one width.
"""

from __future__ import annotations

from typing import Final
'''


def measured(path: str) -> dict[int, str]:
    """The characters of the font by width, thousandths of an em, both in ascending order."""
    from fontTools.ttLib import TTFont  # type: ignore[import-not-found]

    font = TTFont(path)
    names, advances, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
    grouped: dict[int, str] = {}
    for character in CHARACTERS:
        if ord(character) in names:
            width = round(advances[names[ord(character)]][0] * 1000 / em)
            grouped[width] = grouped.get(width, "") + character
    return dict(sorted(grouped.items()))


def literal(characters: str) -> list[str]:
    """The characters as string literals short enough for a line; the no-break space is escaped."""
    pieces = (characters[i : i + LINE - 30] for i in range(0, len(characters), LINE - 30))
    return [quoted(piece) for piece in pieces]


def quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + escaped.replace("\xa0", "\\xa0") + '"'


def table(name: str, grouped: dict[int, str]) -> str:
    lines = [f"\n{name}: Final[dict[int, str]] = {{"]
    for width, characters in grouped.items():
        pieces = literal(characters)
        if len(pieces) == 1:
            lines.append(f"    {width}: {pieces[0]},")
        else:
            lines += [f"    {width}: (", *(f"        {piece}" for piece in pieces), "    ),"]
    return "\n".join([*lines, "}"])


if __name__ == "__main__":
    regular, bold = map(measured, sys.argv[1:3])
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    print(HEADER + table("REGULAR", regular) + "\n" + table("BOLD", bold))
