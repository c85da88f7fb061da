"""Plain tables for a terminal: columns as wide as they need to be; knows not what is in them."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.report.style import PLAIN, Style
from argmap.report.visible import cells, visible


def table(head: Sequence[str], rows: Sequence[Sequence[str]], style: Style = PLAIN, right: Sequence[str] = ()) -> str:
    """Write rows under a head; the columns named in `right` are flush right."""
    shown = [[visible(cell) for cell in row] for row in (head, *rows)]
    widths = [max(map(cells, column)) for column in zip(*shown, strict=True)]
    lines = []
    for number, row in enumerate(shown):
        padded = [_padded(cell, width, title in right) for cell, width, title in zip(row, widths, head, strict=True)]
        line = "  ".join(padded).rstrip()
        lines.append(style.paint(line, "1") if number == 0 else line)
    return "".join(line + "\n" for line in lines)


def _padded(cell: str, width: int, right: bool) -> str:
    space = " " * (width - cells(cell))
    return space + cell if right else cell + space
