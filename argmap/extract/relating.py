"""Steps from one claim to another, proposed by the cues of the stage `relate`; knows no marker by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from argmap.cues.cue import Cue
from argmap.extract.extracted import ExtractedClaim, ExtractedRelation
from argmap.extract.matcher import Matcher, firing
from argmap.extract.naming import Keys
from argmap.extract.sentence import Known


def relations_of(
    known: Known,
    bits: int,
    own: Sequence[ExtractedClaim],
    earlier: Sequence[ExtractedClaim],
    matcher: Matcher,
    keys: Keys,
    is_wanted: Callable[[Cue], bool],
) -> Iterator[ExtractedRelation]:
    """Yield a step for each cue that is wanted and fires and whose two ends there are; one for each pair of claims."""
    joined: set[tuple[str, str]] = set()
    for trial in matcher.fired("relate", known, bits):
        gives = trial.cue.gives
        if not is_wanted(trial.cue):
            continue
        premise, target = (_end(gives[name], own, earlier) for name in ("premise", "target"))
        if premise is None or target is None or premise is target or (premise.id, target.id) in joined:
            continue
        joined.add((premise.id, target.id))
        one = firing(trial, known.sentence)
        yield ExtractedRelation(
            kind="objection" if gives["relation"] == "objection" else "reason",
            key=keys.key(gives["relation"], premise.key, target.key),
            premise=premise.id,
            target=target.id,
            span=known.sentence.span,
            firings=(one,),
            confidence=round(matcher.cues.confidence_of(one.cue), 2),
            suggested=is_suggestion(trial.cue),
        )


def is_suggestion(cue: Cue) -> bool:
    """Whether no marker, only a sentence's place or shape, proposes the step."""
    return cue.gives.get("suggested") == "yes"


def _end(role: str, own: Sequence[ExtractedClaim], earlier: Sequence[ExtractedClaim]) -> ExtractedClaim | None:
    """The claim that plays a role: `this`, its clauses `first` and `second`, the `previous` one, the section's `head`.

    `first` and `second` are there only where the sentence was cut, `previous` only in the same paragraph.
    """
    if role in ("first", "second"):
        return own[role == "second"] if len(own) == 2 else None
    if role == "this":
        return own[-1]
    if role == "head":
        return earlier[0] if earlier else None
    near = bool(earlier) and earlier[-1].paragraph == own[0].paragraph
    return earlier[-1] if near else None
