"""The settings of a folder of maps: `argmap.toml`, or `[tool.argmap]` in `pyproject.toml`. Knows no rule by name."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from argmap.choices import ENGINES, THEMES
from argmap.diagnostic import quoted
from argmap.files.reach import Reach, resolved
from argmap.files.reader import read_plain

WEIGHTS = ("off", "info", "warning", "error")
MOST_SECONDS = 86_400
"""The longest timeout: a day."""

_LIMIT = 2**20
"""The most bytes of a settings file."""
_LONG_NAME = re.compile(r"(?:\.[ \t]*[^\s.=,]+[ \t]*){50}")
"""A name of so many parts that the time to read it grows by their square."""
_KINDS = {int: "number", float: "number", list: "list", dict: "table"}
_OUTSIDE = "leads outside the folders that argmap may read: run argmap from a folder above both"


class ConfigError(ValueError):
    """What a settings file says cannot be followed; the message names the file and the key."""


class UnknownRuleError(ValueError):
    """No rule has that name or code, and no code begins with it; the message names the nearest."""


@dataclass(frozen=True, slots=True)
class Config:
    """Settings, with the file that they are from. `severity` maps a rule's name or code to one of `WEIGHTS`."""

    file: Path | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = field(default_factory=dict)
    strict: bool = False
    texts: tuple[Path, ...] = ()
    theme: str | None = None
    engine: str | None = None
    timeout: float | None = None


def find_config(start: Path, reach: Reach | None = None) -> Config:
    """Read the nearest settings, going up from a map or a folder; raises ConfigError.

    A settings file that is a link may lead to its own folder and below, or into the reach: without one that is the
    folder where we stand.
    """
    around = Reach.of(os.curdir) if reach is None else reach
    here = Path(resolved(start))
    for folder in (here, *here.parents):
        own = folder / "argmap.toml"
        if os.path.lexists(own):
            return read_config(own, around)
        project = folder / "pyproject.toml"
        if os.path.lexists(project) and "argmap" in _table(_toml(project, around), "tool", project):
            return read_config(project, around)
    return Config()


def reach_of_map(name: str, around: Reach, texts: Sequence[str | os.PathLike[str]], config: Config) -> Reach:
    """All that a map may read: its own folder, the folders of texts, and what is around.

    Settings from a file may look for texts there and below their own folder; raises ConfigError where they look
    elsewhere, be anything there or not. Settings that are from no file are the caller's own word.
    """
    reach = around.plus(os.path.dirname(name) or os.curdir, *texts)
    if config.file is not None:
        allowed = reach.plus(config.file.parent)
        for folder in config.texts:
            if not _holds(allowed, folder):
                raise ConfigError(
                    f"{config.file}: 'texts' names {quoted(str(folder), 60)}, which {_OUTSIDE}, or name it with --texts"
                )
    return reach.plus(*config.texts)


def read_config(file: Path, reach: Reach | None = None) -> Config:
    """Read one settings file, in its own folder or in the reach; raises ConfigError."""
    written = _toml(file, reach or Reach())
    if file.name == "pyproject.toml":
        written = _table(_table(written, "tool", file), "argmap", file)
    settings: dict[str, Any] = {}
    for key, value in written.items():
        if key not in _READERS:
            raise ConfigError(f"{file}: {quoted(key)} is not a setting{_near(key, _READERS)}")
        settings[key] = _READERS[key](file, key, value)
    return Config(file=file, **settings)


def _toml(file: Path, reach: Reach) -> dict[str, Any]:
    import tomllib

    if not _holds(reach.plus(file.parent), file):
        raise ConfigError(f"{file}: it {_OUTSIDE}")
    try:
        raw = read_plain(resolved(file), _LIMIT)
        text = raw.decode("utf-8-sig") if len(raw) <= _LIMIT else ""
        if _LONG_NAME.search(text):
            raise ValueError("a name in it has more than 50 parts")
        written = tomllib.loads(text)
    except RecursionError as error:
        raise ConfigError(f"{file}: cannot be read: lists or tables are nested too deeply") from error
    except (OSError, ValueError) as error:
        raise ConfigError(f"{file}: cannot be read: {getattr(error, 'strerror', None) or error}") from error
    if len(raw) > _LIMIT:
        raise ConfigError(f"{file}: cannot be read: it has more than {_LIMIT // 2**20} MiB")
    return written


def _holds(reach: Reach, path: Path) -> bool:
    try:
        return reach.holds(resolved(path))
    except OSError:
        return False


def _table(written: Mapping[str, Any], key: str, file: Path) -> dict[str, Any]:
    value = written.get(key, {})
    if not isinstance(value, dict):
        raise ConfigError(f"{file}: '{key}' is not a table")
    return value


def _near(word: object, known: Iterable[str]) -> str:
    from argmap.wording.near import did_you_mean

    names = sorted(known)
    hint = did_you_mean(word, names) if isinstance(word, str) else None
    return "; " + (hint or f"choose one of {', '.join(names)}")


def _shown(value: object) -> str:
    """What stands where a word should; a list or a number may be too large to be written out."""
    if isinstance(value, str):
        return quoted(value)
    return str(value).lower() if isinstance(value, bool) else f"a {_KINDS.get(type(value), 'date')}"


def _words(file: Path, key: str, value: object) -> tuple[str, ...]:
    words = [value] if isinstance(value, str) else value
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise ConfigError(f"{file}: '{key}' is not a list of words")
    return tuple(words)


def _folders(file: Path, key: str, value: object) -> tuple[Path, ...]:
    return tuple(file.parent / folder for folder in _words(file, key, value))


def _truth(file: Path, key: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise ConfigError(f"{file}: '{key}' must be true or false")
    return value


def _seconds(file: Path, key: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 < value <= MOST_SECONDS:
        raise ConfigError(f"{file}: '{key}' is not a number of seconds greater than 0 and at most {MOST_SECONDS}")
    return float(value)


def _severity(file: Path, key: str, value: object) -> dict[str, str]:
    if not isinstance(value, dict):
        raise ConfigError(f"{file}: '{key}' is not a table of rules")
    return {rule: _one_of(WEIGHTS)(file, f"{key}.{rule}", weight) for rule, weight in value.items()}


def _one_of(words: tuple[str, ...]) -> Callable[[Path, str, object], str]:
    def word(file: Path, key: str, value: object) -> str:
        if value not in words:
            raise ConfigError(f"{file}: '{key}' cannot be {_shown(value)}{_near(value, words)}")
        return str(value)

    return word


_READERS: Mapping[str, Any] = {
    "select": _words,
    "ignore": _words,
    "strict": _truth,
    "texts": _folders,
    "severity": _severity,
    "theme": _one_of(THEMES),
    "engine": _one_of(ENGINES),
    "timeout": _seconds,
}
