"""Sets the support view: sizes, places and lines; knows no DOT."""

from __future__ import annotations

from typing import Final, NamedTuple

from argmap.graph import Node
from argmap.render.cards.card import claim_card, side_colour
from argmap.render.cards.entries import side_group, source_groups, state_group, step_group
from argmap.render.cards.frame import Drawing, framed
from argmap.render.cards.steps import evidence_chip, step_sign, step_word
from argmap.render.cards.tension_cards import gap_card
from argmap.render.deadline import NEVER, Deadline
from argmap.render.layout.outline import SHAPE, Item, Placed, Plan, Stack, place, plan, size, stacked
from argmap.render.layout.routes import Detour, Lanes, branch, count_lanes, detours, lead
from argmap.render.layout.support_tree import Link, node_id, support_tree
from argmap.render.scene import Box, Line, Scene
from argmap.render.type.labels import Label
from argmap.render.type.style import CONTENTION_BORDER, CONTENTION_WIDTH, STATE_BORDERS, Border, Theme, side_shape
from argmap.views.boxes import ClaimBox
from argmap.views.support import EvidenceMark, StepMark, SupportView

_Layout = tuple[Plan, list[Detour], Placed]
_LEAST_BUDGET: Final = 120.0
_NEIGHBOURS: Final = 3
_LANES: Final = {"reason": 0, "objection": 1, "rebuttal": 1, "evidence": 2}


def support_scene(view: SupportView, theme: Theme, deadline: Deadline = NEVER) -> Scene:
    """Set the whole picture."""
    drawing = _Setter(view, theme, deadline).drawing() if view.claims else _nothing(theme)
    groups = [
        side_group(view.claims, theme),
        step_group(view, theme),
        state_group(view.claims, theme, view.left_out),
        *source_groups(view.sources),
    ]
    return framed(drawing, view.title or "", view.question or "", groups, theme)


def _nothing(theme: Theme) -> Drawing:
    label = gap_card("no claim", "The map says nothing yet.", CONTENTION_WIDTH, theme)
    gap = Box("no-claim", 0, 0, label, Border("dashed", 1.4), theme.alarm, "", True, "gap")
    return Drawing([gap], [], label.width, label.height)


class _Setter:
    def __init__(self, view: SupportView, theme: Theme, deadline: Deadline) -> None:
        self.view, self.theme, self.deadline = view, theme, deadline
        self.tree = support_tree(view)
        self.claims = {box.id: box for box in view.claims}
        self.nodes: list[Node] = list(self.tree.things)
        self.index = {node: number for number, node in enumerate(self.nodes)}
        self.labels = [self._label(node) for node in deadline.each(self.nodes)]

    def _label(self, node: Node) -> Label:
        thing = self.tree.things[node]
        if isinstance(thing, StepMark):
            return step_sign(thing, self.theme)
        if isinstance(thing, EvidenceMark):
            return evidence_chip(thing, self.theme)
        return claim_card(self.claims[thing], self.theme, contention=thing in self.view.contentions)

    def _items(self) -> list[Item]:
        items = [self._item(node, label) for node, label in zip(self.nodes, self.labels, strict=True)]
        items.append(Item(0, 0, children=[self.index[root] for root in self.tree.roots]))
        return items

    def _item(self, node: Node, label: Label) -> Item:
        thing = self.tree.things[node]
        children = [self.index[child] for child in self.tree.children.get(node, ())]
        return Item(label.width, label.height, isinstance(thing, StepMark), self._lane(node), children)

    def _lane(self, node: Node) -> int:
        thing = self.tree.things[node]
        if isinstance(thing, EvidenceMark):
            return _LANES["evidence"]
        return _LANES[thing.part] if isinstance(thing, StepMark) else 0

    def drawing(self) -> Drawing:
        items = self._items()
        planned, ways, placed = best_layout(items, self._pairs(), self.deadline)
        boxes = [self._box(number, placed) for number in range(len(self.nodes))]
        lines = [
            self._line(link, branch(planned, placed, self.index[link.target], self.index[link.source]))
            for link in self.deadline.each(self.tree.links)
        ]
        taken = Lanes([0] * len(planned.columns), {})
        for link, way in self.deadline.each(zip(self.tree.detours, ways, strict=True)):
            lines.append(
                self._line(link, lead(planned, placed, way, taken, self._ports(way.target, way.source, placed)), 1.0)
            )
        return Drawing(boxes, lines, placed.width, placed.height)

    def _pairs(self) -> list[tuple[int, int]]:
        return [(self.index[link.target], self.index[link.source]) for link in self.tree.detours]

    def _ports(self, target: int, source: int, placed: Placed) -> tuple[float, float]:
        return (
            placed.y[target] + self.labels[target].height * 0.35,
            placed.y[source] + self.labels[source].height * 0.65,
        )

    def _box(self, number: int, placed: Placed) -> Box:
        node, label, theme = self.nodes[number], self.labels[number], self.theme
        thing = self.tree.things[node]
        at = (placed.x[number], placed.y[number])
        if isinstance(thing, StepMark):
            border = Border("solid", 1.0) if thing.warrant else None
            colour = theme.part(thing.part)
            fill = theme.card if thing.warrant else colour
            return Box(
                node_id(node),
                *at,
                label,
                border,
                colour,
                fill,
                classes=f"step {thing.part}",
                tooltip=thing.warrant or step_word(thing),
            )
        if isinstance(thing, EvidenceMark):
            colour = theme.objection if thing.contradicts else theme.evidence
            style = "dashed" if thing.contradicts else "solid"
            return Box(
                node_id(node),
                *at,
                label,
                Border(style, 0.8),
                colour,
                theme.evidence_card,
                True,
                "evidence",
                thing.source,
                thing.url or "",
            )
        return claim_box(self.claims[thing], label, at, theme, contention=thing in self.view.contentions)

    def _line(self, link: Link, points: list[tuple[float, float]], width: float = 1.4) -> Line:
        thing = self.tree.things[link.source]
        id = f"{node_id(link.source)}--{node_id(link.target)}"
        if link.step is None:
            against = isinstance(thing, EvidenceMark) and thing.contradicts
            colour = self.theme.objection if against else self.theme.evidence
            return Line(
                id,
                node_id(link.target),
                node_id(link.source),
                points,
                colour,
                0.9,
                against,
                "tee" if against else "normal",
                "evidence",
            )
        part = link.step.part
        head = ("normal" if part == "reason" else "tee") if link.arrow else "none"
        return Line(
            id,
            node_id(link.target),
            node_id(link.source),
            points,
            self.theme.part(part),
            width,
            part != "reason",
            head,
            part,
        )


