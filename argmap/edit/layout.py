"""How a part of a map is laid out on its lines, and where something can be put beside it; knows no argument."""

from __future__ import annotations

import re

from argmap.diagnostic import Path
from argmap.text.tree import Extent, Tree

_LINE_END = re.compile(r"\r\n?|\n|\Z")


class LayoutError(ValueError):
    """The text is laid out in a way that no edit here is made for; the message says which."""


def is_flow(tree: Tree, path: Path) -> bool:
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


def end_of_entry(tree: Tree, path: Path) -> int:
    """Where a mapping's entry ends: after its value, or after the colon of an empty one."""
    start, end = tree.place(path) or (0, 0)
    return after_colon(tree, path) if start == end else end


def after_colon(tree: Tree, path: Path) -> int:
    """Where the value of a key can begin."""
    key = tree.key(path)
    if key is None:
        raise LayoutError(f"'{path[-1]}' is not written as a key")
    return tree.text.index(":", key[1]) + 1
