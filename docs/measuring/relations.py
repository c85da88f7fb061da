"""Measures of reasons and objections, those that a marker speaks for and those that are only suggested."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from docs.measuring.annotation import Annotation, MarkedClaim, MarkedRelation
from docs.measuring.drafted import Drafted, DraftedStep
from docs.measuring.figures import Agreement, Baseline, Measure, mean, share, unmeasured
from docs.measuring.labels import heads
from docs.measuring.spans import Span, meet


class Link(NamedTuple):
    """A step by the places of its premise and its target."""

    kind: str
    premise: Span
    target: Span


def relations(drafted: Drafted, annotation: Annotation) -> list[Measure]:
    """Precision and recall of marked steps; F1 of all reasons against all supports, once some are suggested.

    A step is right if both its ends meet those of a marked relation of its kind and direction: a reason a support,
    an objection an attack or a qualification. Baselines: each claim supports the one before it in its paragraph,
    or the first of its section.
    """
    names = ("relations: precision", "relations: recall", "support: F1", "support: suggested alone, precision")
    if annotation.relations is None:
        return unmeasured(*names)
    wanted = [one for one in annotation.relations if one.kind != "restatement"]
    supports = [one for one in wanted if one.kind == "support"]
    by_marker = _agreement(_links(drafted, [step for step in drafted.steps if not step.suggested]), wanted, annotation)
    how, plain = _plain(annotation, wanted)[0]
    measures = [
        share(names[0], by_marker.precision, Baseline(how, plain.precision.value)),
        share(names[1], by_marker.recall, Baseline(how, plain.recall.value)),
    ]
    return measures + _support(drafted, annotation, supports)


def _support(drafted: Drafted, annotation: Annotation, wanted: Sequence[MarkedRelation]) -> list[Measure]:
    reasons = [step for step in drafted.steps if step.kind == "support"]
    suggested = [step for step in reasons if step.suggested]
    baselines = [Baseline(how, plain.f1) for how, plain in _plain(annotation, wanted)]
    names = ("support: F1", "support: suggested alone, precision")
    if not suggested:
        return [Measure(name, None, "nothing suggested", baselines if name == names[0] else ()) for name in names]
    alone = _agreement(_links(drafted, suggested), wanted, annotation)
    return [
        mean(names[0], _agreement(_links(drafted, reasons), wanted, annotation), *baselines),
        share(names[1], alone.precision),
    ]


def _links(drafted: Drafted, steps: Iterable[DraftedStep]) -> list[Link | None]:
    """The steps by place; None for one whose end has no place."""
    claims = drafted.claims
    return [
        Link(step.kind, claims[step.premise].span, claims[step.target].span)
        if step.premise in claims and step.target in claims
        else None
        for step in steps
    ]


def _agreement(found: Sequence[Link | None], wanted: Iterable[MarkedRelation], annotation: Annotation) -> Agreement:
    placed = [placed_relation(one, annotation) for one in wanted]
    right = sum(any(link and same(link, other) for other in placed) for link in found)
    reached = sum(any(link and same(link, other) for link in found) for other in placed)
    return Agreement(len(found), right, len(placed), reached)


def placed_relation(relation: MarkedRelation, annotation: Annotation) -> Link:
    """A marked relation by the places of its claims."""
    claims = annotation.claims
    return Link(relation.kind, claims[relation.premise].span, claims[relation.target].span)


def same(one: Link, other: Link) -> bool:
    """Whether two steps are of one kind and lead from one claim to one other."""
    return one.kind == other.kind and meet(one.premise, other.premise) and meet(one.target, other.target)


def _plain(annotation: Annotation, wanted: Collection[MarkedRelation]) -> list[tuple[str, Agreement]]:
    """What one finds without reading: to the claim before in the paragraph, and to the head of the section."""
    claims = list(annotation.claims.values())
    to_previous = [(one, before) for before, one in pairwise(claims) if _together(before, one)]
    first = heads(claims)
    to_head = [(one, first[one.section]) for one in claims if one is not first[one.section]]
    return [
        ("supports the one before", _agreement(_supports(to_previous), wanted, annotation)),
        ("supports the section's first", _agreement(_supports(to_head), wanted, annotation)),
    ]


def _together(before: MarkedClaim, one: MarkedClaim) -> bool:
    return (before.section, before.paragraph) == (one.section, one.paragraph)


def _supports(pairs: Iterable[tuple[MarkedClaim, MarkedClaim]]) -> list[Link | None]:
    return [Link("support", one.span, other.span) for one, other in pairs]
