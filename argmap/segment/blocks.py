"""Cut a text into blocks with their place in it; knows nothing of sentences and of what is claimed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from argmap.segment.block import Block
from argmap.segment.boilerplate import BoilerplateCue, cue_at
from argmap.segment.stretches import stretches_of

_ENTRY = re.compile(r"\b(?:1[5-9]|20)\d\d\b|https?:|www\.")


def blocks_of(text: str) -> tuple[Block, ...]:
    """Give the blocks in order. What stands in none is blank, a drawn line, or a mark of Markdown.

    The title is the first heading, where no text stands before it or where it alone is of the highest level.
    """
    return tuple(_titled(list(_labelled(text))))


def _labelled(text: str) -> Iterator[Block]:
    """Tell boilerplate from text; what stands below some boilerplate is of the same kind."""
    above: tuple[BoilerplateCue, Block] | None = None
    for block in stretches_of(text):
        cue = cue_at(text, block.span)
        if cue is None and above and not _reaches(text, *above, block):
            above = None
        if cue and cue.rest:
            above = cue, block
        if cue := cue or (above[0] if above else None):
            yield replace(block, kind="boilerplate", label=cue.label)
        else:
            yield block


def _reaches(text: str, cue: BoilerplateCue, head: Block, block: Block) -> bool:
    """Whether boilerplate that began with `head` goes on to a block below."""
    if cue.rest == "items" or head.kind != "heading":
        lower = block.kind == "heading" and 0 < head.level < block.level
        return block.kind == "item" or lower
    return block.kind != "heading" or head.level < block.level or _is_entry(text, block)


def _is_entry(text: str, block: Block) -> bool:
    """Whether a line that looks like a heading names a work instead: it has a year or an address."""
    return not block.level and _ENTRY.search(text, *block.span) is not None


def _titled(blocks: list[Block]) -> list[Block]:
    first = next((number for number, block in enumerate(blocks) if block.kind == "heading"), None)
    if first is None:
        return blocks
    begins = all(block.kind == "boilerplate" for block in blocks[:first])
    alone = blocks[first].level == 1 and sum(block.kind == "heading" and block.level == 1 for block in blocks) == 1
    if begins or alone:
        blocks[first] = replace(blocks[first], kind="title", level=1)
    return [replace(block, level=2) if block.kind == "heading" and not block.level else block for block in blocks]
