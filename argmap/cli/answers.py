"""What a check says of one map: from the cache if nothing has changed, else by checking."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from argmap.cli.lines import SourceLines
from argmap.cli.terminal import read_input
from argmap.files.cache import Answer, Cache, key_of
from argmap.files.config import Config, reach_of_map
from argmap.files.reach import Reach, resolved
from argmap.files.reader import Reader, read_named


@dataclass(frozen=True, slots=True)
class Wishes:
    """The options of a command that change what a check says."""

    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    verbose: bool = False
    texts: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Answers:
    """Answers for maps, which may read within `reach` besides their own folders.

    `given` keeps the bytes of what must not be read again: standard input, a pipe, and a link that was named and leads
    outside. `reaches` are those of the maps, for the lines of their bases.
    """

    wishes: Wishes
    cache: Cache
    reach: Reach
    given: dict[str, bytes] = field(default_factory=dict)
    reaches: set[Reach] = field(default_factory=set)

    def answer(self, name: str, config: Config) -> Answer:
        """Say what is wrong with a map. Raises OSError, ConfigError, UnknownRuleError."""
        reach = reach_of_map(name, self.reach, self.wishes.texts, config)
        self.reaches.add(reach)
        raw = self._raw(name, reach)
        key = key_of(name, raw, self._asked(config, reach))
        return self.cache.find(key, reach) or self._checked(name, raw, key, config)

    def lines(self) -> SourceLines:
        """The lines of the maps that were answered for, and of their bases."""
        folders = [folder for reach in self.reaches for folder in reach.folders]
        return SourceLines(self.given, Reader(self.reach.plus(*folders)))

    def _raw(self, name: str, reach: Reach) -> bytes:
        raw = read_input() if name == "-" else read_named(name)
        if name == "-" or not (os.path.isfile(name) and reach.holds(resolved(name))):
            self.given[name] = raw
        return raw

    def _asked(self, config: Config, reach: Reach) -> dict[str, Any]:
        asked = [self.wishes.select, self.wishes.ignore, self.wishes.verbose]
        settings = [config.select, config.ignore, dict(config.severity)]
        texts = [os.path.abspath(str(folder)) for folder in (*self.wishes.texts, *config.texts)]
        return {"asked": asked, "settings": settings, "texts": texts, "reach": reach.folders}

    def _checked(self, name: str, raw: bytes, key: str, config: Config) -> Answer:
        from argmap.mapfile.loading import read_map
        from argmap.mapfile.rulebook import chosen

        choice = chosen(config, self.wishes.select, self.wishes.ignore, self.wishes.verbose)
        reader = Reader(self.reach)
        result = read_map(name, raw, reader, [Path(folder) for folder in self.wishes.texts], config).run(choice)
        answer = Answer(result.diagnostics, result.waived, reader.files, reader.folders, reader.places)
        self.cache.keep(key, answer)
        return answer
