"""What a picture says of a claim or a source: values without a shape; knows no colour and no size."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from argmap.analysis.grounding import State, Support, support
from argmap.graph import ArgumentGraph


@dataclass(frozen=True, slots=True)
class Side:
    """Where a claim stands: the numbers of its sides from 0 (none: neutral) and the word for it."""

    numbers: tuple[int, ...]
    label: str


@dataclass(frozen=True, slots=True)
class ClaimBox:
    """A claim as a box says it. `sources` (which state it), `backing` and `against` are numbers in the list of sources.

    `leaf` says that no reason stands under the claim, `ai_only` that nothing but AI-assisted sources state it,
    `missing` that the map uses the id and does not define it, or that its claim is rejected.
    """

    id: str
    text: str
    side: Side
    state: State
    kind: str | None = None
    hedge: str | None = None
    section: str | None = None
    sources: tuple[int, ...] = ()
    backing: tuple[int, ...] = ()
    against: tuple[int, ...] = ()
    leaf: bool = True
    ai_only: bool = False
    draft: bool = False
    missing: bool = False


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source in the list under the legend; `url` is as the map writes it."""

    number: int
    title: str
    kind: str | None
    ai_assisted: bool
    repeats: int | None
    url: str | None = None


class Boxes:
    """Makes the boxes of one map, all with the same numbers for its sources, which are in the order of the file."""

    def __init__(self, graph: ArgumentGraph) -> None:
        self.graph = graph
        self.numbers = {id: number for number, id in enumerate(graph.map.sources, start=1)}
        self._sides = {id: number for number, id in enumerate(graph.map.sides)}

    @cached_property
    def _support(self) -> Support:
        return support(self.graph)

    def claim(self, id: str) -> ClaimBox:
        """The box of a claim, or of an id that names no claim of the argument."""
        if id not in self.graph:
            what = "is rejected" if id in self.graph.rejected else "is not in the map"
            return ClaimBox(id, f"“{id}” {what}", Side((), "missing"), State.UNSUPPORTED, missing=True)
        claim = self.graph.claim(id)
        quoted = [source for _, quote in self.graph.quotes_of(id) if (source := self.graph.source_of(quote))]
        cited = [(item.source, item.verdict) for _, item in self.graph.evidence_for(id)]
        stating = [*quoted, *(source for source, verdict in cited if verdict == "supports")]
        return ClaimBox(
            id=id,
            text=claim.text,
            side=self.side(claim.side),
            state=self._support.state_of(id),
            kind=claim.kind,
            hedge=None if claim.hedge == "none" else claim.hedge,
            section=claim.section or next((quote.section for quote in claim.quotes if quote.section), None),
            sources=self._numbered(quoted),
            backing=self._numbered([source for source, verdict in cited if verdict == "supports"]),
            against=self._numbered([source for source, verdict in cited if verdict == "contradicts"]),
            leaf=not self.graph.reasons_for(id),
            ai_only=bool(stating) and all(map(self.graph.is_ai_assisted, stating)),
            draft=claim.status == "draft",
        )

    def side(self, id: str) -> Side:
        """The side as its label; `both` is all of them; one that the map does not name keeps its id."""
        if id == "neutral":
            return Side((), "neutral")
        if id == "both":
            word = "both sides" if len(self._sides) == 2 else "all sides"
            return Side(tuple(range(len(self._sides))), word)
        if id not in self._sides:
            return Side((), f"{id} (unknown side)")
        return Side((self._sides[id],), self.graph.map.sides[id])

    def _numbered(self, sources: list[str]) -> tuple[int, ...]:
        return tuple(sorted({self.numbers[source] for source in sources if source in self.numbers}))

    def title(self, source: str) -> str:
        """A source's title, or its id."""
        known = self.graph.map.sources.get(source)
        return (known and known.title) or source

    def url(self, source: str) -> str | None:
        """A source's address, where the map gives one."""
        known = self.graph.map.sources.get(source)
        return known.url if known else None

    def source_lines(self, used: set[int]) -> tuple[SourceLine, ...]:
        """The sources with these numbers, and those that they repeat."""
        sources = self.graph.map.sources
        wanted = set(used)
        for id, number in self.numbers.items():
            if number in used:
                wanted.add(self.numbers.get(self.graph.origin(id), number))
        return tuple(
            SourceLine(
                number,
                sources[id].title or id,
                sources[id].kind,
                sources[id].ai_assisted,
                self.numbers.get(sources[id].derived_from or ""),
                sources[id].url,
            )
            for id, number in self.numbers.items()
            if number in wanted
        )


def unsupported_in_words(claims: Iterable[ClaimBox]) -> list[str]:
    """A sentence with the claims that nothing supports; none if all are supported."""
    bare = [box.text for box in claims if box.state is State.UNSUPPORTED]
    return [f"Without support: {' '.join(bare)}"] if bare else []
