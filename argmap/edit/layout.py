"""Where an entry of a map ends, so that something can be put beside it; knows no argument."""

from __future__ import annotations

from argmap.diagnostic import Path
from argmap.yaml.tree import Tree


class LayoutError(ValueError):
    """The text is laid out in a way that no edit here is made for; the message says which."""


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
