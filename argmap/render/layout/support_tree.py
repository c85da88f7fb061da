"""Makes a tree of the support view: each claim under the first thing that it speaks to; knows no size and no place."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field

from argmap.diagnostic import Path
from argmap.graph import Node
from argmap.render.cards.steps import is_plain
from argmap.views.support import EvidenceMark, StepMark, SupportView

Thing = str | StepMark | EvidenceMark
"""A claim's id, a step that needs a sign, or a place of evidence."""


@dataclass(frozen=True, slots=True)
class Link:
    """A line of the picture, from what it points at to what it comes from; `step` is None for evidence."""

    target: Node
    source: Node
    step: StepMark | None
    arrow: bool


@dataclass(slots=True)
class SupportTree:
    """What hangs under what, the roots, the links along the tree, and those beside it."""

    things: dict[Node, Thing] = field(default_factory=dict)
    children: dict[Node, list[Node]] = field(default_factory=dict)
    roots: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    detours: list[Link] = field(default_factory=list)


def support_tree(view: SupportView) -> SupportTree:
    """Build the tree breadth first, so that a claim with several uses stands at the highest of them."""
    return _Planter(view).tree


class _Planter:
    def __init__(self, view: SupportView) -> None:
        self.tree = SupportTree()
        self.steps: dict[Node, list[StepMark]] = {}
        self.evidence: dict[str, list[EvidenceMark]] = {}
        for step in view.steps:
            self.steps.setdefault(step.target, []).append(step)
        for mark in view.evidence:
            self.evidence.setdefault(mark.claim, []).append(mark)
        for group in self._roots(view):
            fresh = [id for id in group if id not in self.tree.things]
            self.tree.roots += fresh
            self.tree.things |= {id: id for id in fresh}
            self._grow(deque(fresh))

    def _roots(self, view: SupportView) -> Iterator[list[str]]:
        """The contentions; then what leads nowhere; then one claim of each circle that is left."""
        used = {premise for step in view.steps for premise in step.premises}
        yield list(view.contentions)
        yield [box.id for box in view.claims if box.id not in used]
        for box in view.claims:
            yield [box.id]

    def _grow(self, waiting: deque[Node]) -> None:
        while waiting:
            node = waiting.popleft()
            thing = self.tree.things[node]
            if isinstance(thing, StepMark):
                for premise in thing.premises:
                    self._join(node, premise, thing, waiting, arrow=False)
            elif isinstance(thing, str):
                for mark in self.evidence.get(thing, ()):
                    self._hang(node, mark.path, mark, waiting)
                    self.tree.links.append(Link(node, mark.path, None, True))
            for step in sorted(self.steps.get(node, ()), key=lambda step: step.part != "reason"):
                self._add_step(node, step, waiting)

    def _add_step(self, target: Node, step: StepMark, waiting: deque[Node]) -> None:
        if is_plain(step, attacked=bool(self.steps.get(step.path))):
            self._join(target, step.premises[0], step, waiting, arrow=True)
        else:
            self._hang(target, step.path, step, waiting)
            self.tree.links.append(Link(target, step.path, step, True))

    def _join(self, target: Node, premise: str, step: StepMark, waiting: deque[Node], *, arrow: bool) -> None:
        beside = premise in self.tree.things
        if not beside:
            self._hang(target, premise, premise, waiting)
        (self.tree.detours if beside else self.tree.links).append(Link(target, premise, step, arrow))

    def _hang(self, parent: Node, node: Node, thing: Thing, waiting: deque[Node]) -> None:
        self.tree.things[node] = thing
        self.tree.children.setdefault(parent, []).append(node)
        waiting.append(node)


def step_id(path: Path) -> str:
    """The id in the picture of a step or a place of evidence: its path."""
    return "-".join(map(str, path))


def node_id(node: Node) -> str:
    """The id in the picture of a claim, a step or a place of evidence."""
    return f"claim-{node}" if isinstance(node, str) else step_id(node)
