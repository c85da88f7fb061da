"""The settings of a folder of maps: `argmap.toml`, or `[tool.argmap]` in `pyproject.toml`. Knows no rule by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

WEIGHTS = ("off", "info", "warning", "error")
THEMES = ("colour", "mono", "dark")
ENGINES = ("auto", "embedded", "system")


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


def find_config(start: Path) -> Config:
    """Read the nearest settings, going up from a map or a folder; raises ConfigError."""
    here = start.resolve()
    for folder in (here, *here.parents):
        own = folder / "argmap.toml"
        if own.is_file():
            return read_config(own)
        project = folder / "pyproject.toml"
        if project.is_file() and "argmap" in _table(_toml(project), "tool", project):
            return read_config(project)
    return Config()


def read_config(file: Path) -> Config:
    """Read one settings file; raises ConfigError."""
    written = _toml(file)
    if file.name == "pyproject.toml":
        written = _table(_table(written, "tool", file), "argmap", file)
    settings: dict[str, Any] = {}
    for key, value in written.items():
        if key not in _READERS:
            raise ConfigError(f"{file}: '{key}' is not a setting{_near(key, _READERS)}")
        settings[key] = _READERS[key](file, key, value)
    return Config(file=file, **settings)


def _toml(file: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{file}: cannot be read: {error}") from error


def _table(written: Mapping[str, Any], key: str, file: Path) -> dict[str, Any]:
    value = written.get(key, {})
    if not isinstance(value, dict):
        raise ConfigError(f"{file}: '{key}' is not a table")
    return value


def _near(word: str, known: Iterable[str]) -> str:
    from argmap.text.near import nearest_name

    names = sorted(known)
    near = nearest_name(word, names)
    return f"; did you mean '{near}'?" if near else f"; there are {', '.join(names)}"


def _words(file: Path, key: str, value: object) -> tuple[str, ...]:
    words = [value] if isinstance(value, str) else value
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise ConfigError(f"{file}: '{key}' is not a list of words")
    return tuple(words)


def _folders(file: Path, key: str, value: object) -> tuple[Path, ...]:
    return tuple(file.parent / folder for folder in _words(file, key, value))


def _truth(file: Path, key: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise ConfigError(f"{file}: '{key}' is neither true nor false")
    return value


def _seconds(file: Path, key: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not value > 0:
        raise ConfigError(f"{file}: '{key}' is not a number of seconds")
    return float(value)


def _severity(file: Path, key: str, value: object) -> dict[str, str]:
    if not isinstance(value, dict):
        raise ConfigError(f"{file}: '{key}' is not a table of rules")
    return {rule: _one_of(WEIGHTS)(file, f"{key}.{rule}", weight) for rule, weight in value.items()}


def _one_of(words: tuple[str, ...]) -> Callable[[Path, str, object], str]:
    def word(file: Path, key: str, value: object) -> str:
        if value not in words:
            raise ConfigError(f"{file}: '{key}' cannot be {value!r}{_near(str(value), words)}")
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
