"""Merges a claim into another that says the same; knows no disk.

Every reference follows, the quotes move, and the claim itself goes; whatever else a person wrote is in the way.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from argmap.diagnostic import Path
from argmap.document import Document
from argmap.document.values import value_at
from argmap.edit.appending import append_entries
from argmap.edit.layout import LayoutError
from argmap.edit.removing import extent_of_entry, remove_entry
from argmap.edit.rename import means, renamed_at, uses
from argmap.graph import ArgumentGraph, Reference
from argmap.wording.near import did_you_mean
from argmap.yaml.scalar import flow
from argmap.yaml.splice import Edit
from argmap.yaml.tree import Tree

_GOES = ("text", "side", "kind", "hedge", "status", "extraction", "quotes")
_MARK = {"tags": (["central"], "central")}
"""What a rule marks a claim with by itself."""

_BEFORE_QUOTES = ("text", "side", "kind", "hedge")


class MergeError(ValueError):
    """The claims cannot be made one; the message says why."""


def merge_claims(document: Document, graph: ArgumentGraph, gone: str, kept: str) -> list[Edit]:
    """The edits that make two claims of the map's own file one; raises MergeError."""
    _must_be_one(document, graph, gone, kept)
    tree = document.files[0].tree
    try:
        _must_be_empty(tree, gone)
        edits = [*_moved_quotes(tree, gone, kept), remove_entry(tree, ("claims", gone))]
        return [*edits, *_followed(document, graph, gone, kept)]
    except LayoutError as error:
        raise MergeError(str(error)) from error


def _must_be_one(document: Document, graph: ArgumentGraph, gone: str, kept: str) -> None:
    if gone == kept:
        raise MergeError(f"'{gone}' is the claim itself")
    if kept not in graph:
        near = did_you_mean(kept, graph.claims())
        raise MergeError(f"there is no claim '{kept}'" + (f"; {near}" if near else ""))
    if graph.claim(kept).status == "rejected":
        raise MergeError(f"'{kept}' is rejected")
    for id in (gone, kept):
        if document.files[0].tree.place(("claims", id)) is None or len(_homes(document, id)) > 1:
            raise MergeError(f"'{id}' is written in another file, too")
    if any(gone in step.premises for step in graph.steps_to(kept)):
        raise MergeError(f"'{gone}' stands for or against '{kept}', so they are two claims")
    for id in graph.tensions_of(gone):
        poles = graph.map.tensions[id].poles.values()
        if {gone, kept} <= {claim for pole in poles for claim in pole.claims} and not any(
            {gone, kept} <= set(pole.claims) for pole in poles
        ):
            raise MergeError(f"'{gone}' and '{kept}' stand on two poles of the tension '{id}'")


def _homes(document: Document, id: str) -> list[str]:
    """The files that write of a claim."""
    return [file.name for file in document.files if file.tree.place(("claims", id)) is not None]


def _must_be_empty(tree: Tree, gone: str) -> None:
    """Refuse to lose what a person wrote: a field, or a comment."""
    claim: Any = value_at(tree.value, ("claims", gone))
    for key, value in claim.items() if isinstance(claim, dict) else ():
        if value is not None and key not in _GOES and value not in _MARK.get(key, ()):
            raise MergeError(f"'{gone}' has '{key}', which would be lost: merge the other into it, or move it first")
    if _has_comment(tree, ("claims", gone)):
        raise MergeError(f"a comment stands in '{gone}', which would be lost: move it first")


def _has_comment(tree: Tree, path: Path) -> bool:
    """Whether a '#' stands anywhere but in a key or a value."""
    start, end = extent_of_entry(tree, path)
    between, at = [], start
    for scalar_start, scalar_end in sorted(_scalars(tree, path)):
        between.append(tree.text[at:scalar_start])
        at = max(at, scalar_end)
    return "#" in "".join((*between, tree.text[at:end]))


def _scalars(tree: Tree, top: Path) -> Iterator[tuple[int, int]]:
    waiting = [top]
    while waiting:
        path = waiting.pop()
        value = value_at(tree.value, path)
        yield tree.key(path) or (0, 0)
        if isinstance(value, (dict, list)):
            waiting += [(*path, part) for part in (value if isinstance(value, dict) else range(len(value)))]
        else:
            yield tree.place(path) or (0, 0)


def _moved_quotes(tree: Tree, gone: str, kept: str) -> Iterator[Edit]:
    there = _quotes(tree, kept)
    moved = {flow(quote): _as_written(tree, path) or flow(quote) for path, quote in _quotes(tree, gone).items()}
    fresh = [written for plain, written in moved.items() if plain not in map(flow, there.values())]
    if fresh:
        yield append_entries(tree, ("claims", kept), "quotes", fresh, _BEFORE_QUOTES)


def _quotes(tree: Tree, id: str) -> dict[Path, Any]:
    at: Path = ("claims", id, "quotes")
    quotes: Any = value_at(tree.value, at) if isinstance(value_at(tree.value, at[:-1]), dict) else None
    if isinstance(quotes, list):
        return {(*at, index): quote for index, quote in enumerate(quotes)}
    return {at: quotes} if isinstance(quotes, str) else {}


def _as_written(tree: Tree, path: Path) -> str | None:
    """A quote's own characters, if they mean the same anywhere."""
    start, end = tree.place(path) or (0, 0)
    written = tree.text[start:end]
    return written if written[:1] in ("{", "'", '"') and len(written.splitlines()) == 1 else None


def _followed(document: Document, graph: ArgumentGraph, gone: str, kept: str) -> Iterator[Edit]:
    """Rename every reference, and take out those that would name the claim twice in one list."""
    named: dict[Path, set[str]] = {}
    for reference in graph.references():
        if reference.id == kept:
            named.setdefault(reference.path[:-1], set()).add(kept)
    for reference in graph.references():
        if reference.id == gone and means(reference, "claim", graph):
            there = named.setdefault(reference.path[:-1], set())
            yield from _followed_at(document, reference, kept, twice=kept in there)
            there.add(kept)


def _followed_at(document: Document, reference: Reference, kept: str, twice: bool) -> Iterator[Edit]:
    file, own = document.origin(reference.path)
    tree = document.files[0].tree
    if twice and file is document.files[0] and isinstance(own[-1], int):
        yield remove_entry(tree, own)
    else:
        yield from (renamed_at(tree, extent, reference.id, kept) for extent in uses(document, reference))
