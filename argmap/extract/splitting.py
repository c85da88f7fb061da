"""Sentences that make two claims, cut into their clauses by the cues of the stage `split`."""

from __future__ import annotations

from typing import NamedTuple

from argmap.extract.extracted import Firing
from argmap.extract.matcher import Matcher, firing
from argmap.extract.sentence import Known
from argmap.segment.block import Span


class Clauses(NamedTuple):
    """The clauses as extents in the whole text: one, or the two into which a cue cut the sentence."""

    spans: tuple[Span, ...]
    firings: tuple[Firing, ...]
    """The cue that cut."""
    opposed: bool
    """Whether the second turns against the first."""


def clauses_of(known: Known, matcher: Matcher, bits: int) -> Clauses:
    """Cut a sentence by the first cue that fires."""
    sentence = known.sentence
    for trial in matcher.fired("split", known, bits):
        assert trial.match is not None
        first, second = (_trimmed(sentence.text, trial.match.span(name)) for name in ("first", "second"))
        start = sentence.span[0]
        spans = ((start + first[0], start + first[1]), (start + second[0], start + second[1]))
        return Clauses(spans, (firing(trial, sentence),), trial.cue.gives.get("clauses") == "opposed")
    return Clauses((sentence.span,), (), False)


def _trimmed(text: str, span: Span) -> Span:
    """Without white space at the ends and closing points."""
    start, end = span
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".,;:!"):
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return start, end
