"""What pydantic says of a wrong value, in words for the author of a map."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from argmap.diagnostic import Finding, Path
from argmap.document.values import value_at
from argmap.model import ArgumentMap
from argmap.text.near import nearest_name


@dataclass(frozen=True, slots=True)
class Problem:
    """A finding of the reader under the name of its rule."""

    name: str
    finding: Finding


_ITEMS = {"claims": "claim", "sources": "source", "tensions": "tension", "reasons": "reason", "objections": "objection",
          "evidence": "piece of evidence", "quotes": "quote", "poles": "pole", "safeguards": "safeguard", "prongs": "prong"}  # fmt: skip
_LISTS = ("list", "tuple")


def complaint(value: Any, path: Path, detail: ErrorDetails) -> Problem:
    """Put one of pydantic's errors into words."""
    kind = detail["type"]
    if kind == "extra_forbidden":
        return _unknown_key(value, path)
    if kind == "missing":
        return _missing(path, str(detail["loc"][-1]))
    if kind == "literal_error" or kind == "enum":
        return _not_among(value, path, detail)
    if kind in (
        "model_type",
        "dict_type",
        "mapping_type",
        "tuple_type",
        "list_type",
        "string_type",
    ) or kind.endswith("_type"):
        return _wrong_shape(value, path, kind)
    return _wrong_value(value, path, detail)


def _unknown_key(value: Any, path: Path) -> Problem:
    key = str(path[-1])
    owner = item_name(path[:-1])
    near = nearest_name(key, sorted(_fields(path[:-1])))
    hint = f"did you mean '{near}'?" if near else "begin a key of your own with 'x-'"
    return Problem("unknown-key", Finding(path, f"'{key}' is not a key of {owner}", hint, on_key=True))


def _missing(path: Path, key: str) -> Problem:
    subject = f"'{path[-1]}'" if path else "the map"
    hint = "write its sentence after 'text:'" if key == "text" else f"write '{key}:'"
    return Problem("missing-key", Finding(path, f"{subject} has no '{key}'", hint))


def _not_among(value: Any, path: Path, detail: ErrorDetails) -> Problem:
    allowed = re.findall(r"'([^']*)'", str(detail.get("ctx", {}).get("expected", "")))
    written = path[-1] if detail["loc"][-1:] == ("[key]",) else value_at(value, path)
    field = path[-2] if detail["loc"][-1:] == ("[key]",) else path[-1]
    shown = f"'{written}'" if isinstance(written, str) else shape_of(written)
    near = nearest_name(written, allowed) if isinstance(written, str) else None
    hint = f"did you mean '{near}'?" if near else "use one of: " + ", ".join(allowed)
    message = f"{shown} is not a value of '{field}'"
    return Problem("wrong-value", Finding(path, message, hint, on_key=detail["loc"][-1:] == ("[key]",)))


def _wrong_shape(value: Any, path: Path, kind: str) -> Problem:
    wanted = {"string_type": "text", "tuple_type": "a list", "list_type": "a list"}.get(kind, "a map")
    if kind == "model_type":
        wanted = item_name(path)
    here = f"'{path[-1]}' is" if path and isinstance(path[-1], str) else "this is"
    hint = "begin each item with '- '" if wanted == "a list" else None
    return Problem(
        "wrong-shape", Finding(path, f"{here} {shape_of(value_at(value, path))} where {wanted} belongs", hint)
    )


def _wrong_value(value: Any, path: Path, detail: ErrorDetails) -> Problem:
    written = value_at(value, path)
    shown = f"'{written}'" if isinstance(written, str) else f"'{path[-1]}'"
    return Problem("wrong-value", Finding(path, f"{shown} {_fault(detail)}", _remedy(detail)))


def _fault(detail: ErrorDetails) -> str:
    kind = detail["type"]
    if kind == "value_error":
        return str(detail["ctx"]["error"])
    if kind.startswith("bool"):
        return "is neither true nor false"
    if kind.startswith(("int", "float", "greater", "less")):
        return "is not a number that fits here"
    if kind == "string_pattern_mismatch":
        return "is not a SHA-256 of 64 hexadecimal digits"
    if kind.startswith("too_"):
        return "has too few or too many entries"
    return detail["msg"][:1].lower() + detail["msg"][1:]


def _remedy(detail: ErrorDetails) -> str | None:
    kind = detail["type"]
    if kind.startswith("bool"):
        return "write true or false"
    if kind.startswith("too_"):
        context = detail.get("ctx", {})
        return (
            f"give it at least {context['min_length']}"
            if "min_length" in context
            else f"give it {context.get('max_length')} at most"
        )
    return None


def shape_of(value: Any) -> str:
    """How a person would call a value's shape."""
    if isinstance(value, dict):
        return "a map"
    if isinstance(value, list):
        return "a list"
    return "empty" if value is None else "a single word or sentence"


def item_name(path: Path) -> str:
    """What stands at a path: 'a claim', 'a reason', 'the map' …"""
    if not path:
        return "the map"
    if len(path) > 1 and path[-2] in _ITEMS:
        name = _ITEMS[str(path[-2])]
        return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"
    return f"'{path[-1]}'" if isinstance(path[-1], str) else "this item"


def _fields(path: Path) -> set[str]:
    """The keys that may stand in the item at a path, by the model."""
    model: Any = ArgumentMap
    for part in path:
        if isinstance(model, type) and issubclass(model, BaseModel):
            field = model.model_fields.get(str(part))
            model = field.annotation if field else None
        else:
            model = _entry(model)
        if model is None:
            return set()
    return set(model.model_fields) if isinstance(model, type) and issubclass(model, BaseModel) else set()


def _entry(annotation: Any) -> Any:
    """What a mapping's values or a list's items are."""
    from typing import get_args, get_origin

    arguments = [entry for entry in get_args(annotation) if entry is not Ellipsis]
    return arguments[-1] if get_origin(annotation) in (dict, tuple, list) and arguments else None
