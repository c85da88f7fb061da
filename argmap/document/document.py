"""A map as it was read: its files, what it says, what is wrong with its form, and where each thing is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from argmap.diagnostic import Extent, Finding, Path, Span
from argmap.document.problem import Problem
from argmap.document.values import as_written
from argmap.model import ArgumentMap
from argmap.yaml.tree import Tree


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file of a map: its name as people know it, and its text with places."""

    name: str
    tree: Tree


@dataclass(frozen=True, slots=True)
class Document:
    """A map with its files (its own first, then its bases), and what is wrong with their form.

    `origins` says of paths that an overlay wrote where they stand: path → (file's number, path in that file).
    `unread` are places of which too little could be read for a rule to speak of them; `()` is the whole map.
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
        """The file that wrote what stands at a path of the map, and where in it: a short form has a shorter path.

        What no file wrote is looked for around the place, and in the map's own file if nothing is there either.
        """
        file, own = self._written(path)
        written = as_written(file.tree.value, own)
        return (file, written) if written else (self.files[0], as_written(self.files[0].tree.value, path))

    def _written(self, path: Path) -> tuple[SourceFile, Path]:
        """The file that wrote what stands at a path, and where in it, by the overlays alone: else the last base."""
        for length in range(len(path) if self.origins else 0, 0, -1):
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


def _span(tree: Tree, extent: tuple[int, int]) -> Span:
    return Span(*tree.line_column(extent[0]), *tree.line_column(extent[1]))
