"""Whether the ids that a map gives are lower-case words with hyphens; knows nothing of what refers to them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from argmap.diagnostic import Finding, Path, quoted
from argmap.document.problem import Problem
from argmap.model import ArgumentMap

_KEBAB = re.compile(r"[^\W_]+(-[^\W_]+)*")
_NO_SIDES = ("both", "neutral")


def id_problems(map: ArgumentMap) -> Iterator[Problem]:
    """Find the ids that are no words of letters, digits and single hyphens, in any script that has letters."""
    for path, id in _given(map):
        if not _KEBAB.fullmatch(id) or id != id.lower():
            message = f"the id {quoted(id)} is not a lower-case word with hyphens"
            yield Problem("odd-id", Finding(path, message, _kebab(id), on_key=path[-1] == id))
    for id in map.sides:
        if id in _NO_SIDES:
            message = f"'{id}' has a meaning of its own and cannot be a side's id"
            yield Problem("wrong-value", Finding(("sides", id), message, "name the side otherwise", on_key=True))


def _given(map: ArgumentMap) -> Iterator[tuple[Path, str]]:
    """Yield every id that the map gives to something, with its path."""
    yield from _keys(("sides",), map.sides)
    yield from _keys(("sources",), map.sources)
    for id, source in map.sources.items():
        yield from _keys(("sources", id, "sections"), source.sections)
    yield from _keys(("claims",), map.claims)
    for id, claim in map.claims.items():
        yield from (((*path, "id"), step.id) for path, step in claim.steps(("claims", id)) if step.id is not None)
    yield from _keys(("tensions",), map.tensions)
    for id, tension in map.tensions.items():
        yield from _keys(("tensions", id, "safeguards"), tension.safeguards)


def _keys(at: Path, ids: Iterable[str]) -> Iterator[tuple[Path, str]]:
    return (((*at, id), id) for id in ids)


def _kebab(id: str) -> str | None:
    word = re.sub(r"[\W_]+", "-", id.lower()).strip("-")
    return f"write {quoted(word)}" if word else None
