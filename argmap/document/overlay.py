"""Laying an overlay's plain values over its base's: the base is kept, the overlay adds; knows no file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from argmap.diagnostic import Path

_REPLACED = {("contention",), ("reveal",)}
_FIXED_IN_SOURCES = "sources"


@dataclass(slots=True)
class Overlaid:
    """The values of both; which paths the overlay wrote (and where in its own file); what it must not say again."""

    value: dict[str, Any]
    written: dict[Path, Path] = field(default_factory=dict)
    conflicts: list[Path] = field(default_factory=list)


def overlay(base: dict[str, Any], own: dict[str, Any]) -> Overlaid:
    """Lay `own` over `base`: lists grow, new keys are added, and the overlay's own reading of a field replaces the base's.

    A claim's text and what a source is cannot be said twice in different words: those are conflicts, and the base's stay.
    """
    result = Overlaid({})
    result.value = _mapping(base, own, (), result)
    return result


def _mapping(base: dict[str, Any], own: dict[str, Any], at: Path, result: Overlaid) -> dict[str, Any]:
    merged = dict(base)
    for key, entry in own.items():
        here = (*at, key)
        if key not in base or base[key] is None:
            merged[key] = entry
            result.written[here] = here
        elif entry is not None:
            merged[key] = _entry(base[key], entry, here, result)
    return merged


def _entry(base: Any, own: Any, at: Path, result: Overlaid) -> Any:
    if at[0] in ("claims", "sources") and len(at) == 2:
        word = "text" if at[0] == "claims" else "title"
        base, own = _long_form(base, word), _long_form(own, word)
    if isinstance(base, dict) and isinstance(own, dict):
        return _mapping(base, own, at, result)
    if at not in _REPLACED and (isinstance(base, list) or isinstance(own, list)):
        return _longer(base, own, at, result)
    if own == base:
        return base
    if _is_fixed(at):
        result.conflicts.append(at)
        return base
    result.written[at] = at
    return own


def _long_form(value: Any, word: str) -> Any:
    return {word: value} if isinstance(value, str) else value


def _longer(base: Any, own: Any, at: Path, result: Overlaid) -> Any:
    first = base if isinstance(base, list) else [base]
    more = own if isinstance(own, list) else [own]
    for index, path in _places(own, more, at):
        result.written[(*at, len(first) + index)] = path
    return [*first, *more]


def _places(own: Any, more: list[Any], at: Path) -> Iterator[tuple[int, Path]]:
    for index in range(len(more)):
        yield index, (*at, index) if isinstance(own, list) else at


def _is_fixed(at: Path) -> bool:
    return (at[0] == "claims" and at[2:] == ("text",)) or (at[0] == _FIXED_IN_SOURCES and at[-1] != "note")
