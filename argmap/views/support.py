"""The support view: every claim that has a place in the argument, and the steps between them; tensions are left out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from argmap.diagnostic import Path
from argmap.graph import ArgumentGraph, Node, Step
from argmap.views.boxes import Boxes, ClaimBox, SourceLine, unsupported_in_words
from argmap.wording.counted import counted

Part = Literal["reason", "objection", "rebuttal"]
"""A rebuttal here is an objection to an objection or to one of its premises: it answers."""


@dataclass(frozen=True, slots=True)
class StepMark:
    """A reason or an objection. `premises` are ids of boxes, `target` is a claim's id or a step's path."""

    path: Path
    part: Part
    premises: tuple[str, ...]
    target: Node
    warrant: str | None = None
    scheme: str | None = None
    draft: bool = False

    @property
    def undercuts(self) -> bool:
        """Whether it attacks a step."""
        return not isinstance(self.target, str)


@dataclass(frozen=True, slots=True)
class EvidenceMark:
    """A place in a source that backs a claim or contradicts it."""

    path: Path
    claim: str
    number: int | None
    source: str
    title: str
    at: str | None
    basis: str | None
    contradicts: bool
    admissible: bool
    url: str | None = None


@dataclass(frozen=True, slots=True)
class SupportView:
    """What the support picture shows, in file order; `left_out` counts claims that stand in tensions only."""

    title: str | None
    question: str | None
    contentions: tuple[str, ...]
    claims: tuple[ClaimBox, ...]
    steps: tuple[StepMark, ...]
    evidence: tuple[EvidenceMark, ...]
    sources: tuple[SourceLine, ...]
    left_out: int

    def in_words(self) -> str:
        """For those who do not see it: the contention, and how many claims, steps and pieces of evidence are shown."""
        texts = {box.id: box.text for box in self.claims}
        parts = [f"Contention: {texts[id]}" for id in self.contentions]
        reasons = sum(step.part == "reason" for step in self.steps)
        counts = [counted(len(self.claims), "claim"), counted(reasons, "reason")]
        counts += [
            counted(len(self.steps) - reasons, "objection"),
            counted(len(self.evidence), "piece") + " of evidence",
        ]
        return " ".join([*parts, f"The picture shows {', '.join(counts)}.", *unsupported_in_words(self.claims)])


def support_view(graph: ArgumentGraph) -> SupportView:
    """Choose what the support picture shows."""
    boxes = Boxes(graph)
    shown = _shown(graph)
    steps = tuple(_step_mark(step, part) for step, part in _parts(graph))
    claims = tuple(boxes.claim(id) for id in [*shown, *_missing(graph, steps)])
    evidence = tuple(mark for id in shown for mark in _evidence(graph, boxes, id))
    used = {number for box in claims for number in (*box.sources, *box.backing, *box.against)}
    return SupportView(
        title=graph.map.title,
        question=graph.map.question,
        contentions=tuple(id for id in graph.contentions() if id in set(shown)),
        claims=claims,
        steps=steps,
        evidence=evidence,
        sources=boxes.source_lines(used),
        left_out=len(graph.map.claims) - len(shown),
    )


def _shown(graph: ArgumentGraph) -> list[str]:
    """All claims but those that no step touches and a tension shows; all of them where nothing is argued."""
    declared = {id for id in graph.map.contention if id in graph}
    if not graph.steps:
        return list(graph.claims())
    return [id for id in graph.claims() if id in declared or _is_argued(graph, id) or not graph.tensions_of(id)]


def _is_argued(graph: ArgumentGraph, id: str) -> bool:
    return bool(graph.reasons_for(id) or graph.objections_to(id) or graph.steps_from(id))


def _missing(graph: ArgumentGraph, steps: Iterable[StepMark]) -> list[str]:
    return list(dict.fromkeys(premise for step in steps for premise in step.premises if premise not in graph))


def _parts(graph: ArgumentGraph) -> list[tuple[Step, Part]]:
    """Each step with its part; an objection answers if what it attacks is, or is a premise of, an objection."""
    parts: list[tuple[Step, Part]] = []
    for step in graph.steps.values():
        if step.role == "reason":
            parts.append((step, "reason"))
        else:
            parts.append((step, "rebuttal" if _answers(graph, step) else "objection"))
    return parts


def _answers(graph: ArgumentGraph, step: Step) -> bool:
    if not isinstance(step.target, str):
        return graph.steps[step.target].role == "objection"
    uses = graph.steps_from(step.target)
    return bool(uses) and all(use.role == "objection" for use in uses)


def _step_mark(step: Step, part: Part) -> StepMark:
    written = step.written
    return StepMark(
        path=step.path,
        part=part,
        premises=tuple(dict.fromkeys(step.premises)),
        target=step.target,
        warrant=written.warrant,
        scheme=written.scheme,
        draft=written.status == "draft",
    )


def _evidence(graph: ArgumentGraph, boxes: Boxes, id: str) -> list[EvidenceMark]:
    return [
        EvidenceMark(
            path=path,
            claim=id,
            number=boxes.numbers.get(item.source),
            source=item.source,
            title=boxes.title(item.source),
            at=item.at,
            basis=item.basis,
            contradicts=item.verdict == "contradicts",
            admissible=graph.is_admissible(item),
            url=boxes.url(item.source),
        )
        for path, item in graph.evidence_for(id)
    ]
