"""The tension view: what pulls one way, what pulls the other, and what is to ease it; knows no shape."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from argmap.graph import ArgumentGraph
from argmap.model import Pole, ProngName, Tension
from argmap.views.boxes import Boxes, ClaimBox, SourceLine, unsupported_in_words
from argmap.wording.counted import counted

PRONGS: Final[tuple[ProngName, ...]] = ("legality", "legitimate-aim", "suitability", "necessity", "balance")


@dataclass(frozen=True, slots=True)
class PoleBox:
    """One side of a tension: its label, the number of its side (None if the map has no such side), and its claims.

    `stake` is the interest or the right that the pole stands for. Without claims the pole is a gap.
    """

    label: str
    number: int | None
    stake: str | None
    claims: tuple[ClaimBox, ...]


@dataclass(frozen=True, slots=True)
class SafeguardLine:
    """A safeguard, and who sees to it, by what, and how far it has come."""

    id: str
    what: str
    notes: str


@dataclass(frozen=True, slots=True)
class TensionRow:
    """One tension. `prongs` are the status of the test's five questions, in their order."""

    id: str
    title: str
    question: str | None
    relation: str | None
    strategy: str | None
    test: str | None
    prongs: tuple[str, ...]
    poles: tuple[PoleBox, PoleBox]
    others: tuple[PoleBox, ...]
    safeguards: tuple[SafeguardLine, ...]
    draft: bool

    @property
    def one_sided(self) -> bool:
        """Whether only one of the two poles has claims."""
        return bool(self.poles[0].claims) != bool(self.poles[1].claims)


@dataclass(frozen=True, slots=True)
class TensionView:
    """What the tension picture shows, in the order of the file; `columns` are the labels of the two outer ones."""

    title: str | None
    question: str | None
    columns: tuple[str, str]
    rows: tuple[TensionRow, ...]
    sources: tuple[SourceLine, ...]

    def in_words(self) -> str:
        """For those who do not see it: each tension with how many claims pull each way, and what is missing."""
        parts = []
        for row in self.rows:
            pulls = ", ".join(f"{pole.label} {len(pole.claims)}" for pole in (*row.poles, *row.others))
            eased = counted(len(row.safeguards), "safeguard") if row.safeguards else "no safeguard"
            parts.append(f"Tension: {row.title}. Claims: {pulls}; {eased}.")
        return " ".join([*parts, *unsupported_in_words(self.claims())]) or "The map has no tension."

    def claims(self) -> Iterator[ClaimBox]:
        """Yield every claim of the picture once."""
        seen: dict[str, ClaimBox] = {}
        for row in self.rows:
            for pole in (*row.poles, *row.others):
                seen |= {box.id: box for box in pole.claims}
        yield from seen.values()


def tension_view(graph: ArgumentGraph) -> TensionView:
    """Choose what the tension picture shows: the first two sides are the columns, any others are named in the row."""
    boxes = Boxes(graph)
    sides = list(graph.map.sides)
    rows = tuple(_row(graph, boxes, id, tension, sides) for id, tension in graph.tensions())
    labels = (graph.map.sides[sides[0]], graph.map.sides[sides[1]])
    view = TensionView(graph.map.title, graph.map.question, labels, rows, ())
    used = {number for box in view.claims() for number in (*box.sources, *box.backing, *box.against)}
    return TensionView(view.title, view.question, labels, rows, boxes.source_lines(used))


def _row(graph: ArgumentGraph, boxes: Boxes, id: str, tension: Tension, sides: list[str]) -> TensionRow:
    poles = [_pole(graph, boxes, side, tension.poles.get(side, Pole())) for side in sides[:2]]
    others = [_pole(graph, boxes, side, pole) for side, pole in tension.poles.items() if side not in sides[:2]]
    prongs = tension.test.prongs
    return TensionRow(
        id=id,
        title=tension.title or id,
        question=tension.question,
        relation=tension.relation,
        strategy=tension.resolution.strategy,
        test=tension.test.kind,
        prongs=tuple(prongs[name].status if name in prongs else "unasked" for name in PRONGS),
        poles=(poles[0], poles[1]),
        others=tuple(others),
        safeguards=_safeguards(tension),
        draft=tension.status == "draft",
    )


def _pole(graph: ArgumentGraph, boxes: Boxes, side: str, pole: Pole) -> PoleBox:
    numbers = list(graph.map.sides)
    known = side in graph.map.sides
    return PoleBox(
        label=graph.map.sides.get(side, f"{side} (unknown side)"),
        number=numbers.index(side) if known else None,
        stake=pole.right or pole.interest,
        claims=tuple(boxes.claim(id) for id in dict.fromkeys(pole.claims)),
    )


def _safeguards(tension: Tension) -> tuple[SafeguardLine, ...]:
    return tuple(
        SafeguardLine(
            name,
            safeguard.what or name.replace("-", " "),
            " · ".join(filter(None, (safeguard.status, safeguard.kind, safeguard.who, safeguard.hook))),
        )
        for name, safeguard in tension.safeguards.items()
    )
