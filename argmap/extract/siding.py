"""The side that a claim takes: what is in it and around it is collected and weighed; knows no side by name.

It reads the topic, not the stance: a text that names dangers in order to dismiss them is read as fearing them.
"""

from __future__ import annotations

from collections.abc import Sequence

from argmap.extract.extracted import Firing
from argmap.extract.matcher import Trial, firing
from argmap.extract.sentence import Known, Sentence, Siding
from argmap.sides.lexicon import Hit
from argmap.sides.weights import Weights

SIDE_WORDS = "D-WORDS"
_MOST_TIMES = 2
"""More words of one kind say no more."""
_TOLD = 0.1
"""The least weight with which a cue is told among those that decided."""

Counted = Sequence[tuple[Hit, str]]
"""Words of the sides, each with the side for which it counts here."""


def siding_of(known: Known, trials: Sequence[Trial], weights: Weights) -> Siding:
    """The side, and what decided it: the evidence, the cues that speak for the side, and the words."""
    sentence = known.sentence
    counted = [(hit, side) for hit in sentence.hits if (side := _read(hit, sentence, trials))]
    evidence = _evidence(known, counted, trials)
    role = weights.role(evidence)
    side = _side(role, counted, known)
    cues = (firing(trial, sentence) for trial in trials if weights.of(trial.cue.id, role) >= _TOLD)
    words = (_word(hit, sentence) for hit, own in counted if role == "both" or own == side)
    return Siding(side, evidence, not counted, (*cues, *words))


def role_of(side: str, all_sides: Sequence[str]) -> str:
    """What a side is in the debate, as `weights.ROLES` have it; `nothing` for no side at all."""
    if side == all_sides[0]:
        return "acting"
    return "other" if side in all_sides else side or "nothing"


def _evidence(known: Known, counted: Counted, trials: Sequence[Trial]) -> dict[str, float]:
    evidence: dict[str, float] = {"always": 1, f"kind {known.kind}": 1, f"hedge {known.hedge}": 1}
    sentence, before, sides = known.sentence, known.before, known.sentence.all_sides
    for hit, side in counted:
        name = f"{role_of(side, sides)} {hit.group}"
        evidence[name] = min(evidence.get(name, 0) + 1, _MOST_TIMES)
    if not counted:
        evidence["no words"] = 1
    for trial in trials:
        evidence[trial.cue.id] = 1
        if group := trial.cue.gives.get("tells"):
            for hit in sentence.hits:
                if hit.group == group and _within(hit, sentence, trial):
                    evidence[f"{trial.cue.id} {role_of(hit.side, sides)}"] = 1
    for where, side in (
        ("before", before.previous),
        ("head", before.head),
        ("opposed", before.opposed),
        ("joined", before.joined),
    ):
        evidence[f"{where} {role_of(side, sides)}"] = 1
    for side in before.earlier:
        evidence[f"earlier {role_of(side, sides)}"] = 1
    if sentence.place.first_in_section:
        evidence["first in section"] = 1
    if sentence.place.first_in_paragraph:
        evidence["first in paragraph"] = 1
    return evidence


def _side(role: str, counted: Counted, known: Known) -> str:
    """The side with a role; of several that do not act, the one with most words, or that of the claim before."""
    sentence = known.sentence
    if role == "acting":
        return sentence.acting
    if role != "other":
        return role
    own = [side for _, side in counted if side != sentence.acting]
    before = [side for side in (known.before.previous, known.before.head) if side in sentence.all_sides[1:]]
    return max(own, key=own.count) if own else [*before, sentence.all_sides[1]][0]


def _read(hit: Hit, sentence: Sentence, trials: Sequence[Trial]) -> str | None:
    """The side for which a word counts here; None where a cue says that it does not."""
    for trial in trials:
        gives = trial.cue.gives
        if "reading" in gives and hit.group in gives.get("of", hit.group).split() and _within(hit, sentence, trial):
            return _other(hit.side, sentence) if gives["reading"] == "turned" else None
    return hit.side


def _within(hit: Hit, sentence: Sentence, trial: Trial) -> bool:
    assert trial.match is not None
    start, end = trial.match.span("words")
    return start <= sentence.words[hit.first].start < end


def _other(side: str, sentence: Sentence) -> str | None:
    others = [other for other in sentence.all_sides if other != side]
    return others[0] if len(others) == 1 else None


def _word(hit: Hit, sentence: Sentence) -> Firing:
    start, end = sentence.words[hit.first].start, sentence.words[hit.last].end
    at = sentence.span[0]
    return Firing(SIDE_WORDS, " ".join(sentence.text[start:end].split()), (at + start, at + end))
