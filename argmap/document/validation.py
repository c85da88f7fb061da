"""From plain values to a map: what does not fit is reported and left out, and the rest is read all the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from argmap.diagnostic import Path
from argmap.document.complaints import complaint, is_about_key
from argmap.document.problem import Problem
from argmap.document.shapes import is_pair, shape_at
from argmap.document.standins import stand_in
from argmap.document.values import ABSENT, Patched, as_written, value_at
from argmap.model import ArgumentMap

_ROUNDS = 8
"""One would do, were it not that a wrong value can hide another."""


@dataclass(frozen=True, slots=True)
class Validated:
    """A map, what was wrong with it, and the places of which so little could be read that rules keep silent on them."""

    map: ArgumentMap
    problems: tuple[Problem, ...]
    unread: tuple[Path, ...]


def validate(value: dict[str, Any]) -> Validated:
    """Read as much of a map as can be read.

    pydantic reports all that is wrong at once; each wrong value is taken out or replaced by one that says nothing,
    until the rest fits.
    """
    problems: dict[tuple[Path, str], Problem] = {}
    unread: dict[Path, None] = {}
    for _ in range(_ROUNDS):
        try:
            return Validated(ArgumentMap.model_validate(value), tuple(problems.values()), tuple(unread))
        except ValidationError as error:
            value = _mended(value, error, problems, unread)
    return Validated(ArgumentMap(claims={}), tuple(problems.values()), ((),))


def _mended(
    value: dict[str, Any], error: ValidationError, problems: dict[tuple[Path, str], Problem], unread: dict[Path, None]
) -> dict[str, Any]:
    """A copy in which all that pydantic complains of fits; what it was is put on record."""
    repairs: list[tuple[Path, Any]] = []
    for detail in error.errors(include_url=False, include_input=False):
        problem = complaint(value, detail)
        problems.setdefault((problem.finding.at, problem.name), problem)
        path = _wrong_part(detail)
        if detail["type"] != "extra_forbidden":
            unread[() if path == ("claims",) else path] = None
        repairs.append((path, ABSENT if is_about_key(detail) else stand_in(path, value, detail["type"])))
    _drop_misspelt(problems)
    return _repaired(value, repairs)


def _repaired(value: dict[str, Any], repairs: list[tuple[Path, Any]]) -> dict[str, Any]:
    """Take keys out last: a key can be as wrong as its value, and is not to come back with it."""
    patched = Patched(value)
    for path, fitting in sorted(repairs, key=lambda repair: repair[1] is ABSENT):
        _put(patched, value, path, fitting)
    whole: dict[str, Any] = patched.whole
    return whole


def _drop_misspelt(problems: dict[tuple[Path, str], Problem]) -> None:
    """A key that is missing because it is misspelt is one fault, not two."""
    meant = {(at[:-1], problem.key) for (at, name), problem in problems.items() if name == "unknown-key"}
    for (at, name), problem in list(problems.items()):
        if name == "missing-key" and (at, problem.key) in meant:
            del problems[at, name]


def _wrong_part(detail: ErrorDetails) -> Path:
    """The path of what does not fit; of a pair of numbers neither can be missed."""
    path = detail["loc"]
    if is_about_key(detail) or is_pair(shape_at(path[:-1])):
        return path[:-1]
    return path


def _put(patched: Patched, value: Any, path: Path, fitting: Any) -> None:
    """Set a value where its path is written; of a short form, the whole."""
    owner = as_written(value, path[:-1])
    if isinstance(path[-1], str) and not isinstance(value_at(value, owner), dict):
        patched.put(owner, {} if fitting is ABSENT else {path[-1]: fitting})
    else:
        patched.put((*owner, path[-1]), fitting)
