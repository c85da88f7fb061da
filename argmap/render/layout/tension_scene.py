"""Sets the tension view: a row for each tension, in three columns of fixed width; knows no DOT."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from argmap.render.cards.card import short_card
from argmap.render.cards.entries import side_group, source_groups, state_group
from argmap.render.cards.frame import Drawing, framed
from argmap.render.cards.legend import Entry, Group, Sample
from argmap.render.cards.tension_cards import MIDDLE, column_head, gap_card, safeguard_card, stake_line, tension_card
from argmap.render.deadline import NEVER, Deadline
from argmap.render.layout.support_scene import claim_box
from argmap.render.scene import Box, Line, Scene
from argmap.render.type.labels import Label
from argmap.render.type.style import Border, Theme
from argmap.views.tension import TensionRow, TensionView

_CHANNEL: Final = 54.0
"""Between two columns: the rail along the claims, and the arrow."""
_RAIL: Final = 14.0
_GAP: Final = 8.0
_BETWEEN_ROWS: Final = 30.0
_SIDE: Final = 272.0
_LEFT: Final = 0.0
_CENTRE: Final = _SIDE + _CHANNEL
_RIGHT: Final = _CENTRE + MIDDLE + _CHANNEL
_WIDTH: Final = _RIGHT + _SIDE


def tension_scene(view: TensionView, theme: Theme, deadline: Deadline = NEVER) -> Scene:
    """Set the whole picture."""
    grid = _Grid(theme)
    grid.head(view.columns)
    for row in deadline.each(view.rows):
        grid.add(row)
    if not view.rows:
        grid.stack([("no-tension", gap_card("no tension", "The map names none.", MIDDLE, theme))], _CENTRE, grid.y)
    claims = list(view.claims())
    groups = [
        side_group(claims, theme),
        _part_group(view, theme),
        state_group(claims, theme),
        *source_groups(view.sources),
    ]
    drawing = Drawing(grid.boxes, grid.lines, _WIDTH, grid.y)
    return framed(drawing, view.title or "", view.question or "", groups, theme)


class _Grid:
    """The rows that are set so far; `y` is where the next one begins."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.boxes: list[Box] = []
        self.lines: list[Line] = []
        self.y = 0.0

    def head(self, columns: tuple[str, str]) -> None:
        theme = self.theme
        heads = [
            ("column-1", _LEFT, column_head(columns[0], theme.side(0), _SIDE)),
            ("column-2", _CENTRE, column_head("Tension and safeguards", theme.tension, MIDDLE)),
            ("column-3", _RIGHT, column_head(columns[1], theme.side(1), _SIDE)),
        ]
        self.boxes += [Box(id, x, 0, label, classes="heading") for id, x, label in heads]
        self.y = max(label.height for _, _, label in heads) + 12.0

    def add(self, row: TensionRow) -> None:
        """Set a row so that the middles of both poles' claims and of the tension stand at one height."""
        columns = [self._pole(row, 0), self._middle(row), self._pole(row, 1)]
        anchors = [_anchor(columns[0]), columns[1][0].label.height / 2, _anchor(columns[2])]
        middle = self.y + max(anchors)
        for boxes, anchor, x in zip(columns, anchors, (_LEFT, _CENTRE, _RIGHT), strict=True):
            placed = _stack(boxes, x, middle - anchor)
            self.boxes += placed
            if x != _CENTRE:
                self._join(row, 0 if x == _LEFT else 1, placed, middle)
        below = max(_height(boxes) - anchor for boxes, anchor in zip(columns, anchors, strict=True))
        self.y = middle + below + _BETWEEN_ROWS

    def stack(self, labels: list[tuple[str, Label]], x: float, y: float) -> None:
        boxes = [Box(id, x, y, label, Border("dashed", 1.4), self.theme.alarm, "", True, "gap") for id, label in labels]
        self.boxes += _stack(boxes, x, y)
        self.y = y + _height(boxes)

    def _pole(self, row: TensionRow, number: int) -> list[Box]:
        pole, theme = row.poles[number], self.theme
        id = f"tension-{row.id}-pole-{number + 1}"
        boxes = []
        if pole.stake:
            boxes.append(Box(f"{id}-stake", 0, 0, stake_line(pole.stake, _SIDE, theme), classes="stake"))
        for claim in pole.claims:
            label = short_card(claim, theme, _SIDE, pole.label)
            boxes.append(claim_box(claim, label, (0, 0), theme, contention=False, prefix=f"{id}-claim-"))
        if not pole.claims:
            label = gap_card("no claim here", f"Nothing is said for {pole.label.lower()}.", _SIDE, theme)
            boxes.append(Box(f"{id}-gap", 0, 0, label, Border("dashed", 1.4), theme.alarm, "", True, "gap empty-pole"))
        return boxes

    def _middle(self, row: TensionRow) -> list[Box]:
        theme, id = self.theme, f"tension-{row.id}"
        style = "dashed" if row.draft else "solid"
        boxes = [
            Box(
                id,
                0,
                0,
                tension_card(row, theme),
                Border(style, 2.0),
                theme.tension,
                theme.tension_card,
                False,
                "tension",
                row.id,
            )
        ]
        for safeguard in row.safeguards:
            label = safeguard_card(safeguard, theme)
            boxes.append(
                Box(
                    f"{id}-safeguard-{safeguard.id}",
                    0,
                    0,
                    label,
                    Border("solid", 1.2),
                    theme.safeguard,
                    theme.safeguard_card,
                    True,
                    "safeguard",
                    safeguard.id,
                )
            )
        if not row.safeguards:
            label = gap_card("no safeguard", "What would ease this tension?", MIDDLE, theme)
            boxes.append(
                Box(f"{id}-no-safeguard", 0, 0, label, Border("dashed", 1.4), theme.alarm, "", True, "gap no-safeguard")
            )
        return boxes

    def _join(self, row: TensionRow, number: int, placed: list[Box], middle: float) -> None:
        """Lead a line from each claim of a pole to its rail, and along it to the tension."""
        claims = [box for box in placed if "claim" in box.classes.split()]
        outer, inner = (_SIDE, _CENTRE) if number == 0 else (_RIGHT, _CENTRE + MIDDLE)
        rail = outer + (_RAIL if number == 0 else -_RAIL)
        for box in claims:
            y = box.y + box.label.height / 2
            points = [(inner, middle), (rail, middle), (rail, y), (outer, y)]
            if abs(y - middle) < 1:
                points = [(inner, middle), (outer, middle)]
            id = f"{box.id}--tension"
            self.lines.append(
                Line(
                    id, f"tension-{row.id}", box.id, points, self.theme.side(number), 1.6, head="normal", classes="pull"
                )
            )


