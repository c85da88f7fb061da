"""What a check says of one map: from the cache if nothing has changed, else by checking."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from argmap.cache import Answer, Cache, key_of
from argmap.cli.terminal import read_input
from argmap.config import Config
from argmap.reader import LIMIT, Reader


@dataclass(frozen=True, slots=True)
class Wishes:
    """The options of a command that change what a check says."""

    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    verbose: bool = False
    texts: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Answers:
    """Answers for maps; keeps the bytes of standard input, which can be read only once."""

    wishes: Wishes
    cache: Cache
    given: dict[str, bytes] = field(default_factory=dict)

    def answer(self, name: str, config: Config) -> Answer:
        """Say what is wrong with a map. Raises OSError, ConfigError, UnknownRuleError."""
        raw = self._raw(name)
        key = key_of(name, raw, self._asked(config))
        return self.cache.find(key) or self._checked(name, raw, key, config)

    def _raw(self, name: str) -> bytes:
        if name == "-":
            self.given[name] = read_input()
            return self.given[name]
        with open(name, "rb") as file:
            return file.read(LIMIT + 1)

    def _asked(self, config: Config) -> dict[str, Any]:
        asked = [self.wishes.select, self.wishes.ignore, self.wishes.verbose]
        settings = [config.select, config.ignore, dict(config.severity)]
        texts = [os.path.abspath(str(folder)) for folder in (*self.wishes.texts, *config.texts)]
        return {"asked": asked, "settings": settings, "texts": texts}

    def _checked(self, name: str, raw: bytes, key: str, config: Config) -> Answer:
        from argmap.mapfile import read_map
        from argmap.rulebook import chosen

        choice = chosen(config, self.wishes.select, self.wishes.ignore, self.wishes.verbose)
        reader = Reader()
        result = read_map(name, raw, reader, [Path(folder) for folder in self.wishes.texts], config).run(choice)
        answer = Answer(result.diagnostics, result.waived, reader.files, reader.folders)
        self.cache.keep(key, answer)
        return answer
