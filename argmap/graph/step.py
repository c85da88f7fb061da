"""Reasons and objections, with what they lead to; knows no claim."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from argmap.diagnostic import Path
from argmap.graph.rejected import is_rejected
from argmap.model import ArgumentMap
from argmap.model import Step as WrittenStep

Node = str | Path
"""A claim's id, or the path of a step, a piece of evidence, a tension or a safeguard."""


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """A reason or an objection, with what it leads to: a claim's id or another step's path. It equals itself only."""

    path: Path
    role: Literal["reason", "objection"]
    premises: tuple[str, ...]
    target: Node
    written: WrittenStep

    @property
    def is_undercut(self) -> bool:
        """Whether it attacks a step and not a claim."""
        return not isinstance(self.target, str)

    def place_of(self, premise: str) -> Path:
        """Where the step names a premise."""
        return (*self.path, "premises", self.written.premises.index(premise))


def steps_of(map: ArgumentMap, *, with_rejected: bool) -> dict[Path, Step]:
    """Every step by its path, an undercut after what it attacks; what undercuts a rejected step goes with it."""
    found: dict[Path, Step] = {}
    for id, claim in map.claims.items():
        for path, written in claim.steps(("claims", id)):
            under = path[:-2]
            target = id if len(under) == 2 else under
            if (with_rejected or not is_rejected(written)) and (target is id or under in found):
                role: Literal["reason", "objection"] = "reason" if path[-2] == "reasons" else "objection"
                found[path] = Step(path, role, _named(written), target, written)
    return found


def _named(written: WrittenStep) -> tuple[str, ...]:
    """The premises; an empty id is one that the reader has reported already."""
    return written.premises if all(written.premises) else tuple(filter(None, written.premises))
