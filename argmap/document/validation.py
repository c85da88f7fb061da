"""From plain values to a map: what does not fit is reported and left out, and the rest is read all the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from argmap.diagnostic import Finding, Path
from argmap.document.complaints import Problem, complaint
from argmap.document.values import ABSENT, nearest_path, value_at, with_value
from argmap.model import ArgumentMap

_ROUNDS = 32


@dataclass(frozen=True, slots=True)
class Validated:
    """A map, what was wrong with it, and the items of which so little could be read that rules keep silent on them."""

    map: ArgumentMap
    problems: tuple[Problem, ...]
    unread: tuple[Path, ...]


def validate(value: dict[str, Any]) -> Validated:
    """Read as much of a map as can be read.

    pydantic reports all that is wrong at once; each wrong value is taken out or replaced by an empty one, which may
    bring to light what it hid, until the rest fits.
    """
    problems: dict[tuple[Path, str], Problem] = {}
    unread: list[Path] = []
    for _ in range(_ROUNDS):
        try:
            return Validated(ArgumentMap.model_validate(value), tuple(problems.values()), tuple(unread))
        except ValidationError as error:
            for detail in error.errors(include_url=False):
                path = nearest_path(value, detail["loc"])
                problem = complaint(value, path, detail)
                problems.setdefault((problem.finding.at, problem.name), problem)
                value = _mended(value, path, detail, unread)
    return Validated(ArgumentMap(claims={}), tuple(problems.values()), ((),))


def _mended(value: Any, path: Path, detail: ErrorDetails, unread: list[Path]) -> Any:
    """Take out what is wrong; an item of a list becomes an empty one, so that its neighbours keep their places."""
    if detail["type"] == "missing":
        if len(detail["loc"]) > 1:
            unread.append(path)
        return with_value(value, (*path, detail["loc"][-1]), {} if detail["loc"] == ("claims",) else "")
    if value_at(value, path) is ABSENT or not path:
        return value
    if isinstance(path[-1], int):
        unread.append(path)
        return with_value(value, path, "" if detail["type"] == "string_type" else {})
    if len(path) == 2 and path[0] == "claims":
        unread.append(path)
        return with_value(value, path, {"text": ""})
    return with_value(value, path, ABSENT)


__all__ = ["Finding", "Validated", "validate"]