def _anchor(boxes: list[Box]) -> float:
    """The middle of a pole's claims, or of its gap, below the line that names its stake."""
    stake = boxes[0].label.height + _GAP if boxes[0].classes == "stake" else 0.0
    return stake + (_height(boxes) - stake) / 2


def _height(boxes: list[Box]) -> float:
    return sum(box.label.height for box in boxes) + _GAP * (len(boxes) - 1)


def _stack(boxes: list[Box], x: float, y: float) -> list[Box]:
    placed = []
    for box in boxes:
        placed.append(replace(box, x=x, y=y))
        y += box.label.height + _GAP
    return placed


def _part_group(view: TensionView, theme: Theme) -> Group:
    """One legend entry for each kind of box in the middle, and for the gaps."""
    entries = [Entry("tension", Sample(theme.tension, Border("solid", 2.0), theme.tension_card))] if view.rows else []
    if any(row.safeguards for row in view.rows):
        entries.append(
            Entry("safeguard: eases the tension", Sample(theme.safeguard, Border("solid", 1.2), theme.safeguard_card))
        )
    if any(not row.safeguards or not all(pole.claims for pole in row.poles) for row in view.rows):
        entries.append(Entry("gap: nothing stands here", Sample(theme.alarm, Border("dashed", 1.4))))
    return Group("Tensions", tuple(entries), 150)
