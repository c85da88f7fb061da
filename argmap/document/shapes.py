"""What belongs at a path of a map, by the model's annotations, and what people call it; knows no value."""

from __future__ import annotations

from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from argmap.diagnostic import Path
from argmap.model import (
    ArgumentMap,
    Bearers,
    Claim,
    Evidence,
    Extraction,
    Item,
    Measure,
    Pole,
    Prong,
    Quote,
    Resolution,
    Safeguard,
    Source,
    Step,
    Tension,
    Test,
)

_CALLED: dict[type[Item], str] = {
    ArgumentMap: "the map",
    Bearers: "the bearers",
    Claim: "a claim",
    Evidence: "a piece of evidence",
    Extraction: "an extraction",
    Measure: "a measure",
    Pole: "a pole",
    Prong: "a prong",
    Quote: "a quote",
    Resolution: "a resolution",
    Safeguard: "a safeguard",
    Source: "a source",
    Tension: "a tension",
    Test: "a test",
}


def shape_at(path: Path) -> Any:
    """The bare type of what belongs at a path; None where the model knows of nothing."""
    shape: Any = ArgumentMap
    for part in path:
        shape = shape_in(shape, part)
    return shape


def shape_in(shape: Any, part: str | int) -> Any:
    """The bare type of an item's field, a mapping's entry or a list's item."""
    if is_item(shape):
        field = shape.model_fields.get(part)
        return _bare(field.annotation) if field else None
    if get_origin(shape) is dict:
        return _bare(get_args(shape)[1])
    return _bare(get_args(shape)[0]) if get_origin(shape) is tuple else None


def is_item(shape: Any) -> bool:
    """Whether a type is written as a mapping with keys of its own."""
    return isinstance(shape, type) and issubclass(shape, Item)


def is_mapping(shape: Any) -> bool:
    """Whether a type is written as a mapping, of fields or of ids."""
    return is_item(shape) or get_origin(shape) is dict


def is_list(shape: Any) -> bool:
    """Whether a type is written as a list of any length."""
    return get_origin(shape) is tuple and get_args(shape)[-1] is Ellipsis


def is_pair(shape: Any) -> bool:
    """Whether a type is written as a list of a fixed length."""
    return get_origin(shape) is tuple and not is_list(shape)


def fields_at(path: Path) -> list[str]:
    """The keys that may stand in the item at a path."""
    shape = shape_at(path)
    return sorted(shape.model_fields) if is_item(shape) else []


def name_at(path: Path) -> str:
    """What people call the item at a path, with its article."""
    shape = shape_at(path)
    if shape is Step:
        return "a reason" if path[-2] == "reasons" else "an objection"
    return _CALLED.get(shape, "a map")


def _bare(annotation: Any) -> Any:
    """A type without its remarks and without the None that a field may be left out for."""
    while True:
        if get_origin(annotation) is Annotated:
            annotation = get_args(annotation)[0]
        elif get_origin(annotation) in (Union, UnionType):
            annotation = next(kind for kind in get_args(annotation) if kind is not type(None))
        else:
            return annotation
