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
_DRAWINGS: Final = ("_draw_", "_ldraw_", "_hdraw_", "_tdraw_", "_hldraw_", "_tldraw_")


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet: its size in points, its operators, and the boxes of its links."""

    size: Size
    operators: str
    links: tuple[tuple[Box, str], ...]


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a picture stands: its scale, at most 1, and where its origin falls on the sheet."""

    size: Size
    scale: float
    x: float
    y: float

    def on_paper(self, box: Box) -> Box:
        """Carry a box from the picture's points to the sheet's."""
        left, bottom, right, top = (value * self.scale for value in box)
        return left + self.x, bottom + self.y, right + self.x, top + self.y


def page_of(drawing: bytes, sheet: Size | None, margin: float) -> Page:
    """Set out one drawing; without a sheet the page is the picture and its margin."""
    picture = json.loads(drawing)
    placed = place(_box(picture["bb"]), sheet, margin)
    operators = [f"1 w 4 M {placed.scale:.5f} 0 0 {placed.scale:.5f} {numbers(placed.x, placed.y)} cm"]
    for part in _parts(picture):
        for name in _DRAWINGS:
            operators += content(part[name]) if name in part else ()
    links = tuple((placed.on_paper(box), link) for part in _parts(picture) for box, link in _links(part))
    return Page(placed.size, "\n".join(operators), links)


def place(box: Box, sheet: Size | None, margin: float) -> Placement:
    """Centre the box on the sheet, made smaller if it must be, never larger."""
    left, bottom, right, top = box
    wide, high = max(right - left, 1.0), max(top - bottom, 1.0)
    size = sheet or (wide + 2 * margin, high + 2 * margin)
    scale = min(1.0, (size[0] - 2 * margin) / wide, (size[1] - 2 * margin) / high)
    x = (size[0] - wide * scale) / 2 - left * scale
    y = (size[1] - high * scale) / 2 - bottom * scale
    return Placement(size, scale, x, y)


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
