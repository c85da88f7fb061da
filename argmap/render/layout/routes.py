"""Leads lines between placed boxes: along the tree, or through zones and gutters that no box enters; knows no claim."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from argmap.render.layout.outline import LANE, Placed, Plan, zone_height

Point = tuple[float, float]
_Way = tuple[tuple[int, ...], tuple[int, ...]]
"""The gutters and the zones."""

RAILS: Final = (17.0, 8.0, 24.0)
"""How far from a box's left edge the rails of its lanes (reasons, objections, evidence) run."""
TRUNKS: Final = (0.0, 18.0, -18.0)
"""How far from a box's middle the trunks of its lanes begin."""
BUSES: Final = (15.0, 21.0, 27.0)
"""How far below a box the lanes part for its columns."""
_EDGE: Final = 14.0
"""From a column's right edge to its first lane."""


@dataclass(frozen=True, slots=True)
class Detour:
    """A line beside the tree: the gutters (columns) and zones (items) through which it runs, by turns."""

    target: int
    source: int
    gutters: tuple[int, ...]
    zones: tuple[int, ...]


def detours(planned: Plan, pairs: Iterable[tuple[int, int]]) -> list[Detour]:
    """Find the way of each pair; those from one column to another run alike."""
    known: dict[tuple[int, int], _Way] = {}
    ascents: dict[int, list[int]] = {}
    found = []
    for target, source in pairs:
        columns = (planned.column_of[target], planned.column_of[source])
        if columns not in known:
            known[columns] = _way(planned, *(_ascent(planned, column, ascents) for column in columns))
        found.append(Detour(target, source, *known[columns]))
    return found


def _way(planned: Plan, down: list[int], up: list[int]) -> _Way:
    """Go up from both columns through columns and zones to where the ways first meet."""
    shared = next(column for column in down if column in up)
    left, right = down[: down.index(shared)], up[: up.index(shared)]
    first, last = _owners(planned, left), _owners(planned, right)
    if first and last and first[-1] == last[-1]:
        return (*left, *reversed(right)), (*first, *reversed(last[:-1]))
    return (*left, shared, *reversed(right)), (*first, *reversed(last))


def _owners(planned: Plan, columns: Sequence[int]) -> list[int]:
    return [owner for column in columns if (owner := planned.columns[column].owner) is not None]


def _ascent(planned: Plan, column: int, known: dict[int, list[int]]) -> list[int]:
    """A column, the column of its owner, and so on; looked up once each."""
    if column in known:
        return known[column]
    columns = known[column] = [column]
    while (owner := planned.columns[columns[-1]].owner) is not None:
        above = planned.column_of[owner]
        columns += known.get(above, [above])
        if above in known:
            break
    return columns


@dataclass(slots=True)
class Lanes:
    """How many lines run in each gutter and each zone; `taken` deals them out one by one."""

    gutters: list[int]
    zones: dict[int, int]


def count_lanes(planned: Plan, detours: Sequence[Detour]) -> Lanes:
    """Count the lines in each gutter and zone."""
    lanes = Lanes([0] * len(planned.columns), {})
    for way in detours:
        for column in way.gutters:
            lanes.gutters[column] += 1
        for item in way.zones:
            lanes.zones[item] = lanes.zones.get(item, 0) + 1
    return lanes


def lead(planned: Plan, placed: Placed, way: Detour, taken: Lanes, ports: tuple[float, float]) -> list[Point]:
    """The corners of a detour, from its target to its source; `ports` are the heights at which it leaves them."""
    items = planned.items
    points = [(placed.x[way.target] + items[way.target].width, ports[0])]
    y = ports[0]
    for number, column in enumerate(way.gutters):
        x = planned.columns[column].x + planned.columns[column].width + _EDGE + LANE * taken.gutters[column]
        taken.gutters[column] += 1
        points.append((x, y))
        if number < len(way.zones):
            item = way.zones[number]
            lane = taken.zones.get(item, 0)
            taken.zones[item] = lane + 1
            y = placed.zone_y[item] + zone_height(items[item], 0) + LANE * lane - (4 if items[item].height else 0)
        else:
            y = ports[1]
        points.append((x, y))
    return [*points, (placed.x[way.source] + items[way.source].width, ports[1])]


def branch(planned: Plan, placed: Placed, parent: int, child: int) -> list[Point]:
    """The corners of a line of the tree, from a box to one of its children."""
    upper, lower = planned.items[parent], planned.items[child]
    bottom = placed.y[parent] + upper.height
    top, middle = placed.y[child], placed.y[child] + lower.height / 2
    left = placed.x[child]
    if parent not in planned.split:
        if len(upper.children) == 1:
            x = left + lower.width / 2
            if x > placed.x[parent] + upper.width - RAILS[0]:
                x = placed.x[parent] + min(upper.width, lower.width) / 2
            return [(x, bottom), (x, top)]
        x = placed.x[parent] + RAILS[lower.lane]
        return [(x, bottom), (x, middle), (left, middle)]
    column = planned.columns[planned.column_of[child]]
    start = placed.x[parent] + upper.width / 2 + (0 if upper.sign else TRUNKS[lower.lane])
    bus = bottom + (BUSES[lower.lane] if not upper.sign else BUSES[0])
    if len(column.items) == 1:
        x = left + lower.width / 2
        if abs(x - start) < 1:
            return [(start, bottom), (start, top)]
        return [(start, bottom), (start, bus), (x, bus), (x, top)]
    rail = column.x + RAILS[lower.lane]
    return [(start, bottom), (start, bus), (rail, bus), (rail, middle), (left, middle)]
