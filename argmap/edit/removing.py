"""Takes an entry out of a mapping or a list, with its line or its comma; every other byte stays. Knows no argument."""

from __future__ import annotations

from argmap.diagnostic import Path
from argmap.document.values import value_at
from argmap.edit.layout import LayoutError, end_of_entry
from argmap.yaml.laid_out import is_flow, line_end, line_start
from argmap.yaml.splice import Edit
from argmap.yaml.tree import Extent, Tree


def remove_entry(tree: Tree, path: Path) -> Edit:
    """The edit that takes out what stands at a path, beside which something else stands; raises LayoutError."""
    if len(value_at(tree.value, path[:-1])) < 2:
        raise LayoutError(f"'{path[-1]}' is all that is there")
    if is_flow(tree, path[:-1]):
        return _without_comma(tree, path)
    start, end = extent_of_entry(tree, path)
    return Edit(start, _past_blank(tree.text, start, end), "")


def extent_of_entry(tree: Tree, path: Path) -> Extent:
    """The extent of an entry: of its lines where it has lines to itself, else of its key and value."""
    start, end = _extent(tree, path)
    if is_flow(tree, path[:-1]):
        return start, end
    first = line_start(tree.text, start)
    if tree.text[first:start].strip(" ") != ("-" if isinstance(path[-1], int) else ""):
        raise LayoutError(f"'{path[-1]}' does not stand on a line of its own")
    return first, line_end(tree.text, end)[1]


def _extent(tree: Tree, path: Path) -> Extent:
    if isinstance(path[-1], str):
        key = tree.key(path)
        return (key or (0, 0))[0], end_of_entry(tree, path)
    return tree.place(path) or (0, 0)


def _without_comma(tree: Tree, path: Path) -> Edit:
    """The first entry goes with the comma after it, any other with the one before."""
    owner = value_at(tree.value, path[:-1])
    names = list(owner) if isinstance(owner, dict) else list(range(len(owner)))
    place = names.index(path[-1])
    start, end = _extent(tree, path)
    if place:
        return Edit(_extent(tree, (*path[:-1], names[place - 1]))[1], end, "")
    return Edit(start, _extent(tree, (*path[:-1], names[1]))[0], "")


def _past_blank(text: str, start: int, end: int) -> int:
    """Of a blank line before and one after, one is enough."""
    above = text[line_start(text, start - 1) : start] if start else "\n"
    after = line_end(text, end)
    return after[1] if not above.strip() and not text[end : after[0]].strip() else end
