"""Adds entries to a list of a mapping, which may not be there yet; every other byte stays. Knows no argument."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.diagnostic import Path
from argmap.document.values import value_at
from argmap.edit.layout import LayoutError
from argmap.edit.setting import insert_key
from argmap.yaml.laid_out import is_flow, line_end, line_start, newline
from argmap.yaml.scalar import flow
from argmap.yaml.splice import Edit
from argmap.yaml.tree import Tree


def append_entries(tree: Tree, path: Path, key: str, written: Sequence[str], after: Sequence[str] = ()) -> Edit:
    """The edit that adds entries, each YAML in brackets or in quotes already, to the list at a key; raises LayoutError.

    Where an item or a list is in a short form, it gets its long one.
    """
    item = value_at(tree.value, path)
    if isinstance(item, str):
        start, end = tree.place(path) or (0, 0)
        return Edit(start, end, f"{{text: {flow(item)}, {key}: {_listed(written)}}}")
    if not isinstance(item, dict) or not item or (key in item and item[key] is None):
        raise LayoutError(f"'{path[-1]}' has no list '{key}' that can be longer")
    if key not in item:
        return insert_key(tree, path, key, _new(tree, path, written), after)
    return _longer(tree, (*path, key), item[key], written)


def _longer(tree: Tree, path: Path, there: object, written: Sequence[str]) -> Edit:
    start, end = tree.place(path) or (0, 0)
    if not isinstance(there, list):
        return Edit(start, end, _listed([flow(there), *written]))
    if not there:
        return Edit(start, end, _listed(written))
    last = tree.place((*path, len(there) - 1)) or (0, 0)
    if is_flow(tree, path):
        return Edit(last[1], last[1], "".join(f", {entry}" for entry in written))
    at = line_end(tree.text, last[1])[0]
    dash = tree.text.rfind("-", line_start(tree.text, last[0]), last[0])
    return Edit(at, at, _lines(tree.text, dash - line_start(tree.text, dash), written))


def _new(tree: Tree, path: Path, written: Sequence[str]) -> str:
    if is_flow(tree, path):
        return _listed(written)
    start = (tree.place(path) or (0, 0))[0]
    return _lines(tree.text, start - line_start(tree.text, start) + 2, written)


def _listed(written: Sequence[str]) -> str:
    return f"[{', '.join(written)}]"


def _lines(text: str, indent: int, written: Sequence[str]) -> str:
    return "".join(f"{newline(text)}{' ' * indent}- {entry}" for entry in written)
