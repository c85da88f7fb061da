"""Collects the blocks of a converted article in order; knows no format and no Markdown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

Kind = Literal["heading", "paragraph", "item", "row", "note"]

_CELLS: Final = " | "
_PARAGRAPHS_OF_A_CELL: Final = 3


@dataclass(frozen=True, slots=True)
class Block:
    """Words that belong together. `why`: what keeps them out of the text, None for the article's own words."""

    kind: Kind
    text: str
    level: int = 0
    """Of a heading: 1 is the highest. Of an item: how many lists are around its own."""
    marker: str = ""
    """Of an item: '-', or its number with a full stop. Of a note: its number."""
    why: str | None = None


@dataclass(slots=True)
class _Row:
    cells: list[int]
    holds_rows: bool = False


class Blocks:
    """Blocks as they come; those of a table's row become one where that loses no heading."""

    def __init__(self) -> None:
        self.done: list[Block] = []
        self._rows: list[_Row] = []

    def add(self, block: Block) -> None:
        """Take a block that has words."""
        if block.text:
            self.done.append(block)

    def start_row(self) -> None:
        """Begin a row; rows may stand within rows."""
        if self._rows:
            self._rows[-1].holds_rows = True
        self._rows.append(_Row([]))

    def start_cell(self) -> None:
        """Begin a cell of the innermost row."""
        if self._rows:
            self._rows[-1].cells.append(len(self.done))

    def end_row(self) -> None:
        """End the innermost row."""
        if not self._rows:
            return
        row = self._rows.pop()
        if row.holds_rows:
            return  # a layout; and looking at its blocks once for each row around them would take squared time
        if not row.cells:
            return
        ends = [*row.cells[1:], len(self.done)]
        cells = [self.done[start:end] for start, end in zip(row.cells, ends, strict=True)]
        if _is_one_line(cells):
            why = next(block.why for cell in cells for block in cell)
            self.done[row.cells[0] :] = [Block("row", _CELLS.join(map(_words, cells)), why=why)]


def _is_one_line(cells: Sequence[Sequence[Block]]) -> bool:
    """Tell whether a row holds a table's values rather than a page's layout."""
    blocks = [block for cell in cells for block in cell]
    plain = all(block.kind in ("paragraph", "item") for block in blocks)
    return (
        len(cells) > 1
        and bool(blocks)
        and plain
        and len({block.why for block in blocks}) == 1
        and max(map(len, cells)) <= _PARAGRAPHS_OF_A_CELL
    )


def _words(cell: Sequence[Block]) -> str:
    return " ".join(" ".join(block.text.split()) for block in cell)


def with_reason(block: Block, why: str | None) -> Block:
    """Give the same block, kept out of the text for another reason or for none."""
    return replace(block, why=why)
