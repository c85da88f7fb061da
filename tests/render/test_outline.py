"""The outline: nothing overlaps, and lines keep clear of boxes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from random import Random
from typing import NamedTuple

import pytest

from argmap.render.layout.outline import Item, place, plan, stacked
from argmap.render.layout.support_scene import best_layout, support_scene, with_budget
from argmap.render.scene import Box, Line, Scene
from argmap.render.type.style import THEMES
from argmap.views.support import support_view
from tests.cases import each

from .drawn import FULL, ODD, graph_of, random_map

MAPS = {"full": FULL, **ODD, **{f"random {seed}": random_map(seed) for seed in range(12)}}


@cache
def scene_of(text: str) -> Scene:
    return support_scene(support_view(graph_of(text)), THEMES["colour"])


class Area(NamedTuple):
    """What a box or a part of a line takes up."""

    id: str
    left: float
    right: float
    top: float
    bottom: float


def area_of(box: Box, margin: float = 0) -> Area:
    return Area(
        box.id, box.x + margin, box.x + box.label.width - margin, box.y + margin, box.y + box.label.height - margin
    )


def areas_of(line: Line) -> Iterator[Area]:
    """Each of the line's straight parts."""
    for (x1, y1), (x2, y2) in pairwise(line.points):
        yield Area(line.id, min(x1, x2), max(x1, x2), min(y1, y2), max(y1, y2))


def meetings(some: Iterable[Area], others: Iterable[Area]) -> list[tuple[str, str]]:
    """The ids of those, one of each, that have more than an edge in common."""
    among = list(others)
    return [
        (id, other)
        for id, left, right, top, bottom in some
        for other, x1, x2, y1, y2 in among
        if left < x2 and x1 < right and top < y2 and y1 < bottom
    ]


@each("text", MAPS.values(), ids=list(MAPS))
def test_boxes_do_not_overlap(text: str) -> None:
    boxes = [box for box in scene_of(text).boxes if box.classes != "legend" and not box.id.startswith("legend")]
    areas = [area_of(box) for box in boxes]
    assert meetings(areas, areas) == [(area.id, area.id) for area in areas]


@each("text", MAPS.values(), ids=list(MAPS))
def test_no_line_runs_through_a_box(text: str) -> None:
    scene = scene_of(text)
    parts = [part for line in scene.lines for part in areas_of(line)]
    assert meetings(parts, (area_of(box, margin=1) for box in scene.boxes)) == []


@each("text", MAPS.values(), ids=list(MAPS))
def test_lines_are_level_or_upright_and_join_their_boxes(text: str) -> None:
    scene = scene_of(text)
    boxes = {box.id: box for box in scene.boxes}
    for line in scene.lines:
        assert all(abs(x1 - x2) < 0.01 or abs(y1 - y2) < 0.01 for (x1, y1), (x2, y2) in pairwise(line.points))
        for (x, y), id in ((line.points[0], line.target), (line.points[-1], line.source)):
            box = boxes[id]
            assert box.x - 1 <= x <= box.x + box.label.width + 1, line.id
            assert box.y - 1 <= y <= box.y + box.label.height + 1, line.id


def test_everything_lies_in_the_picture() -> None:
    for text in MAPS.values():
        scene = scene_of(text)
        assert all(
            box.x >= -3 and box.x + box.label.width <= scene.width + 3 for box in scene.boxes if "legend" not in box.id
        )
        assert all(0 <= x <= scene.width + 1 and 0 <= y <= scene.height for line in scene.lines for x, y in line.points)


def test_a_small_budget_splits_and_a_large_one_stacks() -> None:
    items = [Item(100, 40, children=[1, 2, 3]), Item(100, 40), Item(100, 40), Item(100, 40)]
    tall = stacked(items, 0).heights[0]
    assert plan(stacked(items, 0), tall).split == {}
    wide = plan(stacked(items, 0), 120)
    assert [column.items for column in wide.columns] == [(0,), (1,), (2,), (3,)]
    placed = place(wide, [0] * 4, {})
    assert placed.y[1] == placed.y[2] == placed.y[3]
    assert placed.x[2] + 50 == placed.x[0] + 50 == placed.width / 2


def test_columns_are_as_even_as_their_number_allows() -> None:
    items = [Item(100, 40, children=[1, 2, 3, 4]), *(Item(100, 40) for _ in range(4))]
    assert [column.items for column in plan(stacked(items, 0), 240).columns] == [(0,), (1, 2), (3, 4)]


def test_a_chain_of_thousands_is_placed() -> None:
    items = [Item(100, 40, children=[number + 1]) for number in range(20_000)] + [Item(100, 40)]
    placed = place(plan(stacked(items, 0), 500.0), [0], {})
    assert placed.width == 100
    assert placed.height == pytest.approx(20_001 * 40 + 20_000 * 19)


def random_items(random: Random) -> list[Item]:
    """A forest of boxes under a root without a size, which stands last."""
    count = random.choice([3, 8, 30, 90])
    items = [Item(230, random.uniform(30, 110)) for _ in range(count)]
    reach = random.choice([1, 4, count])
    for index in range(1, count):
        items[random.randrange(max(0, index - reach), index)].children.append(index)
    return [*items, Item(0, 0, children=[0])]


def test_bisection_finds_the_layout_that_trying_every_budget_finds() -> None:
    random = Random(3)
    for _ in range(24):
        items = random_items(random)
        count = len(items) - 1
        beside = [(random.randrange(count), random.randrange(count)) for _ in range(random.choice([0, count // 4]))]
        stack = stacked(items, count)
        tall = stack.heights[count]
        every = [with_budget(stack, tall, beside)]
        while (tall := tall * 0.9) > 120:
            every.append(with_budget(stack, tall, beside))
        best = min((trial.placed() for trial in every), key=lambda placed: max(placed.width / 1.6, placed.height))
        assert best_layout(items, beside)[2] == best
        assert [(trial.width, trial.height) for trial in every] == [
            (placed.width, placed.height) for placed in (trial.placed() for trial in every)
        ]
