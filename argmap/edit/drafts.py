"""What in a map is a draft and in which file it is written; what goes when it is rejected. Writes nothing.

What stands on a rejected claim cannot stay a draft: a step needs all its premises, and a tension a claim on each pole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from argmap.diagnostic import Path
from argmap.document import Document
from argmap.edit.setting import Setting
from argmap.graph import ArgumentGraph

Kind = Literal["claim", "reason", "objection", "tension"]
Status = Literal["accepted", "rejected"]


@dataclass(frozen=True, slots=True)
class Draft:
    """Something that waits for an answer: what it is, where it stands in the map, and in which file's text."""

    kind: Kind
    path: Path
    file: str
    own: Path
    """Its path in that file."""

    @property
    def id(self) -> str:
        """A claim's or tension's id; of a step, that of the claim that it stands under."""
        return str(self.path[1])


def drafts_of(document: Document, graph: ArgumentGraph) -> Iterator[Draft]:
    """Yield claims, steps and tensions with `status: draft`, whichever file wrote them, in the order of the map."""
    for kind, path, status in _items(graph):
        if status == "draft":
            file, own = document.origin((*path, "status"))
            yield Draft(kind, path, file.name, own[:-1])


def _items(graph: ArgumentGraph) -> Iterator[tuple[Kind, Path, str | None]]:
    for id, claim in graph.map.claims.items():
        yield "claim", ("claims", id), claim.status
    for step in graph.steps.values():
        yield step.role, step.path, step.written.status
    for id, tension in graph.map.tensions.items():
        yield "tension", ("tensions", id), tension.status


def answered(drafts: Iterable[Draft], status: Status) -> list[Setting]:
    """What is to be written to answer drafts."""
    return [Setting(draft.own, "status", status) for draft in drafts]


def rejected_with(graph: ArgumentGraph, drafts: Mapping[Path, Draft], path: Path) -> dict[Path, Draft]:
    """The draft at a path and the other drafts that cannot stand without it, in the order of the map."""
    gone = {path}
    claim = str(path[1]) if path[0] == "claims" and len(path) == 2 else None
    for step in graph.steps.values():
        on_gone = claim is not None and (claim in step.premises or step.path[1] == claim)
        under_gone = any(step.path[:length] in gone for length in range(4, len(step.path)))
        if step.path in drafts and (on_gone or under_gone):
            gone.add(step.path)
    gone |= {("tensions", id) for id in graph.tensions_of(claim or "") if claim and _loses_a_pole(graph, id, claim)}
    return {at: draft for at, draft in drafts.items() if at in gone}


def _loses_a_pole(graph: ArgumentGraph, id: str, claim: str) -> bool:
    """Whether one of a tension's poles has no claim but this one that is not rejected."""
    poles = graph.map.tensions[id].poles.values()
    return any(
        claim in pole.claims
        and not any(
            other != claim and other in graph and graph.claim(other).status != "rejected" for other in pole.claims
        )
        for pole in poles
    )
