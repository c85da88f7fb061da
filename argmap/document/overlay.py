"""Laying an overlay's plain values over its base's: the base is kept, the overlay adds; knows no file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from argmap.diagnostic import Path
from argmap.document.shapes import is_item, is_list, is_mapping, shape_in
from argmap.model import ArgumentMap

_SAID_ANEW = {("contention",), ("reveal",)}
_FREE_IN_SOURCES = ("note", "waive")


@dataclass(slots=True)
class Overlaid:
    """The values of both; which paths the overlay wrote (and where in its own file); what it must not say again."""

    value: dict[str, Any]
    written: dict[Path, Path] = field(default_factory=dict)
    conflicts: list[Path] = field(default_factory=list)


def overlay(base: dict[str, Any], own: dict[str, Any]) -> Overlaid:
    """Lay `own` over `base`: lists grow, new keys are added, and its own reading of a field replaces the base's.

    A claim's text and what a source is cannot be said twice in different words: those are conflicts, and the base's
    stay. What has the wrong shape in the overlay replaces the base's, so that it is seen and reported.
    """
    result = Overlaid({})
    result.value = _entries(ArgumentMap, base, own, (), result)
    return result


def _entries(shape: Any, base: dict[str, Any], own: dict[str, Any], at: Path, result: Overlaid) -> dict[str, Any]:
    laid = dict(base)
    for key, entry in own.items():
        here = (*at, key)
        if base.get(key) is None:
            if entry is not None or key not in base:
                laid[key] = entry
                result.written[here] = here
        elif entry is not None:
            laid[key] = _entry(shape_in(shape, key), base[key], entry, here, result)
    return laid


def _entry(shape: Any, base: Any, own: Any, at: Path, result: Overlaid) -> Any:
    if is_item(shape):
        base, own = shape.long_form(base), shape.long_form(own)
    if is_mapping(shape) and isinstance(base, dict) and isinstance(own, dict):
        return _entries(shape, base, own, at, result)
    if is_list(shape) and at not in _SAID_ANEW and isinstance(base, (list, str)) and isinstance(own, (list, str)):
        return _longer(base, own, at, result)
    if own == base:
        return base
    if _is_fixed(at) and isinstance(own, str) and isinstance(base, str):
        result.conflicts.append(at)
        return base
    result.written[at] = at
    return own


def _longer(base: list[Any] | str, own: list[Any] | str, at: Path, result: Overlaid) -> list[Any]:
    first = base if isinstance(base, list) else [base]
    more = own if isinstance(own, list) else [own]
    for index in range(len(more)):
        result.written[(*at, len(first) + index)] = (*at, index) if isinstance(own, list) else at
    return [*first, *more]


def _is_fixed(at: Path) -> bool:
    if at[0] == "claims":
        return at[2:] == ("text",)
    return at[0] == "sources" and len(at) > 2 and at[2] not in _FREE_IN_SOURCES
