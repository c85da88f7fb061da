"""From bytes to a Document; never raises on what the author of a map did wrong. Knows no folder: bases are handed in."""

from __future__ import annotations

import gc
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from argmap.diagnostic import Extent, Finding, Path, Span
from argmap.document.complaints import Problem
from argmap.document.overlay import overlay
from argmap.document.validation import validate
from argmap.model import ArgumentMap
from argmap.text.tree import Tree, read_tree

Fetch = Callable[[str, str], tuple[str, bytes]]
"""(a base's path as written, the name of the file that says so) → (its name, its bytes); raises OSError."""

_ID = re.compile(r"[a-z0-9][a-z0-9-]*")
_LONGEST_CHAIN = 16


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file of a map: its name as people know it, and its text with places."""

    name: str
    tree: Tree


@dataclass(frozen=True, slots=True)
class Document:
    """A map with its files (its own first, then its bases), and what is wrong with their form.

    `origins` says of paths that an overlay wrote where they stand: path → (file's number, path in that file).
    `unread` are items of which too little could be read for a rule to speak of them.
    """

    files: tuple[SourceFile, ...]
    map: ArgumentMap
    problems: tuple[Problem, ...]
    unread: tuple[Path, ...]
    origins: Mapping[Path, tuple[int, Path]]

    @property
    def name(self) -> str:
        """The name of the map's own file."""
        return self.files[0].name

    def problems_of(self, name: str) -> Iterator[Finding]:
        """Yield the findings of the reader that belong to a rule."""
        return (problem.finding for problem in self.problems if problem.name == name)

    def origin(self, path: Path) -> tuple[SourceFile, Path]:
        """The file that wrote a path, and the path in it."""
        for length in range(len(path), 0, -1):
            if found := self.origins.get(path[:length]):
                return self.files[found[0]], (*found[1], *path[length:])
        return self.files[-1], path

    def place(self, finding: Finding) -> tuple[SourceFile, Span]:
        """The file and the span that a finding is about."""
        return self.locate(finding.extent or finding.at, finding.on_key)

    def locate(self, at: Path | Extent, on_key: bool = False) -> tuple[SourceFile, Span]:
        """The file and the span of what stands at a path, or of the nearest thing around it."""
        if isinstance(at, Extent):
            file = next((file for file in self.files if file.name == at.file), self.files[0])
            return file, _span(file.tree, (at.start, at.end))
        file, own = self.origin(at)
        key = file.tree.key(own) if on_key else None
        return file, _span(file.tree, key or file.tree.locate(own))


def read_document(name: str, raw: bytes, fetch: Fetch | None = None) -> Document:
    """Read a map and the maps that it extends."""
    with _no_garbage_collection():
        files, problems = _read_files(name, raw, fetch)
        value, origins, conflicts = _overlaid(files)
        validated = validate(value)
    problems += conflicts + list(validated.problems) + list(_ids(validated.map))
    return Document(tuple(files), validated.map, tuple(problems), validated.unread, origins)


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Collecting garbage in the middle of building a large structure takes longer than building it."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _read_files(name: str, raw: bytes, fetch: Fetch | None) -> tuple[list[SourceFile], list[Problem]]:
    files: list[SourceFile] = []
    problems: list[Problem] = []
    while True:
        tree = read_tree(raw)
        files.append(SourceFile(name, tree))
        problems += _of_text(files[-1])
        wanted = tree.value.get("extends") if isinstance(tree.value, dict) else None
        if not isinstance(wanted, str):
            return files, problems
        fault = "cannot be read here" if fetch is None else None
        if fetch is not None:
            try:
                name, raw = fetch(wanted, name)
            except OSError as error:
                fault = f"cannot be read: {error.strerror or error}"
            if not fault and (name in {file.name for file in files} or len(files) >= _LONGEST_CHAIN):
                fault = "extends this map in its turn"
        if fault:
            extent = Extent(*(tree.place(("extends",)) or (0, 0)), files[-1].name)
            found = Finding(("extends",), f"the base '{wanted}' {fault}", extent=extent)
            return files, [*problems, Problem("unreadable-base", found)]


def _of_text(file: SourceFile) -> Iterator[Problem]:
    for problem in file.tree.problems:
        related = tuple((Extent(*extent, file.name), message) for extent, message in problem.related)
        extent = Extent(*problem.extent, file.name)
        yield Problem(problem.name, Finding((), problem.message, problem.hint, related, extent=extent))


def _overlaid(files: list[SourceFile]) -> tuple[dict[str, Any], dict[Path, tuple[int, Path]], list[Problem]]:
    value = _top(files[-1])
    origins: dict[Path, tuple[int, Path]] = {}
    conflicts: list[Problem] = []
    for number in range(len(files) - 2, -1, -1):
        laid = overlay(value, _top(files[number]))
        value = laid.value
        origins.update({path: (number, own) for path, own in laid.written.items()})
        conflicts += [_conflict(files[number], files[number + 1].name, path) for path in laid.conflicts]
    return value, origins, conflicts


def _top(file: SourceFile) -> dict[str, Any]:
    return file.tree.value if isinstance(file.tree.value, dict) else {"claims": {}}


def _conflict(file: SourceFile, base: str, path: Path) -> Problem:
    message = f"'{path[-1]}' of '{path[1]}' is set in '{base}' and differs here"
    hint = "leave it out here, or change it there"
    return Problem("overlay-conflict", Finding(path, message, hint, extent=Extent(*file.tree.locate(path), file.name)))


def _ids(map: ArgumentMap) -> Iterator[Problem]:
    """Find the ids that are no lower-case kebab words."""
    named: list[tuple[str, Mapping[str, object]]] = [("sides", map.sides), ("sources", map.sources)]
    named += [("claims", map.claims), ("tensions", map.tensions)]
    for field, items in named:
        for id in items:
            if not _ID.fullmatch(id):
                message = f"the id '{id}' is not a lower-case word with hyphens"
                yield Problem("odd-id", Finding((field, id), message, _kebab(id), on_key=True))


def _kebab(id: str) -> str | None:
    word = re.sub(r"[^a-z0-9]+", "-", id.lower()).strip("-")
    return f"write '{word}'" if word else None


def _span(tree: Tree, extent: tuple[int, int]) -> Span:
    return Span(*tree.line_column(extent[0]), *tree.line_column(extent[1]))
