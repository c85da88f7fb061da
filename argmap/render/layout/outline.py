"""Places a tree of boxes: side by side near the top, stacked as an indented outline below; knows no claim.

A box's children stand under it in one column, or, where that would grow too tall, in several. Between a box and
its columns lies a zone, and to the right of each column a gutter: no box stands in either, so that lines which do
not follow the tree run there. All sizes are in points, y grows downwards, and no function recurses.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

INDENT: Final = 30.0
CHAIN: Final = 19.0
"""From a box to the only box under it."""
SNUG: Final = 7.0
"""From a sign to what it joins."""
FIRST: Final = 15.0
STACK: Final = 9.0
"""From one child to the next in a column."""
ZONE: Final = 34.0
GUTTER: Final = 26.0
LANE: Final = 5.0
SHAPE: Final = 1.6
"""Width to height of the page that the picture should fill."""


@dataclass(slots=True)
class Item:
    """A box to be placed. A sign is small and keeps close to its children; `lane` says which rail leads to it."""

    width: float
    height: float
    sign: bool = False
    lane: int = 0
    children: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Column:
    """Some children of an item, one under the other; `owner` is None for the column that holds the root alone."""

    owner: int | None
    items: tuple[int, ...]
    x: float = 0.0
    width: float = 0.0


@dataclass(frozen=True, slots=True)
class Plan:
    """Who stands in which column. `split` has the columns of the items whose children stand in several."""

    items: Sequence[Item]
    order: tuple[int, ...]
    columns: tuple[Column, ...]
    column_of: tuple[int, ...]
    split: dict[int, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Placed:
    """Where everything stands: the left top corner of each item, and the size of the whole."""

    x: tuple[float, ...]
    y: tuple[float, ...]
    zone_y: dict[int, float]
    width: float
    height: float


def preorder(items: Sequence[Item], root: int) -> tuple[int, ...]:
    """Every item before its children."""
    order, waiting = [], [root]
    while waiting:
        index = waiting.pop()
        order.append(index)
        waiting.extend(reversed(items[index].children))
    return tuple(order)


def gaps(item: Item, count: int) -> float:
    """The space above the children of a stack, all together."""
    if not count:
        return 0.0
    return first_gap(item, count) + (count - 1) * STACK


def first_gap(item: Item, count: int) -> float:
    """The space between a box and the first child of its stack."""
    if not item.height:
        return 0.0
    if item.sign:
        return SNUG
    return CHAIN if count == 1 else FIRST


@dataclass(frozen=True, slots=True)
class Stack:
    """Everything in one column: the order from the root down, and how tall each item is with all that is under it."""

    items: Sequence[Item]
    order: tuple[int, ...]
    heights: tuple[float, ...]


def stacked(items: Sequence[Item], root: int) -> Stack:
    """Put everything in one column."""
    order = preorder(items, root)
    heights = [item.height for item in items]
    for index in reversed(order):
        if children := items[index].children:
            below = sum([heights[child] for child in children])
            heights[index] += gaps(items[index], len(children)) + below
    return Stack(items, order, tuple(heights))


def plan(stack: Stack, budget: float) -> Plan:
    """Split the children of items that are taller than the budget into as few columns as keep within it."""
    items, order, heights = stack.items, stack.order, stack.heights
    columns = [Column(None, order[:1])]
    column_of = [0] * len(items)
    split: dict[int, tuple[int, ...]] = {}
    budgets = [budget] * len(items)
    for index in order:
        item, left = items[index], budgets[index]
        if not item.children:
            continue
        if heights[index] <= left or len(item.children) < 2:
            below = max(left - item.height - CHAIN, 0.0)
            for child in item.children:
                column_of[child], budgets[child] = column_of[index], below
            continue
        below = max(left - item.height - ZONE, 0.0)
        groups = _balanced([(child, min(heights[child], below)) for child in item.children], below)
        split[index] = tuple(range(len(columns), len(columns) + len(groups)))
        for group in groups:
            for child in group:
                column_of[child], budgets[child] = len(columns), below
            columns.append(Column(index, group))
    return Plan(items, order, tuple(columns), tuple(column_of), split)


def _balanced(tall: list[tuple[int, float]], limit: float) -> list[tuple[int, ...]]:
    """The fewest columns, in order, within the limit, and then as even as so many can be."""
    groups = _filled(tall, limit)
    low, high = max(height for _, height in tall), limit
    while high - low > 1:
        middle = (low + high) / 2
        tighter = _filled(tall, middle)
        if len(tighter) <= len(groups):
            groups, high = tighter, middle
        else:
            low = middle
    return groups


def _filled(tall: list[tuple[int, float]], limit: float) -> list[tuple[int, ...]]:
    groups: list[list[int]] = []
    filled = 0.0
    for index, height in tall:
        if groups and filled + STACK + height <= limit:
            groups[-1].append(index)
            filled += STACK + height
        else:
            groups.append([index])
            filled = height
    return [tuple(group) for group in groups]


def place(planned: Plan, gutter_lanes: Sequence[int], zone_lanes: dict[int, int]) -> Placed:
    """Give every item its place; lanes are how many lines run in each column's gutter and each item's zone."""
    sizes = _sizes(planned, gutter_lanes, zone_lanes)
    root = planned.order[0]
    planned.columns[0].width = sizes.widths[root]
    left, y = [0.0] * len(planned.items), [0.0] * len(planned.items)
    zone_y: dict[int, float] = {}
    for index in planned.order:
        item = planned.items[index]
        bottom = y[index] + item.height
        if index in planned.split:
            zone_y[index] = bottom
            top = bottom + zone_height(item, zone_lanes.get(index, 0))
            _place_columns(planned, index, sizes, gutter_lanes, left, y, top)
        else:
            alone = len(item.children) == 1 or not item.height
            shift = sizes.shifts[index] if alone else INDENT
            _stack_items(
                item.children, left[index] + shift, bottom + first_gap(item, len(item.children)), sizes, left, y
            )
    x = tuple(map(sum, zip(left, sizes.offsets, strict=True)))
    return Placed(x, tuple(y), zone_y, *_whole(planned, sizes, gutter_lanes))


def _place_columns(
    planned: Plan,
    index: int,
    sizes: _Sizes,
    gutter_lanes: Sequence[int],
    left: list[float],
    y: list[float],
    top: float,
) -> None:
    edge = left[index] + (sizes.widths[index] - _breadth(planned, index, gutter_lanes)) / 2
    for number in planned.split[index]:
        column = planned.columns[number]
        column.x = edge
        _stack_items(column.items, edge + _rail(column), top, sizes, left, y)
        edge += column.width + GUTTER + LANE * gutter_lanes[number]


def _stack_items(
    items: Iterable[int], edge: float, top: float, sizes: _Sizes, left: list[float], y: list[float]
) -> None:
    for index in items:
        left[index], y[index] = edge, top
        top += sizes.heights[index] + STACK


@dataclass(frozen=True, slots=True)
class _Sizes:
    """How wide and tall each item is with all that is under it, and how far in its box and an only child stand."""

    widths: list[float]
    heights: list[float]
    offsets: list[float]
    shifts: list[float]


def size(planned: Plan, gutter_lanes: Sequence[int], zone_lanes: dict[int, int]) -> tuple[float, float]:
    """Width and height of the whole, which `place` would give."""
    return _whole(planned, _sizes(planned, gutter_lanes, zone_lanes), gutter_lanes)


def _whole(planned: Plan, sizes: _Sizes, gutter_lanes: Sequence[int]) -> tuple[float, float]:
    root = planned.order[0]
    return sizes.widths[root] + GUTTER * bool(gutter_lanes[0]) + LANE * gutter_lanes[0], sizes.heights[root]


def _sizes(planned: Plan, gutter_lanes: Sequence[int], zone_lanes: dict[int, int]) -> _Sizes:
    """Work the sizes out from the leaves up; sets the columns' widths."""
    count = len(planned.items)
    sizes = _Sizes([0.0] * count, [0.0] * count, [0.0] * count, [0.0] * count)
    for index in reversed(planned.order):
        if index in planned.split:
            _size_split(planned, index, sizes, gutter_lanes, zone_lanes.get(index, 0))
        else:
            _size_stack(planned.items, index, sizes)
    return sizes


