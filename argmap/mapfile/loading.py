"""A map in a file: read with its bases and its sources' texts, checked, drawn. Knows no command and prints nothing."""

from __future__ import annotations

import os
import posixpath
import sys
from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from argmap.checks import Choice, Result, check
from argmap.diagnostic import Diagnostic
from argmap.document import Document, read_document
from argmap.files.config import Config, find_config, reach_of_map
from argmap.files.limits import LIMIT, is_yaml
from argmap.files.reach import Reach, leads_on
from argmap.files.reader import Reader, read_named
from argmap.graph import ArgumentGraph
from argmap.mapfile.library import Library, Texts
from argmap.mapfile.rulebook import chosen
from argmap.model import ArgumentMap

if TYPE_CHECKING:
    from os import PathLike

STANDARD_INPUT = "-"


class MapFile:
    """A map with the file that it is from. `path` is as it was given, with forward slashes; `-` is standard input."""

    def __init__(self, path: str, document: Document, texts: Texts, config: Config) -> None:
        self.path = path
        self.document = document
        self.texts = texts
        self.config = config

    @property
    def map(self) -> ArgumentMap:
        """What the map says, as far as it could be read."""
        return self.document.map

    @cached_property
    def graph(self) -> ArgumentGraph:
        """The argument as a graph; `graph.network` is the same for networkx."""
        return ArgumentGraph(self.map, self.texts.texts, self.texts.hashes)

    @cached_property
    def graph_with_rejected(self) -> ArgumentGraph:
        """The same with what is rejected, for those who change the file."""
        return ArgumentGraph(self.map, self.texts.texts, self.texts.hashes, with_rejected=True)

    def check(
        self, *, select: str | Iterable[str] = (), ignore: str | Iterable[str] = (), verbose: bool = False
    ) -> list[Diagnostic]:
        """Run the rules; names and codes count as on the command line. Raises ValueError for an unknown one."""
        choice = chosen(self.config, _words(select), _words(ignore), verbose)
        return list(self.run(choice).diagnostics)

    def run(self, choice: Choice) -> Result:
        """Run the rules of a choice."""
        from argmap.checks.rules import ALL_RULES

        return check(self.document, self.graph, ALL_RULES, choice)

    def render(self, view: str = "support", to: str = "svg", **options: Any) -> bytes:
        """Draw one view; `options` are those of `argmap.render.options.Options`. Raises RenderError.

        The answer is bytes for every format, DOT (in UTF-8) among them.
        """
        from argmap.render import draw
        from argmap.render.options import Options

        return draw(self.graph, view, to, Options(**options))


def load(
    path: str | PathLike[str],
    *,
    texts: str | PathLike[str] | Sequence[str | PathLike[str]] | None = None,
    config: Config | None = None,
    folders: Sequence[str | PathLike[str]] = (),
) -> MapFile:
    """Read a map, its bases, and the texts of its sources as far as they are at hand.

    `texts` are folders to look for them in, beside the map's own. Without `config` the nearest settings file counts.
    A map reads only from its own folder, the current folder, `texts` and `folders`, and from what lies below these.
    Raises OSError if the map cannot be opened and ConfigError for a faulty settings file; a faulty map raises nothing.
    """
    name = str(path) if str(path) == STANDARD_INPUT else Path(path).as_posix()
    raw = sys.stdin.buffer.read(LIMIT + 1) if name == STANDARD_INPUT else read_named(name)
    reach = Reach.of(os.curdir, *folders)
    settings = find_config(Path(name).parent, reach) if config is None else config
    named = [texts] if isinstance(texts, (str, Path)) else list(texts or ())  # type: ignore[arg-type]
    return read_map(name, raw, Reader(reach), [Path(folder) for folder in named], settings)


def read_map(name: str, raw: bytes, reader: Reader, texts: Sequence[Path], config: Config) -> MapFile:
    """Make a map of its bytes; the reader remembers the other files that count, and may now read what this map may.

    Raises ConfigError for texts that the settings look for outside.
    """
    reader.reach = reach_of_map(name, reader.reach, texts, config)

    def fetch(wanted: str, by: str) -> tuple[str, bytes]:
        base = base_name(wanted, by)
        return base, reader.read(base)

    document = read_document(name, raw, fetch)
    library = Library([*texts, *config.texts], reader)
    return MapFile(name, document, library.texts(document), config)


def base_name(wanted: str, by: str) -> str:
    """The name of a base as seen from where we stand; raises OSError for what a base cannot be."""
    if not leads_on(wanted):
        raise OSError("its path is not relative to this file's folder")
    if not is_yaml(wanted):
        raise OSError("its name does not end in .yaml or .yml")
    return posixpath.normpath(posixpath.join(posixpath.dirname(by), wanted))


def _words(words: str | Iterable[str]) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words)
