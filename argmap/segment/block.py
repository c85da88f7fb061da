"""A block of a text, and what kinds there are; every span is a pair of character offsets in that text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Span = tuple[int, int]
BlockKind = Literal["title", "heading", "paragraph", "item", "boilerplate"]


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text between breaks. `label` says what kind of boilerplate it is."""

    kind: BlockKind
    span: Span
    level: int = 0
    """Of a heading: 1 is the highest."""
    label: str = ""
