"""Turns graphviz's drawing operations (xdot, in its JSON spelling) into PDF's; knows no page and no file.

A colour run is drawn in its first colour and transparency as a paler tint: maps use neither.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from argmap.render.pdf.fonts import font_name
from argmap.render.pdf.lettering import runs
from argmap.render.pdf.syntax import colour, number, numbers
from argmap.render.type.measure import text_width

Operation = Mapping[str, Any]
Point = tuple[float, float]

_ARC: Final = 0.5522847
"""How far a Bézier curve's handles reach to draw a quarter of a circle."""
_DASHES: Final = {"solid": "[] 0 d", "dashed": "[5 2] 0 d", "dotted": "[1 5] 0 d"}
_BOLD: Final = 1
_ITALIC: Final = 2
_TWO_BACKSLASHES: Final = "\\\\"
"""How graphviz's JSON has one; no label has two in a row."""


@dataclass(slots=True)
class _Pen:
    """What one list of operations has set so far."""

    stroke: str | None = "0 0 0"
    fill: str | None = "0 0 0"
    size: float = 14.0
    style: int = 0
    visible: bool = True


def content(operations: Iterable[Operation]) -> Iterator[str]:
    """Yield PDF operators for one list of operations; what they set does not outlast it."""
    pen = _Pen()
    yield "q"
    for operation in operations:
        if draw := _DRAWN.get(operation["op"]):
            if pen.visible:
                yield from draw(pen, operation)
        elif operation["op"] == "S":
            yield from _set_style(pen, operation["style"])
        else:
            _set(pen, operation)
    yield "Q"


def _set(pen: _Pen, operation: Operation) -> None:
    match operation["op"]:
        case "c":
            pen.stroke = _colour(operation)
        case "C":
            pen.fill = _colour(operation)
        case "F":
            pen.size = operation["size"]
        case "t":
            pen.style = operation["fontchar"]


def _colour(operation: Operation) -> str | None:
    return colour(operation["color"] if "color" in operation else operation["stops"][0]["color"])


def _set_style(pen: _Pen, style: str) -> Iterator[str]:
    pen.visible = pen.visible and style != "invis"
    if style in _DASHES:
        yield _DASHES[style]
    elif style == "bold":
        yield "2 w"
    elif style.startswith("setlinewidth("):
        yield f"{number(float(style[len('setlinewidth(') : -1]))} w"


def _polygon(pen: _Pen, operation: Operation) -> Iterator[str]:
    yield from _painted(pen, _straight(operation["points"]), filled=operation["op"] == "P", closed=True)


def _polyline(pen: _Pen, operation: Operation) -> Iterator[str]:
    yield from _painted(pen, _straight(operation["points"]), filled=False, closed=False)


def _curve(pen: _Pen, operation: Operation) -> Iterator[str]:
    filled = operation["op"] == "B"
    yield from _painted(pen, _curved(operation["points"]), filled=filled, closed=filled)


def _ellipse(pen: _Pen, operation: Operation) -> Iterator[str]:
    x, y, across, up = operation["rect"]
    corners = [(1, 0), (1, _ARC), (_ARC, 1), (0, 1), (-_ARC, 1), (-1, _ARC), (-1, 0)]
    corners += [(-1, -_ARC), (-_ARC, -1), (0, -1), (_ARC, -1), (1, -_ARC), (1, 0)]
    points = [(x + across * i, y + up * j) for i, j in corners]
    yield from _painted(pen, _curved(points), filled=operation["op"] == "E", closed=True)


def _straight(points: list[Point]) -> Iterator[str]:
    yield f"{numbers(*points[0])} m"
    for point in points[1:]:
        yield f"{numbers(*point)} l"


def _curved(points: list[Point]) -> Iterator[str]:
    yield f"{numbers(*points[0])} m"
    for i in range(1, len(points) - 2, 3):
        yield f"{numbers(*points[i], *points[i + 1], *points[i + 2])} c"


def _painted(pen: _Pen, path: Iterator[str], *, filled: bool, closed: bool) -> Iterator[str]:
    fill = pen.fill if filled else None
    if fill:
        yield f"{fill} rg"
    if pen.stroke:
        yield f"{pen.stroke} RG"
    yield from path
    if fill:
        yield "b" if pen.stroke else "f"
    elif pen.stroke:
        yield "s" if closed else "S"
    else:
        yield "n"


def _text(pen: _Pen, operation: Operation) -> Iterator[str]:
    """Place the text by our own measure: the standard fonts have just these widths."""
    if not pen.stroke:
        return
    style = pen.style & (_BOLD | _ITALIC)
    x, y = operation["pt"]
    text = operation["text"].replace(_TWO_BACKSLASHES, "\\")
    width = text_width(text, pen.size, bold=bool(style & _BOLD))
    x -= {"l": 0.0, "c": width / 2, "r": width}[operation["align"]]
    shown = " ".join(f"{font_name(style, own)} {number(pen.size)} Tf {string} Tj" for own, string in runs(text))
    yield f"BT {pen.stroke} rg {numbers(x, y)} Td {shown} ET"


_DRAWN: Final[dict[str, Callable[[_Pen, Operation], Iterator[str]]]] = {
    "P": _polygon,
    "p": _polygon,
    "L": _polyline,
    "B": _curve,
    "b": _curve,
    "E": _ellipse,
    "e": _ellipse,
    "T": _text,
}
