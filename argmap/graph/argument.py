"""The argument as a graph: claims, steps, evidence and tensions, and questions about them; knows no file and no place.

Nodes of the networkx graph are a claim's id for a claim, and for everything else its path in the map, so that a
finding's place and a node are one thing. A step is a node between its premises and what it leads to: a group of
co-premises and an undercut both need something to point at.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.diagnostic import Path
from argmap.graph.names import Named, named
from argmap.graph.references import Reference, references
from argmap.graph.rejected import without_rejected
from argmap.graph.sources import ai_assisted, origins
from argmap.graph.step import Node, Step, steps_of
from argmap.model import ArgumentMap, Claim, Evidence, Quote, Tension

if TYPE_CHECKING:
    import networkx

    from argmap.prose.quotes import SourceText


class ArgumentGraph:
    """Questions about the argument of a map; all answers are in the order of the file.

    `texts` are the sources' texts as far as they are at hand: source id → text; `hashes` are the SHA-256 of their
    files in hexadecimal digits. Rejected claims, steps and tensions are no part of it, and `map` is the map without the
    claims and tensions among them; only who edits the file or counts them wants it `with_rejected`.
    """

    def __init__(
        self,
        map: ArgumentMap,
        texts: Mapping[str, SourceText] | None = None,
        hashes: Mapping[str, str] | None = None,
        *,
        with_rejected: bool = False,
    ) -> None:
        self.whole = map
        self.map = map if with_rejected else without_rejected(map)
        self.texts = dict(texts or {})
        self.hashes = dict(hashes or {})
        self.steps: dict[Path, Step] = steps_of(self.map, with_rejected=with_rejected)
        self._reasons: dict[str, list[Step]] = {}
        self._objections: dict[Node, list[Step]] = {}
        self._uses: dict[str, list[Step]] = {}
        for step in self.steps.values():
            filed = self._reasons if step.role == "reason" else self._objections
            filed.setdefault(step.target, []).append(step)  # type: ignore[arg-type]
            for premise in dict.fromkeys(step.premises):
                self._uses.setdefault(premise, []).append(step)

    # Claims

    def claims(self) -> Iterator[str]:
        """Yield the id of every claim."""
        yield from self.map.claims

    def claim(self, id: str) -> Claim:
        """Raise KeyError if the map has no such claim."""
        return self.map.claims[id]

    def __contains__(self, id: object) -> bool:
        return id in self.map.claims

    def is_assumed(self, id: str) -> bool:
        """Whether the mapper grants the claim."""
        return self.map.claims[id].assumed

    # Steps

    def reasons_for(self, id: str) -> list[Step]:
        """The steps that lead to the claim."""
        return self._reasons.get(id, [])

    def objections_to(self, target: Node) -> list[Step]:
        """The rebuttals of a claim, given by its id, or the undercuts of a step, given by its path."""
        return self._objections.get(target, [])

    def steps_to(self, target: Node) -> list[Step]:
        """The reasons and objections that lead to a claim, or the undercuts of a step."""
        objections = self.objections_to(target)
        return [*self.reasons_for(target), *objections] if isinstance(target, str) else objections

    def objections(self) -> Iterator[Step]:
        """Yield every rebuttal and every undercut."""
        return (step for step in self.steps.values() if step.role == "objection")

    def steps_from(self, id: str) -> list[Step]:
        """The steps of which the claim is a premise."""
        return self._uses.get(id, [])

    def answers_to(self, objection: Step) -> list[Step]:
        """The undercuts of an objection and the rebuttals of its premises."""
        rebuttals = [step for premise in objection.premises for step in self.objections_to(premise)]
        return [*self.objections_to(objection.path), *rebuttals]

    def contentions(self) -> tuple[str, ...]:
        """The claims on top: the declared ones that exist, else those that something leads to and that lead nowhere."""
        declared = tuple(id for id in dict.fromkeys(self.map.contention) if id in self)
        return declared or self.tops()

    def tops(self) -> tuple[str, ...]:
        """The claims that no step leads away from; those that something leads to, if there are such."""
        tops = [id for id in self.map.claims if not self.steps_from(id)]
        argued = tuple(id for id in tops if self.reasons_for(id) or self.objections_to(id))
        return argued or tuple(tops)

    # Sources

    def evidence_for(self, id: str) -> Iterator[tuple[Path, Evidence]]:
        """Yield each piece of evidence of a claim with its path, whatever its verdict."""
        for index, evidence in enumerate(self.map.claims[id].evidence):
            yield ("claims", id, "evidence", index), evidence

    def quotes_of(self, id: str) -> Iterator[tuple[Path, Quote]]:
        """Yield each quote of a claim with its path."""
        for index, quote in enumerate(self.map.claims[id].quotes):
            yield ("claims", id, "quotes", index), quote

    def source_of(self, quote: Quote) -> str | None:
        """The id of a quote's source: as written, or else the map's only one."""
        if quote.source is not None:
            return quote.source
        return next(iter(self.map.sources)) if len(self.map.sources) == 1 else None

    def origin(self, source: str) -> str:
        """The source that a source repeats in the end, by `derived_from`; of a circle the first id in the alphabet."""
        return self._origins.get(source, source)

    def is_ai_assisted(self, source: str) -> bool:
        """Whether a source, or one that it repeats, was written with the help of AI."""
        return source in self._ai_assisted

    def is_admissible(self, evidence: Evidence) -> bool:
        """Whether evidence counts as more than an assertion: a known source, no mere assertion, and no AI behind it."""
        known = evidence.source in self.map.sources
        return known and evidence.basis != "assertion" and not self.is_ai_assisted(evidence.source)

    @cached_property
    def _origins(self) -> dict[str, str]:
        return origins(self.map.sources)

    @cached_property
    def _ai_assisted(self) -> frozenset[str]:
        return ai_assisted(self.map.sources)

    # Tensions

    def tensions(self) -> Iterator[tuple[str, Tension]]:
        """Yield every tension with its id."""
        yield from self.map.tensions.items()

    @cached_property
    def _tensions_of(self) -> dict[str, list[str]]:
        owners: dict[str, list[str]] = {}
        for id, tension in self.map.tensions.items():
            named = [claim for pole in tension.poles.values() for claim in pole.claims]
            named += [claim for prong in tension.test.prongs.values() for claim in prong.claims]
            for claim in dict.fromkeys(named):
                owners.setdefault(claim, []).append(id)
        return owners

    def tensions_of(self, id: str) -> list[str]:
        """The ids of the tensions that name the claim, in a pole or in a prong of their test."""
        return self._tensions_of.get(id, [])

    # The whole

    @cached_property
    def named(self) -> dict[str, list[Named]]:
        """What each id stands for: claims, tensions, steps, sources, sides; more than one thing may bear it."""
        return named(self.map, self.steps.values())

    @cached_property
    def rejected(self) -> dict[str, list[Named]]:
        """What the ids stand for that nothing bears but what is rejected, or stands under what is."""
        everything = ArgumentGraph(self.whole, with_rejected=True).named
        return {id: bearers for id, bearers in everything.items() if id not in self.named}

    def references(self) -> Iterator[Reference]:
        """Yield every place that names a claim, a source, a side or a node by id, whether it exists or not."""
        return iter(self._references)

    @cached_property
    def _references(self) -> tuple[Reference, ...]:
        return tuple(references(self.map, self.steps.values()))

    def leading_to(self, targets: Iterable[str], besides: Container[str] = ()) -> set[str]:
        """The claims from which steps, for or against, lead to one of the targets; the targets among them.

        Claims in `besides` are passed over, with what leads to the targets only through them.
        """
        reached = {id for id in targets if id in self}
        waiting: list[Node] = list(reached)
        while waiting:
            node = waiting.pop()
            for step in self.steps_to(node):
                fresh = [id for id in step.premises if id in self and id not in reached and id not in besides]
                reached.update(fresh)
                waiting += [*fresh, step.path]
        return reached

    @cached_property
    def support(self) -> networkx.DiGraph[str]:
        """G⁺: an edge from each premise to the claim that its reason is for."""
        from argmap.graph.network import support

        return support(self.map, self.steps.values())

    @cached_property
    def network(self) -> networkx.DiGraph[Node]:
        """Everything as one networkx graph; node attribute `kind`, and edge attribute `role` on edges out of steps."""
        from argmap.graph.network import network

        return network(self.map, self.steps.values())
