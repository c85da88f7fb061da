"""Values that fit and say nothing, in place of those that do not fit; knows no error's wording."""

from __future__ import annotations

from typing import Any

from argmap.diagnostic import Path
from argmap.document.shapes import is_item, shape_at
from argmap.document.values import ABSENT, value_at
from argmap.model import ArgumentMap


def stand_in(path: Path, value: Any, fault: str) -> Any:
    """What to put at a path; `ABSENT` where a map can do without.

    An item of a list or of a mapping stays as an empty one: its neighbours keep their places, and what refers to it
    does not lead nowhere.
    """
    owner, last = shape_at(path[:-1]), path[-1]
    if path == ("sides",) and fault == "too_short":
        return {**value_at(value, path), **ArgumentMap.model_fields["sides"].default}
    if is_item(owner):
        field = owner.model_fields.get(last)
        return _required(path) if field and field.is_required() else ABSENT
    shape = shape_at(path)
    if is_item(shape):
        return {name: _required((*path, name)) for name, field in shape.model_fields.items() if field.is_required()}
    if isinstance(last, int):
        return ""
    return last if path[0] == "sides" else ABSENT


def _required(path: Path) -> Any:
    """An empty list of claims or id; for a claim's text its id, since a picture needs some word."""
    if path[-1] == "text":
        return str(path[-2]).strip() or "…"
    return {"claims": {}, "premises": [""], "source": ""}[str(path[-1])]
