"""How a YAML text is laid out on its lines: what stands in brackets, where lines begin and end. Knows no argument."""

from __future__ import annotations

import re
from collections.abc import Sequence

from argmap.yaml.problem import Extent
from argmap.yaml.tree import Tree

_LINE_END = re.compile(r"\r\n?|\n|\Z")


def is_flow(tree: Tree, path: Sequence[str | int]) -> bool:
    """Whether a collection is written in brackets."""
    extent = tree.place(path)
    return extent is not None and tree.text[extent[0] : extent[0] + 1] in ("{", "[")


def line_start(text: str, at: int) -> int:
    """Where the line of a character begins."""
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def line_end(text: str, at: int) -> Extent:
    """Where the line of a character ends, and where the next one begins."""
    end = _LINE_END.search(text, at)
    assert end is not None
    return end.span()


def newline(text: str) -> str:
    """How the text ends its first line."""
    end = _LINE_END.search(text)
    return (end[0] if end else "") or "\n"
