"""Blocks -> Markdown, and what was passed over -> short lines; knows no format that blocks come from.

Signs that Markdown would read are not escaped, so that quotes can be found in the text as they were written.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from argmap.articles.blocks import Block

_DEEPEST: Final = 8
_SHOWN: Final = 90


def markdown(blocks: Iterable[Block]) -> str:
    """Write the blocks that are text: one blank line between them, none between a list's items and a table's rows."""
    pieces: list[str] = []
    before: Block | None = None
    for block in blocks:
        if block.why is None:
            pieces += [_gap(before, block), _written(block)]
            before = block
    return "".join([*pieces, "\n"]) if pieces else ""


def passed_over(blocks: Iterable[Block]) -> tuple[str, ...]:
    """List what is not in the text; the same words for the same reason once, with a count."""
    counts: dict[str, int] = {}
    for block in blocks:
        if block.why is not None:
            line = f"{block.why}: {shortened(block.text)}"
            counts[line] = counts.get(line, 0) + 1
    return tuple(line if count == 1 else f"{line} ({count} times)" for line, count in counts.items())


def shortened(text: str) -> str:
    """Give a text on one line, with an ellipsis for the end of a long one."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1].rstrip()}…"


def first_heading(blocks: Sequence[Block]) -> str | None:
    """Give the words of the first heading of the highest level, if that level is 1."""
    return next((_one_line(block) for block in blocks if block.kind == "heading" and block.level == 1), None)


def _gap(before: Block | None, block: Block) -> str:
    if before is None:
        return ""
    tight = before.kind == block.kind and block.kind in ("item", "row")
    return "\n" if tight else "\n\n"


def _written(block: Block) -> str:
    if block.kind == "heading":
        return f"{'#' * min(block.level, 6)} {_one_line(block)}"
    if block.kind == "item":
        return f"{'   ' * min(block.level, _DEEPEST)}{block.marker} {_one_line(block)}"
    if block.kind == "note":
        return f"[^{block.marker}]: {_one_line(block)}"
    return block.text


def _one_line(block: Block) -> str:
    return " ".join(block.text.split())