def claim_box(
    box: ClaimBox, label: Label, at: tuple[float, float], theme: Theme, *, contention: bool, prefix: str = "claim-"
) -> Box:
    """Frame a claim's card by its side and its state; a draft's is dashed."""
    border = STATE_BORDERS[box.state]
    if box.draft:
        border = Border("dashed", border.width)
    if contention:
        border = Border(border.style, CONTENTION_BORDER)
    shape = side_shape(box.side.numbers)
    classes = " ".join(
        ["claim", *(["contention"] if contention else []), *(f"side-{n + 1}" for n in box.side.numbers), str(box.state)]
    )
    return Box(
        f"{prefix}{box.id}", *at, label, border, side_colour(box, theme), theme.card, shape.rounded, classes, box.id
    )


class Trial(NamedTuple):
    """A layout that is measured, and placed only when it is the best."""

    planned: Plan
    ways: list[Detour]
    lanes: Lanes
    width: float
    height: float

    def needed(self) -> float:
        """The height of the page, of the wished shape, that holds the picture."""
        return max(self.width / SHAPE, self.height)

    def placed(self) -> Placed:
        """Where everything stands."""
        return place(self.planned, self.lanes.gutters, self.lanes.zones)


def best_layout(items: list[Item], beside: list[tuple[int, int]], deadline: Deadline = NEVER) -> _Layout:
    """Keep the layout that fills a landscape page with the largest type.

    A smaller budget of height makes a picture lower and wider, so the best one lies where its shape becomes the page's:
    it is looked for by bisection, and then among the neighbours, since a budget moves whole branches at a time.
    """
    stack = stacked(items, len(items) - 1)
    budgets = _budgets(stack.heights[-1])
    known: dict[int, Trial] = {}

    def tried(number: int) -> Trial:
        if number not in known:
            known[number] = with_budget(stack, budgets[number], beside, deadline)
        return known[number]

    low, high = 0, len(budgets) - 1
    while low < high:
        middle = (low + high) // 2
        if tried(middle).width / SHAPE < tried(middle).height:
            low = middle + 1
        else:
            high = middle
    near = range(max(0, low - _NEIGHBOURS), min(len(budgets), low + _NEIGHBOURS + 1))
    best = min(near, key=lambda number: tried(number).needed())
    while best and tried(best - 1).needed() <= tried(best).needed():
        best -= 1
    return tried(best).planned, tried(best).ways, tried(best).placed()


def _budgets(tall: float) -> list[float]:
    """From the height of everything in one column down, a tenth less each."""
    budgets = [tall]
    while (tall := tall * 0.9) > _LEAST_BUDGET:
        budgets.append(tall)
    return budgets


def with_budget(stack: Stack, budget: float, beside: list[tuple[int, int]], deadline: Deadline = NEVER) -> Trial:
    """Lay the items out under the first of them, within a height in points where that can be."""
    planned = plan(stack, budget)
    ways = detours(planned, deadline.each(beside))
    lanes = count_lanes(planned, ways)
    return Trial(planned, ways, lanes, *size(planned, lanes.gutters, lanes.zones))
