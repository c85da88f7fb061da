"""Puts a title above a drawing and the legend below it; knows no view."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Final

from argmap.render.cards.legend import Group, set_legend
from argmap.render.scene import Box, Line, Scene
from argmap.render.type.labels import AIR, Ink, Label, bare, cell, row, table
from argmap.render.type.style import SUBTITLE, TITLE, Theme

_LEAST_WIDTH: Final = 640.0
_BELOW_TITLE: Final = 22.0
_ABOVE_LEGEND: Final = 26.0


@dataclass(frozen=True, slots=True)
class Drawing:
    """What stands between the title and the legend."""

    boxes: Sequence[Box]
    lines: Sequence[Line]
    width: float
    height: float


def framed(drawing: Drawing, title: str, question: str, groups: Sequence[Group], theme: Theme) -> Scene:
    """Set the title at the top left, the drawing in the middle, and the legend under a thin rule."""
    width = max(drawing.width, _LEAST_WIDTH)
    boxes: list[Box] = []
    top = 0.0
    for id, words, ink in (("title", title, Ink(TITLE, theme.ink)), ("question", question, Ink(SUBTITLE, theme.muted))):
        if words:
            label = bare(words, ink, width)
            boxes.append(Box(f"map-{id}", -AIR, top, label, classes=id))
            top += label.height
    top += _BELOW_TITLE if boxes else 0
    across = (width - drawing.width) / 2
    boxes += moved_boxes(drawing.boxes, across, top)
    lines_drawn = list(moved_lines(drawing.lines, across, top))
    top += drawing.height + _ABOVE_LEGEND
    legend, samples, height = set_legend(groups, theme, width)
    if legend:
        rule = Label(table(row(cell("", width, 1, ground=theme.rule))), ceil(width), 1)
        boxes.append(Box("legend-rule", 0, top, rule, classes="legend"))
        boxes += moved_boxes(legend, 0, top + 12)
        lines_drawn += moved_lines(samples, 0, top + 12)
        top += 12 + height
    return Scene(title or "map", width, top, theme.paper, tuple(boxes), tuple(lines_drawn))


def moved_boxes(boxes: Iterable[Box], x: float, y: float) -> Iterable[Box]:
    """The boxes, further to the right and down."""
    return [replace(box, x=box.x + x, y=box.y + y) for box in boxes]


def moved_lines(lines: Iterable[Line], x: float, y: float) -> Iterable[Line]:
    """The lines, further to the right and down."""
    return [replace(line, points=[(px + x, py + y) for px, py in line.points]) for line in lines]
