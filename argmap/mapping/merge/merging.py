"""Merges a draft into a map by key; knows no file and writes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from argmap.diagnostic import Path
from argmap.document import Document
from argmap.extract.extracted import Extracted
from argmap.mapping.compose import SourceNote
from argmap.mapping.compose.naming import free_name
from argmap.mapping.compose.whole import source_entry
from argmap.mapping.merge.adding import Adding
from argmap.mapping.merge.insertion import Insertion
from argmap.mapping.merge.known import Known, known_in
from argmap.mapping.merge.moving import Moving
from argmap.mapping.merge.sources import source_in
from argmap.mapping.merge.vanishing import vanished_from
from argmap.yaml.splice import Edit


@dataclass(frozen=True, slots=True)
class Merged:
    """The edits to the map's own file, and what they come to; paths are those of the map as it was."""

    edits: list[Edit] = field(default_factory=list)
    kept: int = 0
    """Items of the draft that the map has already, whatever people made of them."""
    new_claims: tuple[str, ...] = ()
    new_tensions: tuple[str, ...] = ()
    new_steps: int = 0
    vanished: tuple[Path, ...] = ()
    """Items that the text no longer shows."""
    lost_quotes: tuple[Path, ...] = ()
    """Quotes with a span whose words are nowhere in the text now."""
    unplaced: tuple[str, ...] = ()
    """New items for which the file's style has no room."""


def merge(document: Document, draft: Extracted, source: SourceNote, *, suggest: bool = False) -> Merged:
    """Bring a map up to date with a text that was read again.

    What has a key that the map knows stays as it is, whatever people made of it, but for spans and the hash; where
    the map gives the text's hash already, nothing has moved and no number changes. `draft` holds suggested steps,
    too, so that those of an earlier reading are recognised; new ones are proposed only with `suggest`.
    """
    map = document.map
    id = source_in(map, source, draft.title)
    known = known_in(map)
    source = replace(source, id=id or free_name(source.id, map.sources))
    adding = Adding(document, draft, source, known, suggest)
    edits = list(adding.edits())
    lost: tuple[Path, ...] = ()
    if id is None:
        edits += _new_source(document, draft, source)
    elif (map.sources[id].sha256 or "").lower() != source.sha256:
        moving = Moving(document, source)
        edits += _moved(moving, draft, known)
        lost = tuple(moving.lost)
    return Merged(
        edits,
        adding.kept,
        tuple(adding.new_claims),
        tuple(adding.new_tensions),
        adding.new_steps,
        tuple(vanished_from(map, draft, source.id)),
        lost,
        tuple(adding.unplaced),
    )


def _new_source(document: Document, draft: Extracted, source: SourceNote) -> list[Edit]:
    """An entry for a text that the map does not know yet; above the claims where there is none for a source."""
    insertion = Insertion(document.files[0].tree)
    entry = {source.id: source_entry(draft, source)}
    top = document.files[0].tree.value
    if isinstance(top, dict) and "claims" in top and "sources" not in top:
        return insertion.entry((), {"sources": entry}, "claims", "before", airy=True)
    return insertion.entry(("sources",), entry)


def _moved(moving: Moving, draft: Extracted, known: Known) -> Iterator[Edit]:
    yield from moving.of_source()
    drafts = {known.claims[claim.key]: claim for claim in draft.claims if claim.key in known.claims}
    for id, claim in moving.document.map.claims.items():
        if found := drafts.get(id):
            yield from moving.of_extraction(("claims", id), found.span)
        yield from moving.of_quotes(id, claim, found)
    for relation in draft.relations:
        if path := known.steps.get(relation.key):
            yield from moving.of_extraction(path, relation.span)
    for tension in draft.tensions:
        if name := known.tensions.get(tension.key):
            yield from moving.of_extraction(("tensions", name), tension.span)
