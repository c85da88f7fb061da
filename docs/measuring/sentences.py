"""Measures of what was taken for a claim: quotes, exclusions, claims by sentence, clauses."""

from __future__ import annotations

import re

from argmap.prose.quotes import SourceText, fold
from docs.measuring.annotation import Annotation
from docs.measuring.drafted import Drafted
from docs.measuring.figures import Agreement, Baseline, Figure, Measure, mean, share, unmeasured
from docs.measuring.spans import Span, length, likeness, shared, takes_up

SAME = 0.8
"""How alike two spans are, at least, that count as one clause."""

_OPENING = re.compile(r"(?:\w+\s+){0,2}\w+,\s+")


def quotes_valid(drafted: Drafted, text: SourceText) -> Measure:
    """Quotes that are found in the article, at their span if they give one.

    Where the same words stand in several places, each of them will do, with or without points at their ends.
    """
    right = sum(_is_valid(words, span, text) for words, span in drafted.quotes)
    return share("quotes valid", Figure(right, len(drafted.quotes)))


def _is_valid(words: str, span: Span | None, text: SourceText) -> bool:
    found = text.find(words)
    if found is None or span is None or found == span:
        return found is not None
    return _bare(text.text[slice(*found)]) == _bare(text.text[slice(*span)])


def _bare(words: str) -> str:
    """Words without the points at their ends: a passage that itself breaks off is found without its dots."""
    return re.sub(r"^\W+|\W+$", "", fold(words).text)


def exclusions(drafted: Drafted, annotation: Annotation) -> list[Measure]:
    """Precision: of the sentences that no draft claim takes up, those that make no claim; and the recall of these.

    Baseline: the share of sentences without a claim, which is the precision of leaving out sentences at random.
    """
    if annotation.non_claims is None:
        return unmeasured("exclusions: precision", "exclusions: recall")
    excluded = annotation.sentences.keys() - taken_up(drafted, annotation)
    right = len(excluded & annotation.non_claims)
    wanted = len(annotation.non_claims)
    at_random = Figure(wanted, len(annotation.sentences)).value
    return [
        share("exclusions: precision", Figure(right, len(excluded)), Baseline("at random", at_random)),
        share("exclusions: recall", Figure(right, wanted), Baseline("nothing left out", 0.0)),
    ]


def claims_found(drafted: Drafted, annotation: Annotation) -> Measure:
    """F1 by sentence: a sentence that a draft claim takes up against one that makes a claim.

    A draft claim in none of the annotation's sentences counts as a wrong one. Baseline: every sentence is a claim.
    """
    if annotation.non_claims is None:
        return unmeasured("claims: F1")[0]
    found, wanted = taken_up(drafted, annotation), annotation.claimed
    strays = sum(
        not any(takes_up(claim.span, span) for span in annotation.sentences.values())
        for claim in drafted.claims.values()
    )
    right = len(found & wanted)
    everything = Agreement(len(annotation.sentences), len(wanted), len(wanted), len(wanted))
    agreement = Agreement(len(found) + strays, right, len(wanted), right)
    return mean("claims: F1", agreement, Baseline("every sentence", everything.f1))


def taken_up(drafted: Drafted, annotation: Annotation) -> set[int]:
    """Numbers of the sentences that some draft claim takes up: at least half of it, or a stretch inside it."""
    spans = [claim.span for claim in drafted.claims.values()]
    return {
        number for number, sentence in annotation.sentences.items() if any(takes_up(span, sentence) for span in spans)
    }


def clauses(drafted: Drafted, annotation: Annotation) -> list[Measure]:
    """Clauses by their spans, which share at least .8 of what they take up together.

    A draft claim is a clause if it is one of several in a sentence, or leaves out a fifth of it or more; an opening
    of up to three words and a comma is not missed.
    """
    wanted = [claim.span for claim in annotation.claims.values() if claim.clause]
    found = clause_spans([claim.span for claim in drafted.claims.values()], annotation)
    if not wanted:
        return [share("clauses: recall", Figure(0, 0)), share("clauses: precision", Figure(0, len(found)))]
    reached = sum(any(likeness(span, other) >= SAME for other in found) for span in wanted)
    right = sum(any(likeness(span, other) >= SAME for other in wanted) for span in found)
    return [
        share("clauses: recall", Figure(reached, len(wanted)), Baseline("no cuts", 0.0)),
        share("clauses: precision", Figure(right, len(found))),
    ]


def clause_spans(spans: list[Span], annotation: Annotation) -> list[Span]:
    """The spans that are a proper part of one of the annotation's sentences."""
    found: dict[Span, None] = {}
    for sentence in annotation.sentences.values():
        inside = [span for span in spans if shared(span, sentence) * 2 > length(span)]
        for span in inside:
            if len(inside) > 1 or likeness(span, _opened(sentence, span, annotation.text)) < SAME:
                found[span] = None
    return list(found)


def _opened(sentence: Span, span: Span, text: str) -> Span:
    """The sentence without its opening, if the span begins after it."""
    opening = _OPENING.match(text, *sentence)
    return (opening.end(), sentence[1]) if opening and opening.end() <= span[0] else sentence
