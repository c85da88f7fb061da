"""Places what graphviz drew (its JSON) on a sheet of paper; knows no PDF file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from argmap.render.links import safe_link
from argmap.render.pdf.operators import content
from argmap.render.pdf.syntax import numbers

Size = tuple[float, float]
Box = tuple[float, float, float, float]

_INCH: Final = 72.0
_MARGIN: Final = 18.0
"""In points."""
_DRAWINGS: Final = ("_draw_", "_ldraw_", "_hdraw_", "_tdraw_", "_hldraw_", "_tldraw_")


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet: its size in points, its operators, and the boxes of its links."""

    size: Size
    operators: str
    links: tuple[tuple[Box, str], ...]


def page_of(drawing: bytes) -> Page:
    """Set out one drawing, with a margin around it."""
    picture = json.loads(drawing)
    left, bottom, right, top = _box(picture["bb"])
    size = (max(right - left, 1.0) + 2 * _MARGIN, max(top - bottom, 1.0) + 2 * _MARGIN)
    x, y = _MARGIN - left, _MARGIN - bottom
    operators = [f"1 w 4 M 1 0 0 1 {numbers(x, y)} cm"]
    for part in _parts(picture):
        for name in _DRAWINGS:
            operators += content(part[name]) if name in part else ()
    links = tuple(
        ((box[0] + x, box[1] + y, box[2] + x, box[3] + y), link)
        for part in _parts(picture)
        for box, link in _links(part)
    )
    return Page(size, "\n".join(operators), links)


def _parts(picture: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the graph, its clusters, nodes and edges, in the order in which they cover each other."""
    yield picture
    yield from picture.get("objects", ())
    yield from picture.get("edges", ())


def _links(part: dict[str, Any]) -> Iterator[tuple[Box, str]]:
    link = safe_link((part.get("URL") or part.get("href") or "").replace("&amp;", "&"))
    if not link:
        return
    if "bb" in part:
        yield _box(part["bb"]), link
    elif "width" in part and "pos" in part:
        x, y = map(float, part["pos"].split(","))
        across, up = float(part["width"]) * _INCH / 2, float(part["height"]) * _INCH / 2
        yield (x - across, y - up, x + across, y + up), link


def _box(text: str) -> Box:
    left, bottom, right, top = map(float, text.split(","))
    return left, bottom, right, top
