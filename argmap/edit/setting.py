"""Sets one key of something written as a mapping; every other byte stays. Knows not what keys mean."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from argmap.diagnostic import Path
from argmap.document.values import Patched, value_at
from argmap.edit.layout import LayoutError, after_colon, end_of_entry
from argmap.yaml.laid_out import is_flow, line_end, line_start, newline
from argmap.yaml.scalar import scalar
from argmap.yaml.splice import Edit
from argmap.yaml.tree import Tree


@dataclass(frozen=True, slots=True)
class Setting:
    """A wish: that a key of the mapping at a path of a file has a text."""

    path: Path
    key: str
    value: str


def set_key(tree: Tree, wish: Setting, after: Sequence[str] = ()) -> Edit:
    """The edit that grants a wish; raises LayoutError.

    A key that is not there comes after the last of those in `after` that is, or else before all others.
    """
    path, key, value = wish.path, wish.key, wish.value
    item = value_at(tree.value, path)
    written = scalar(value, in_flow=is_flow(tree, path))
    if not isinstance(item, dict) or not item:
        raise LayoutError(f"'{path[-1]}' is not written with keys of its own")
    if key not in item:
        return insert_key(tree, path, key, written, after)
    start, end = tree.place((*path, key)) or (0, 0)
    if start == end:
        at = after_colon(tree, (*path, key))
        return Edit(at, at, f" {written}")
    return Edit(start, end, written)


def is_granted(before: object, wishes: Iterable[Setting], after: object) -> bool:
    """Whether a file's plain values are those of before, but for what was wished."""
    wanted = Patched(before)
    for wish in wishes:
        wanted.put((*wish.path, wish.key), wish.value)
    return bool(wanted.whole == after)


def insert_key(tree: Tree, path: Path, key: str, written: str, after: Sequence[str] = ()) -> Edit:
    """The edit that adds a key with a value that is YAML already, in the style of its neighbours."""
    item = value_at(tree.value, path)
    before = next((name for name in reversed(after) if name in item), None)
    entry = f"{key}:{written}" if written[:1] in "\r\n" else f"{key}: {written}"
    first = tree.key((*path, before or next(iter(item))))
    if first is None:
        raise LayoutError(f"'{path[-1]}' is not written with keys of its own")
    break_ = newline(tree.text) + " " * (first[0] - line_start(tree.text, first[0]))
    if is_flow(tree, path):
        at, text = (end_of_entry(tree, (*path, before)), f", {entry}") if before else (first[0], f"{entry}, ")
    elif before:
        at, text = line_end(tree.text, end_of_entry(tree, (*path, before)))[0], break_ + entry
    else:
        at, text = first[0], entry + break_
    return Edit(at, at, text)
