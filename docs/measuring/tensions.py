"""Measures of tensions: whether the sentence shows one, and whether the right claims stand at the poles."""

from __future__ import annotations

import re
from collections.abc import Sequence

from docs.measuring.annotation import Annotation, MarkedTension
from docs.measuring.drafted import Drafted, DraftedTension
from docs.measuring.figures import Agreement, Baseline, Figure, Measure, share, unmeasured
from docs.measuring.spans import Span, meet

_TURNS = re.compile(r"\b(?:but|while|whilst|however|yet|although|though|whereas|conversely|nevertheless)\b", re.I)


def tensions(drafted: Drafted, annotation: Annotation) -> list[Measure]:
    """Precision: drafts at a sentence that shows a marked tension. Recall: marked tensions with such a draft.

    Baselines, of which the one with the higher F1 counts: a tension at every sentence with a claim marked `both`,
    which takes a reader to know, or at every sentence with a word that turns the course of a text.
    """
    names = ("tensions: precision", "tensions: recall", "tensions: poles right")
    if annotation.tensions is None:
        return unmeasured(*names)
    agreement = _agreement([draft.shown for draft in drafted.tensions], annotation.tensions)
    how, plain = max(_plain(annotation), key=lambda pair: pair[1].f1 or 0.0)
    return [
        share(names[0], agreement.precision, Baseline(how, plain.precision.value)),
        share(names[1], agreement.recall, Baseline(how, plain.recall.value)),
        _poles(names[2], drafted, annotation, annotation.tensions),
    ]


def _agreement(found: Sequence[tuple[Span, ...]], wanted: Sequence[MarkedTension]) -> Agreement:
    right = sum(any(shows(spans, tension) for tension in wanted) for spans in found)
    reached = sum(any(shows(spans, tension) for spans in found) for tension in wanted)
    return Agreement(len(found), right, len(wanted), reached)


def shows(spans: Sequence[Span], tension: MarkedTension) -> bool:
    """Whether one of the spans meets a sentence that shows the tension."""
    return any(meet(span, evidence) for span in spans for evidence in tension.evidence)


def _plain(annotation: Annotation) -> list[tuple[str, Agreement]]:
    """What one finds without looking closely, each with how."""
    assert annotation.tensions is not None
    both = sorted({claim.sentence for claim in annotation.claims.values() if claim.side == "both"})
    turns = [number for number, span in annotation.sentences.items() if _TURNS.search(annotation.words(span))]
    ways = {"sentences marked both": both, "but, while, however …": turns}
    return [
        (how, _agreement([(annotation.sentences[number],) for number in numbers], annotation.tensions))
        for how, numbers in ways.items()
    ]


def _poles(name: str, drafted: Drafted, annotation: Annotation, wanted: Sequence[MarkedTension]) -> Measure:
    """Of the drafts at the right sentence, those whose poles meet the marked claims of each side."""
    pairs = [(draft, [one for one in wanted if shows(draft.shown, one)]) for draft in drafted.tensions]
    matched = [(draft, ones) for draft, ones in pairs if ones]
    right = sum(any(_same_poles(draft, one, drafted, annotation) for one in ones) for draft, ones in matched)
    return share(name, Figure(right, len(matched)))


def _same_poles(draft: DraftedTension, marked: MarkedTension, drafted: Drafted, annotation: Annotation) -> bool:
    return all(
        any(
            meet(drafted.claims[proposed].span, annotation.claims[id].span)
            for proposed in draft.poles.get(side, ())
            if proposed in drafted.claims
            for id in ids
        )
        for side, ids in marked.poles.items()
        if ids
    )
