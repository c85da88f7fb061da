"""Which source of a map a text is, if any; knows no file, only the names of files."""

from __future__ import annotations

import posixpath

from argmap.mapping.compose import SourceNote
from argmap.model import ArgumentMap, Quote


def source_in(map: ArgumentMap, source: SourceNote, title: str | None = None) -> str | None:
    """The id of the source with this hash, else with this file, else the only one with this title."""
    for id, written in map.sources.items():
        if written.sha256 and written.sha256.lower() == source.sha256:
            return id
    for id, written in map.sources.items():
        if written.text and source.file and same_file(written.text, source.file):
            return id
    named = (title or source.title or "").casefold()
    alike = [id for id, written in map.sources.items() if named and (written.title or "").casefold() == named]
    return alike[0] if len(alike) == 1 else None


def same_file(one: str, other: str) -> bool:
    """Whether two names beside a map are of one file."""
    first, second = (posixpath.normpath(name.replace("\\", "/")) for name in (one, other))
    return first == second


def quoted_from(map: ArgumentMap, quote: Quote) -> str | None:
    """The id of the source that a quote is from: the map's only one where it names none."""
    return quote.source or (next(iter(map.sources)) if len(map.sources) == 1 else None)
