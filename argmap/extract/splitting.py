"""Sentences that make two claims, cut into their clauses by the cues of the stage `split`."""

from __future__ import annotations

from argmap.extract.draft import Firing, Span
from argmap.extract.facts import Facts
from argmap.extract.matcher import Matcher, firing


def clauses_of(facts: Facts, matcher: Matcher, bits: int) -> tuple[tuple[Span, ...], tuple[Firing, ...]]:
    """The clauses as extents in the whole text, and the cue that cut; one extent and no cue where none did."""
    for trial in matcher.fired("split", facts, bits):
        assert trial.match is not None
        first, second = (_trimmed(facts.text, trial.match.span(name)) for name in ("first", "second"))
        start = facts.span[0]
        spans = ((start + first[0], start + first[1]), (start + second[0], start + second[1]))
        return spans, (firing(trial, facts),)
    return (facts.span,), ()


def _trimmed(text: str, span: Span) -> Span:
    """Without white space at the ends and closing points."""
    start, end = span
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".,;:!"):
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return start, end
