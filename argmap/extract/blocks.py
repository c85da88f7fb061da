"""Cut a text into blocks with their place in it; knows nothing of sentences and of what is claimed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from argmap.extract.boilerplate import BoilerplateCue, cue_at
from argmap.extract.draft import Block
from argmap.extract.stretches import stretches_of


def blocks_of(text: str) -> tuple[Block, ...]:
    """Give the blocks in order. What stands in none is blank, a drawn line, or a mark of Markdown.

    The title is the first heading, where no text stands before it or where it alone is of the highest level.
    """
    return tuple(_titled(list(_labelled(text))))


def _labelled(text: str) -> Iterator[Block]:
    """Tell boilerplate from text; below some headings all is boilerplate."""
    below: tuple[BoilerplateCue, int] | None = None
    for block in stretches_of(text):
        heading = block.kind == "heading"
        cue = cue_at(text, block.span)
        if heading and (below is None or not below[1] < block.level or cue):
            below = (cue, block.level) if cue and cue.rest else None
        label = cue.label if cue else below[0].label if below else ""
        yield replace(block, kind="boilerplate", label=label) if label else block


def _titled(blocks: list[Block]) -> list[Block]:
    first = next((number for number, block in enumerate(blocks) if block.kind == "heading"), None)
    if first is None:
        return blocks
    begins = all(block.kind == "boilerplate" for block in blocks[:first])
    alone = blocks[first].level == 1 and sum(block.kind == "heading" and block.level == 1 for block in blocks) == 1
    if begins or alone:
        blocks[first] = replace(blocks[first], kind="title", level=1)
    return [replace(block, level=2) if block.kind == "heading" and not block.level else block for block in blocks]