def _size_split(planned: Plan, index: int, sizes: _Sizes, gutter_lanes: Sequence[int], lanes: int) -> None:
    item, tallest = planned.items[index], 0.0
    for number in planned.split[index]:
        column = planned.columns[number]
        column.width = max(sizes.widths[child] for child in column.items) + _rail(column)
        tallest = max(tallest, sum(sizes.heights[child] + STACK for child in column.items) - STACK)
    sizes.widths[index] = max(item.width, _breadth(planned, index, gutter_lanes))
    sizes.heights[index] = item.height + zone_height(item, lanes) + tallest
    sizes.offsets[index] = (sizes.widths[index] - item.width) / 2


def _size_stack(items: Sequence[Item], index: int, sizes: _Sizes) -> None:
    """Size a stack; a box over a single child is centred on it where one of the two is much wider."""
    item = items[index]
    widths, heights = sizes.widths, sizes.heights
    if not item.children:
        widths[index], heights[index] = item.width, item.height
        return
    heights[index] = item.height + gaps(item, len(item.children)) + sum([heights[child] for child in item.children])
    if len(item.children) == 1 and item.height:
        (child,) = item.children
        below = items[child]
        if sizes.offsets[child]:
            sizes.offsets[index] = max(0.0, sizes.offsets[child] + (below.width - item.width) / 2)
        elif item.width > widths[child] and not (item.sign or below.sign or below.lane):
            sizes.shifts[index] = (item.width - widths[child]) / 2
        widths[index] = max(sizes.offsets[index] + item.width, widths[child])
        return
    shift = INDENT if item.height else 0.0
    widths[index] = max(item.width, max([widths[child] for child in item.children]) + shift)


def _breadth(planned: Plan, index: int, gutter_lanes: Sequence[int]) -> float:
    """How wide an item's columns are, all together; the last gutter counts only if a line runs in it."""
    columns = planned.split[index]
    wide = sum(planned.columns[number].width + GUTTER + LANE * gutter_lanes[number] for number in columns)
    return wide - GUTTER * (not gutter_lanes[columns[-1]])


def _rail(column: Column) -> float:
    return INDENT if len(column.items) > 1 else 0.0


def zone_height(item: Item, lanes: int) -> float:
    """The space between an item and its columns."""
    return (ZONE if item.height else LANE * bool(lanes)) + LANE * lanes
