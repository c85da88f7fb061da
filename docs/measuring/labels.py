"""Measures of the labels on claims: side, kind, hedged, central."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from docs.measuring.annotation import Annotation, MarkedClaim
from docs.measuring.drafted import Drafted, DraftedClaim
from docs.measuring.figures import Agreement, Baseline, Figure, Measure, mean, share, unmeasured
from docs.measuring.spans import Span, matched, meet


def side(drafted: Drafted, annotation: Annotation) -> Measure:
    """The share of matched claims with the same side. Claims match one to one, the most alike first."""
    return _accuracy("side: accuracy", drafted, annotation, lambda claim: claim.side, lambda claim: claim.side)


def kind(drafted: Drafted, annotation: Annotation) -> Measure:
    """The share of matched claims of the same kind; causal claims and predictions count as facts on both sides."""
    return _accuracy("kind: accuracy", drafted, annotation, lambda claim: claim.kind, lambda claim: claim.kind)


def _accuracy(
    name: str,
    drafted: Drafted,
    annotation: Annotation,
    label: Callable[[MarkedClaim], str | None],
    proposed: Callable[[DraftedClaim], str | None],
) -> Measure:
    marked = {id: label(claim) for id, claim in annotation.claims.items()}
    spans = {id: claim.span for id, claim in annotation.claims.items() if marked[id] is not None}
    if not spans:
        return unmeasured(name)[0]
    pairs = matched({id: claim.span for id, claim in drafted.claims.items()}, spans)
    right = sum(proposed(drafted.claims[draft]) == marked[claim] for draft, claim in pairs.items())
    usual = Counter(marked[id] for id in pairs.values()).most_common(1)
    baseline = [Baseline(f"always {usual[0][0]}", usual[0][1] / len(pairs))] if usual else []
    return share(name, Figure(right, len(pairs)), *baseline)


def hedged(drafted: Drafted, annotation: Annotation) -> Measure:
    """F1 of hedged claims: a draft with a hedge of any strength against a claim marked as hedged.

    Two claims are one here if they share half of the shorter. Baseline: every claim is hedged.
    """
    wanted = [claim.span for claim in annotation.claims.values() if claim.hedged]
    if all(claim.hedged is None for claim in annotation.claims.values()):
        return unmeasured("hedged: F1")[0]
    agreement = meeting([claim.span for claim in drafted.claims.values() if claim.hedged], wanted)
    return mean("hedged: F1", agreement, Baseline("every claim", _all(annotation, wanted).f1))


def central(drafted: Drafted, annotation: Annotation) -> Measure:
    """F1 of central claims, which meet as hedged ones do.

    Baselines: every claim is central; the first claim of each section is.
    """
    wanted = [claim.span for claim in annotation.claims.values() if claim.central]
    if all(claim.central is None for claim in annotation.claims.values()):
        return unmeasured("central: F1")[0]
    agreement = meeting([claim.span for claim in drafted.claims.values() if claim.central], wanted)
    firsts = [claim.span for claim in heads(annotation.claims.values()).values()]
    return mean(
        "central: F1",
        agreement,
        Baseline("every claim", _all(annotation, wanted).f1),
        Baseline("first of section", meeting(firsts, wanted).f1),
    )


def heads(claims: Iterable[MarkedClaim]) -> dict[str | None, MarkedClaim]:
    """Section → its first claim."""
    found: dict[str | None, MarkedClaim] = {}
    for claim in claims:
        found.setdefault(claim.section, claim)
    return found


def meeting(found: Sequence[Span], wanted: Sequence[Span]) -> Agreement:
    """Count the spans of each list that meet one of the other: that share half of the shorter."""
    right = sum(any(meet(span, other) for other in wanted) for span in found)
    reached = sum(any(meet(span, other) for other in found) for span in wanted)
    return Agreement(len(found), right, len(wanted), reached)


def _all(annotation: Annotation, wanted: Sequence[Span]) -> Agreement:
    return Agreement(len(annotation.claims), len(wanted), len(wanted), len(wanted))
