"""Sets the legend: only what occurs in the picture, in columns under it; knows no view."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from argmap.render.scene import Box, Line
from argmap.render.type.labels import AIR, Ink, Label, bare, cell, row, table
from argmap.render.type.style import HEADING, SMALL, Border, SideShape, Theme

_SWATCH: Final = 26
_SWATCH_HEIGHT: Final = 13
_GAP: Final = 8
_BETWEEN: Final = 26
_THIN: Final = Border("solid", 1.2)
_NOTHING: Final = Label("", _SWATCH, _SWATCH_HEIGHT)


@dataclass(frozen=True, slots=True)
class Sample:
    """What a thing looks like: a little box, or, where `head` is given, a line."""

    colour: str
    border: Border = _THIN
    fill: str = ""
    shape: SideShape | None = None
    head: str = ""
    ends: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Entry:
    """A sample, or a few words in its place, and what it stands for; where it leads, if it is a link."""

    words: str
    sample: Sample | None = None
    mark: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Entries under a heading; `width` is that of their words, in points.

    Entries of a close group have less space between them; a fresh group begins a row.
    """

    heading: str
    entries: tuple[Entry, ...]
    width: float = 150.0
    close: bool = False
    fresh: bool = False


def set_legend(groups: Sequence[Group], theme: Theme, width: float) -> tuple[list[Box], list[Line], float]:
    """Place the groups side by side, in as many rows as the width takes; give the height of all of them."""
    boxes: list[Box] = []
    lines: list[Line] = []
    x, y, tallest = 0.0, 0.0, 0.0
    for number, group in enumerate(group for group in groups if group.entries):
        wide = _SWATCH + _GAP + group.width
        if x and (group.fresh or x + wide > width):
            x, y, tallest = 0.0, y + tallest + 14, 0.0
        tallest = max(tallest, _set_group(group, theme, (x, y), f"legend-{number + 1}", boxes, lines))
        x += wide + _BETWEEN
    return boxes, lines, y + tallest


def _set_group(
    group: Group, theme: Theme, at: tuple[float, float], id: str, boxes: list[Box], lines: list[Line]
) -> float:
    heading = Ink(HEADING, theme.ink)
    x, y = at
    boxes.append(Box(id, x - AIR, y, bare(group.heading, heading, _SWATCH + _GAP + group.width), classes="legend"))
    top = y + heading.height() + 6
    for number, entry in enumerate(group.entries, start=1):
        words = bare(entry.words, Ink(SMALL, theme.ink), group.width)
        height = max(words.height, _SWATCH_HEIGHT)
        name = f"{id}-{number}"
        y_words = top + (height - words.height) / 2
        boxes.append(Box(name, x + _SWATCH + _GAP, y_words, words, classes="legend", link=entry.link))
        _set_sample(entry, theme, (x, top + (height - _SWATCH_HEIGHT) / 2), name, boxes, lines)
        top += height + (0 if group.close else 3)
    return top - y


def _set_sample(
    entry: Entry, theme: Theme, at: tuple[float, float], id: str, boxes: list[Box], lines: list[Line]
) -> None:
    x, y = at
    if entry.sample is None:
        label = bare(entry.mark, Ink(SMALL, theme.muted), _SWATCH)
        y += (_SWATCH_HEIGHT - label.height) / 2
        boxes.append(Box(f"{id}-sign", x - AIR, y, label, classes="legend", link=entry.link))
    elif entry.sample.head:
        dot = Label(table(row(cell("", 1, 1))), 1, 1)
        middle = y + _SWATCH_HEIGHT / 2
        boxes += [Box(f"{id}-from", x, middle - 0.5, dot), Box(f"{id}-to", x + _SWATCH - 1, middle - 0.5, dot)]
        ends = [(x + _SWATCH, middle), (x, middle)]
        dashed = entry.sample.border.style == "dashed"
        lines.append(
            Line(f"{id}-line", f"{id}-to", f"{id}-from", ends, entry.sample.colour, 1.4, dashed, entry.sample.head)
        )
    else:
        boxes.append(_little_box(entry.sample, x, y, f"{id}-sign"))


def _little_box(sample: Sample, x: float, y: float, id: str) -> Box:
    shape = sample.shape or SideShape(False, False, False)
    parts = [cell("", 4, _SWATCH_HEIGHT - 6, ground=sample.ends[0] or sample.colour)] if shape.left else []
    parts.append(cell("", _SWATCH - 6 - 4 * (shape.left + shape.right), _SWATCH_HEIGHT - 6))
    parts += [cell("", 4, _SWATCH_HEIGHT - 6, ground=sample.ends[1] or sample.colour)] if shape.right else []
    label = replace(_NOTHING, html=table(row(*parts)))
    return Box(id, x, y, label, sample.border, sample.colour, sample.fill, shape.rounded, "legend")
