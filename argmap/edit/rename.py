"""Renames what has an id, everywhere in the file that declares it; knows no disk.

The edits come from the table of places: not from a search for the word, which would find it in prose, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from argmap.diagnostic import Path
from argmap.document import Document
from argmap.graph import ArgumentGraph, Reference
from argmap.wording.near import did_you_mean
from argmap.yaml.splice import Edit
from argmap.yaml.tree import Extent, Tree

Kind = Literal["claim", "tension", "step", "source", "side", "safeguard"]
KINDS: tuple[Kind, ...] = get_args(Kind)

_NODES: tuple[Kind, ...] = ("claim", "tension", "step")
_OWNERS = {"claims": "claim", "tensions": "tension", "sources": "source", "sides": "side"}
_OWNED = {"poles": "side", "safeguards": "safeguard"}
_ID = re.compile(r"[a-z0-9][a-z0-9-]*")
_NO_SIDES = ("both", "neutral")


@dataclass(frozen=True, slots=True)
class Renaming:
    """What `rename` was asked to do."""

    old: str
    new: str
    kind: Kind

    def of(self, id: str, kind: str) -> str:
        """The name of something after it."""
        return self.new if (id, kind) == (self.old, self.kind) else id

    def path(self, path: Path) -> Path:
        """A path after it: ids stand second, and fourth under a tension."""
        kinds = {1: _OWNERS.get(str(path[0])), 3: _OWNED.get(str(path[2])) if len(path) > 3 else None}
        return tuple(
            self.of(part, kinds.get(place) or "") if isinstance(part, str) else part for place, part in enumerate(path)
        )


class RenameError(ValueError):
    """The wish cannot be met; the message says why."""


def rename_item(document: Document, old: str, new: str, kind: Kind | None = None) -> tuple[Renaming, list[Edit]]:
    """What is renamed, and the edits that do it in the map's own file; raises RenameError.

    All of a file's text that is not the name itself stays. A name written in quotes stays in quotes.
    """
    graph = ArgumentGraph(document.map, with_rejected=True)
    _must_be_whole(document)
    declared = _declared(graph)
    kind = _kind(declared, old, kind)
    _must_be_free(graph, declared, new, kind)
    tree = document.files[0].tree
    extents = {_declaration(document, old, path, kind) for path in declared[kind][old]}
    extents |= {
        extent
        for reference in graph.references()
        if reference.id == old and means(reference, kind, graph)
        for extent in uses(document, reference)
    }
    return Renaming(old, new, kind), [renamed_at(tree, extent, old, new) for extent in sorted(extents)]


def _must_be_whole(document: Document) -> None:
    """What the reader left out may name the thing, too."""
    problem = next((problem for problem in document.problems if problem.name != "odd-id"), None)
    if problem:
        raise RenameError(f"the map cannot be read whole: {problem.finding.message}")


def _declared(graph: ArgumentGraph) -> dict[Kind, dict[str, list[Path]]]:
    """Where each id is declared, by kind; safeguards of one name in several tensions are one thing."""
    found: dict[Kind, dict[str, list[Path]]] = {kind: {} for kind in KINDS}
    for kind, id, path in _declarations(graph):
        found[kind].setdefault(id, []).append(path)
    return found


def _declarations(graph: ArgumentGraph) -> Iterator[tuple[Kind, str, Path]]:
    map = graph.map
    yield from (("claim", id, ("claims", id)) for id in map.claims)
    yield from (("source", id, ("sources", id)) for id in map.sources)
    yield from (("side", id, ("sides", id)) for id in map.sides)
    for step in graph.steps.values():
        if step.written.id:
            yield "step", step.written.id, (*step.path, "id")
    for id, tension in map.tensions.items():
        yield "tension", id, ("tensions", id)
        yield from (("safeguard", name, ("tensions", id, "safeguards", name)) for name in tension.safeguards)


def _kind(declared: dict[Kind, dict[str, list[Path]]], old: str, kind: Kind | None) -> Kind:
    kinds = [one for one in KINDS if old in declared[one] and kind in (None, one)]
    if len(kinds) > 1:
        raise RenameError(f"'{old}' is a {' and a '.join(kinds)}: say which with --kind")
    if not kinds:
        names = sorted({id for one in KINDS if kind in (None, one) for id in declared[one]})
        near = did_you_mean(old, names)
        raise RenameError(f"there is no {kind or 'item'} '{old}'" + (f"; {near}" if near else ""))
    return kinds[0]


def _must_be_free(graph: ArgumentGraph, declared: dict[Kind, dict[str, list[Path]]], new: str, kind: Kind) -> None:
    if not _ID.fullmatch(new):
        raise RenameError(f"'{new}' is not a lower-case word with hyphens")
    if new == "null" or (kind == "side" and new in _NO_SIDES):
        raise RenameError(f"'{new}' has a meaning of its own")
    taken = next((one for one in KINDS if new in declared[one] and _share(one, kind)), None)
    if taken:
        raise RenameError(f"'{new}' is the name of a {taken} already")
    if any(reference.id == new and _fits(reference, kind) for reference in graph.references()):
        raise RenameError(f"'{new}' is referred to already, though nothing has that name")


def _share(one: Kind, other: Kind) -> bool:
    """Whether two kinds draw on the same names."""
    return one == other or (one in _NODES and other in _NODES)


def _fits(reference: Reference, kind: Kind) -> bool:
    return kind in _NODES if reference.wanted == "node" else reference.wanted == kind


def means(reference: Reference, kind: Kind, graph: ArgumentGraph) -> bool:
    """Whether a reference is to this kind; what may name any node means the first kind that has the name."""
    if reference.wanted != "node":
        return reference.wanted == kind
    bearers = graph.named.get(reference.id, [])
    first = next((bearer.kind for bearer in bearers if reference.fits(bearer.kind)), None)
    return kind == ("step" if first in ("reason", "objection") else first)


def _declaration(document: Document, old: str, path: Path, kind: Kind) -> Extent:
    """Where the id itself stands, a key or the value of a step's `id`: in this file, and in no base."""
    file, own = document.origin(path)
    extent = _value(file.tree, own, old) if kind == "step" else file.tree.key(own)
    if extent is None:
        raise RenameError(f"'{old}' is not written in the map: it is there by default")
    if file is not document.files[0]:
        raise RenameError(f"'{old}' is declared in '{file.name}': rename it there")
    return extent


def uses(document: Document, reference: Reference) -> Iterator[Extent]:
    """Where this file writes a reference; the path of a short form ends above that of the long one."""
    file, path = document.origin(reference.path)
    if file is not document.files[0]:
        return
    if reference.wanted == "side" and path[-2:-1] == ("poles",):
        extent = file.tree.key(path)
    else:
        extent = _value(file.tree, path, reference.id)
    if extent is not None:
        yield extent


def _value(tree: Tree, path: Path, written: str) -> Extent | None:
    """The extent of the scalar at a path, or of the nearest thing above it that exists, if it is what is written."""
    while path and tree.place(path) is None:
        path = path[:-1]
    value: object = tree.value
    for part in path:
        value = value[part]  # type: ignore[index]
    return tree.place(path) if value == written else None


def renamed_at(tree: Tree, extent: Extent, old: str, new: str) -> Edit:
    """The edit of one scalar that is a name; its quotes stay."""
    start, end = extent
    first = tree.text[start]
    if first in "'\"":
        return Edit(start + 1, end - 1, new)
    if first in "|>":
        start = tree.text.rindex(old, start, end)
        return Edit(start, start + len(old), new)
    return Edit(start, end, new)
