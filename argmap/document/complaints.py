"""What pydantic says of a wrong value, in words for the author of a map; knows no file."""

from __future__ import annotations

import re
from typing import Any

from pydantic_core import ErrorDetails

from argmap.diagnostic import Finding, Path, quoted
from argmap.document.problem import Problem
from argmap.document.shapes import fields_at, name_at
from argmap.document.values import as_written, value_at
from argmap.wording.near import did_you_mean, nearest_name

_WANTED = {
    "string_type": "text",
    "tuple_type": "a list",
    "dict_type": "a map",
    "bool_type": "true or false",
    "int_type": "a number",
    "float_type": "a number",
    "literal_error": "a single word",
}
_EXAMPLES: dict[int | str, str] = {
    "url": "write an address that begins with https://",
    "span": "write a beginning and an end, as in [0, 20]",
}
_REMEDIES = {
    "claims": "write 'claims:' and the claims under it",
    "text": "write its sentence after 'text:'",
    "premises": "write the ids of its premises after 'premises:'",
    "source": "write the id of its source after 'source:'",
}


def complaint(value: Any, detail: ErrorDetails) -> Problem:
    """Put one of pydantic's errors into words."""
    kind, path = detail["type"], detail["loc"]
    if kind == "extra_forbidden":
        return _unknown_key(path)
    if kind == "missing" and isinstance(path[-1], str):
        return _missing(path)
    if is_about_key(detail):
        return _not_among(str(path[-2]), path[:-1], detail, on_key=True)
    if kind == "missing":
        path = path[:-1]
    written = value_at(value, as_written(value, path))
    if kind == "literal_error" and isinstance(written, str):
        return _not_among(written, path, detail)
    if kind in _WANTED or kind == "model_type":
        return _wrong_shape(path, written, _WANTED.get(kind) or name_at(path))
    return _wrong_value(path, written, detail)


def is_about_key(detail: ErrorDetails) -> bool:
    """Whether a mapping's key is wrong and not its value; pydantic adds a part of its own to the path then.

    Only the prongs of a test have keys to choose from; elsewhere `[key]` is a word that somebody wrote.
    """
    return detail["type"] == "literal_error" and detail["loc"][-1] == "[key]"


def shape_of(value: Any) -> str:
    """What people call a value's shape."""
    if isinstance(value, dict):
        return "a map"
    if isinstance(value, list):
        return "a list"
    return "empty" if value is None else "a word or a sentence"


def _subject(path: Path) -> str:
    """What stands at a path, by its key or its number in a list."""
    if not path:
        return "the map"
    last = path[-1]
    return quoted(last) if isinstance(last, str) else f"item {last + 1} of {quoted(str(path[-2]))}"


def _unknown_key(path: Path) -> Problem:
    key = str(path[-1])
    known = fields_at(path[:-1])
    hint = did_you_mean(key, known) or "begin a key of your own with 'x-'"
    message = f"{quoted(key)} is not a key of {name_at(path[:-1])}"
    return Problem("unknown-key", Finding(path, message, hint, on_key=True), nearest_name(key, known))


def _missing(path: Path) -> Problem:
    key = str(path[-1])
    return Problem("missing-key", Finding(path[:-1], f"{_subject(path[:-1])} has no '{key}'", _REMEDIES[key]), key)


def _not_among(written: str, path: Path, detail: ErrorDetails, on_key: bool = False) -> Problem:
    allowed = re.findall(r"'([^']*)'", detail["ctx"]["expected"])
    hint = did_you_mean(written, allowed) or f"use one of: {', '.join(allowed)}"
    field = path[-2] if on_key else path[-1]
    message = f"{quoted(written)} is not {'a key' if on_key else 'a value'} of '{field}'"
    return Problem("wrong-value", Finding(path, message, hint, on_key=on_key))


def _wrong_shape(path: Path, written: Any, wanted: str) -> Problem:
    message = f"{_subject(path)} is {shape_of(written)} where {wanted} belongs"
    hint = "begin each item with '- '" if wanted == "a list" else None
    return Problem("wrong-shape", Finding(path, message, hint))


def _wrong_value(path: Path, written: Any, detail: ErrorDetails) -> Problem:
    shown = quoted(written) if isinstance(written, str) and written.strip() else _subject(path)
    fault, remedy = _fault(detail)
    return Problem("wrong-value", Finding(path, f"{shown} {fault}", remedy))


def _fault(detail: ErrorDetails) -> tuple[str, str | None]:
    """What is wrong with a value of the right shape, and what to do."""
    kind, context = detail["type"], detail.get("ctx", {})
    if kind == "value_error":
        return str(context["error"]), _EXAMPLES.get(detail["loc"][-1])
    if kind == "bool_parsing":
        return "is neither true nor false", "write true or false"
    if kind == "string_pattern_mismatch":
        return (
            ("has no words", None)
            if context["pattern"] == r"\S"
            else ("is not a SHA-256", "write its 64 hexadecimal digits")
        )
    if kind == "too_short":
        return "has too few entries", f"give it {context['min_length']} or more"
    if kind in ("too_long", "missing"):
        return "has not two entries", _EXAMPLES["span"]
    return "is not a number that fits here", _limits(context)


def _limits(context: dict[str, Any]) -> str | None:
    if "ge" in context:
        return f"write {context['ge']:g} or more"
    return f"write {context['le']:g} or less" if "le" in context else None
