"""Judges every firing of a cue by an annotation: right or wrong, stage by stage; knows no cue but by its first letter.

A firing whose stage the annotation says nothing about is not counted, nor is one in a sentence that it leaves out.
Of several firings of one cue on one item, the first counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from argmap.extract.extracted import Extracted, ExtractedClaim, ExtractedRelation, ExtractedTension, PassedOver
from docs.measuring.annotation import Annotation, MarkedClaim
from docs.measuring.reading import KINDS
from docs.measuring.relations import Link, placed_relation, same
from docs.measuring.sentences import SAME
from docs.measuring.spans import likeness, matched, takes_up
from docs.measuring.tensions import shows

Verdict = tuple[str, bool]
"""A cue's id, and whether it was right."""

Counts = Mapping[str, tuple[int, int]]
"""Cue id → how often it was right, and how often it fired."""


def judged(draft: Extracted, annotation: Annotation) -> Counts:
    """Count right and all firings of each cue, in the order of their ids."""
    counts: dict[str, tuple[int, int]] = {}
    for cue, is_right in _verdicts(draft, annotation):
        right, fired = counts.get(cue, (0, 0))
        counts[cue] = right + is_right, fired + 1
    return dict(sorted(counts.items()))


def _verdicts(draft: Extracted, annotation: Annotation) -> Iterator[Verdict]:
    for passed in draft.passed_over:
        yield from _on_exclusion(passed, annotation)
    spans = {id: claim.span for id, claim in annotation.claims.items()}
    pairs = matched({claim.id: claim.span for claim in draft.claims}, spans)
    for claim in draft.claims:
        yield from _on_claim(claim, annotation.claims.get(pairs.get(claim.id, "")), annotation)
    for tension in draft.tensions:
        yield from _on_tension(tension, annotation)
    by_id = {claim.id: claim for claim in draft.claims}
    for relation in draft.relations:
        yield from _on_relation(relation, by_id, annotation)


def _on_exclusion(passed: PassedOver, annotation: Annotation) -> Iterator[Verdict]:
    """Right if the sentence makes no claim; boilerplate that the shape of the text gives away is no cue's doing."""
    if annotation.non_claims is None or not passed.by.startswith("X-"):
        return
    numbers = [number for number, span in annotation.sentences.items() if takes_up(passed.span, span)]
    if numbers:
        yield passed.by, annotation.non_claims.issuperset(numbers)


def _on_claim(claim: ExtractedClaim, marked: MarkedClaim | None, annotation: Annotation) -> Iterator[Verdict]:
    """A label is wrong on what is no claim; the label that a cue denies is right where it is missing."""
    for cue in dict.fromkeys(firing.cue for firing in claim.firings):
        verdict = _on_label(cue[:2], claim, marked, annotation)
        if verdict is not None:
            yield cue, verdict


def _on_label(letter: str, claim: ExtractedClaim, marked: MarkedClaim | None, annotation: Annotation) -> bool | None:
    if letter == "C-":
        return any(one.clause and likeness(one.span, claim.span) >= SAME for one in annotation.claims.values())
    proposed: Mapping[str, str | bool] = {
        "P-": KINDS.get(claim.kind, claim.kind),
        "H-": claim.hedge != "none",
        "K-": claim.central,
        "D-": claim.side,
    }
    if letter not in proposed:
        return None
    if marked is None:
        return False if annotation.non_claims is not None else None
    wanted = {"P-": marked.kind, "H-": marked.hedged, "K-": marked.central, "D-": marked.side}[letter]
    return None if wanted is None else proposed[letter] == wanted


def _on_tension(tension: ExtractedTension, annotation: Annotation) -> Iterator[Verdict]:
    """Right if the sentence shows a marked tension, whatever its poles."""
    if annotation.tensions is not None:
        is_right = any(shows((tension.span,), marked) for marked in annotation.tensions)
        yield from ((cue, is_right) for cue in dict.fromkeys(firing.cue for firing in tension.firings))


def _on_relation(
    relation: ExtractedRelation, claims: Mapping[str, ExtractedClaim], annotation: Annotation
) -> Iterator[Verdict]:
    """Right if there is a marked relation of the kind between the two claims."""
    if annotation.relations is None:
        return
    kind = "support" if relation.kind == "reason" else "objection"
    link = Link(kind, claims[relation.premise].span, claims[relation.target].span)
    is_right = any(same(link, placed_relation(marked, annotation)) for marked in annotation.relations)
    yield from ((cue, is_right) for cue in dict.fromkeys(firing.cue for firing in relation.firings))
