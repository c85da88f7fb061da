"""What stands where in a picture, and how that is written as DOT with fixed positions; knows no claim."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from graphviz import Digraph, escape

from argmap.render.deadline import NEVER, Deadline
from argmap.render.layout.routes import Point
from argmap.render.links import safe_link
from argmap.render.type.labels import Label, plain
from argmap.render.type.style import FONT, Border

_CORNER: Final = 6.0
_ARROW: Final = {"normal": 6.5, "tee": 2.4, "none": 0.0}
"""How long graphviz draws the heads, at their size of 0.65, less what its own pen adds."""
_MARGIN: Final = 24.0
_PLAIN: Final = re.compile("[ !#-%'-[\\]-~]*")
"""Text that stands in a DOT string as it is."""


@dataclass(frozen=True, slots=True)
class Box:
    """A node: its left top corner, its label, and how it is framed; a `link` that is not safe is left out."""

    id: str
    x: float
    y: float
    label: Label
    border: Border | None = None
    colour: str = ""
    fill: str = ""
    rounded: bool = False
    classes: str = ""
    tooltip: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """An edge by its corners, from the node that it points at (`head`) to the one that it comes from."""

    id: str
    target: str
    source: str
    points: Sequence[Point]
    colour: str
    width: float = 1.4
    dashed: bool = False
    head: str = "normal"
    classes: str = ""
    tooltip: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """A whole picture; the size is in points, y grows downwards."""

    title: str
    width: float
    height: float
    paper: str
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]

    def page(self) -> tuple[float, float]:
        """Width and height with the margins, in points."""
        return self.width + 2 * _MARGIN, self.height + 2 * _MARGIN


def to_dot(scene: Scene, deadline: Deadline = NEVER) -> str:
    """Write the DOT text: the same scene gives the same text, byte for byte.

    `nop2` makes graphviz take the positions as they are, so that every engine draws the same picture. Nodes and edges
    are written here: `Digraph.node` takes a fifth longer for the whole, and `Digraph.edge` parts an id at a colon.
    """
    head = {
        "layout": "nop2",
        "bgcolor": scene.paper,
        "outputorder": "edgesfirst",
        "pad": f"{_MARGIN / 72:.3f}",
        "splines": "true",
    }
    body = [f"  {_quoted(box.id)} [{_box(box, scene.height)}]\n" for box in deadline.each(scene.boxes)]
    body += [
        f"  {_quoted(line.target)} -> {_quoted(line.source)} [{_line(line, scene.height)}]\n"
        for line in deadline.each(scene.lines)
    ]
    nodes = {"shape": "box", "margin": "0", "fixedsize": "true", "fontname": FONT}
    edges = {"dir": "back", "arrowsize": "0.65"}
    title = escape(plain(scene.title or "map").replace("&", "&amp;"))
    return str(Digraph(title, graph_attr=head, node_attr=nodes, edge_attr=edges, body=body).source)


def _box(box: Box, height: float) -> str:
    label = box.label
    middle = (box.x + label.width / 2, box.y + label.height / 2)
    styles = [*(["rounded"] if box.rounded else []), *(["filled"] if box.fill else [])]
    if box.border and box.border.style != "solid":
        styles.append(box.border.style)
    attributes = {
        "id": box.id,
        "pos": _point(middle, height),
        "width": f"{label.width / 72:.5f}",
        "height": f"{label.height / 72:.5f}",
    }
    if box.border:
        attributes |= {"color": box.colour, "penwidth": f"{box.border.width:g}"}
    else:
        attributes["color"] = "transparent" if not box.fill else box.fill
        attributes["penwidth"] = "0"
    if box.fill:
        attributes["fillcolor"] = box.fill
    if styles:
        attributes["style"] = ",".join(styles)
    link = safe_link(box.link) or ""
    attributes |= {"class": box.classes, "tooltip": box.tooltip or link, "URL": link}
    return f"{_attributes(attributes)}, label=<{label.html}>"


def _line(line: Line, height: float) -> str:
    attributes = {
        "id": line.id,
        "pos": _spline(line, height),
        "color": line.colour,
        "penwidth": f"{line.width:g}",
        "arrowtail": line.head,
        "class": line.classes,
        "tooltip": line.tooltip,
    }
    if line.dashed:
        attributes["style"] = "dashed"
    return _attributes(attributes)


def _spline(line: Line, height: float) -> str:
    points = _without_repeats(line.points)
    start = ""
    if length := _ARROW[line.head]:
        start = f"s,{_point(points[0], height)} "
        points[0] = _towards(points[0], points[1], _distance(points[0], points[1]), length)
    return start + " ".join([f"{x:.2f},{height - y:.2f}" for x, y in _curves(points)])


def _without_repeats(points: Iterable[Point]) -> list[Point]:
    kept: list[Point] = []
    for point in points:
        if not kept or max(abs(point[0] - kept[-1][0]), abs(point[1] - kept[-1][1])) > 0.01:
            kept.append(point)
    return kept if len(kept) > 1 else [*kept, kept[0]]


def _curves(points: Sequence[Point]) -> list[Point]:
    """Straight lines with rounded corners, as cubic curves."""
    curves = [points[0]]
    lengths = [_distance(start, end) for start, end in pairwise(points)]
    for index, (arriving, leaving) in enumerate(pairwise(lengths)):
        before, corner, after = points[index : index + 3]
        radius = min(_CORNER, arriving / 2, leaving / 2)
        entry, leave = _towards(corner, before, arriving, radius), _towards(corner, after, leaving, radius)
        curves += [*_straight(curves[-1], entry), corner, corner, leave]
    return [*curves, *_straight(curves[-1], points[-1])]


def _straight(start: Point, end: Point) -> list[Point]:
    return [_mixed(start, end, 1 / 3), _mixed(start, end, 2 / 3), end]


def _mixed(start: Point, end: Point, part: float) -> Point:
    return start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part


def _towards(start: Point, end: Point, distance: float, length: float) -> Point:
    return _mixed(start, end, min(length / distance, 1.0)) if distance else start


def _distance(start: Point, end: Point) -> float:
    return float(((start[0] - end[0]) ** 2 + (start[1] - end[1]) ** 2) ** 0.5)


def _point(point: Point, height: float) -> str:
    return f"{point[0]:.2f},{height - point[1]:.2f}"


def _attributes(attributes: Mapping[str, str]) -> str:
    if _PLAIN.fullmatch("".join(attributes.values())):
        return ", ".join([f'{name}="{value}"' for name, value in attributes.items() if value])
    return ", ".join([f"{name}={_quoted(value)}" for name, value in attributes.items() if value])


def _quoted(text: str) -> str:
    """A DOT string; graphviz would take a backslash for the start of an escape, and `&mdash;` for a dash."""
    if _PLAIN.fullmatch(text):
        return f'"{text}"'
    return '"' + plain(text).replace("&", "&amp;").replace("\\", "\\\\").replace('"', '\\"') + '"'
