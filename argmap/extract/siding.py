"""The side that a claim takes: what is in it and around it is collected and weighed; knows no side by name.

It reads the topic, not the stance: a text that names dangers in order to dismiss them is read as fearing them.
"""

from __future__ import annotations

from collections.abc import Sequence

from argmap.extract.draft import Firing
from argmap.extract.facts import Facts
from argmap.extract.lexicon import Hit
from argmap.extract.matcher import Trial, firing
from argmap.extract.weights import Weights

SIDE_WORDS = "D-WORDS"
_MOST_TIMES = 2
"""More words of one kind say no more."""
_TOLD = 0.1
"""The least weight with which a cue is told among those that decided."""

Counted = Sequence[tuple[Hit, str]]
"""Words of the sides, each with the side for which it counts here."""


def side_of(facts: Facts, trials: Sequence[Trial], weights: Weights) -> tuple[str, list[Firing]]:
    """The side, and what decided it: the cues that speak for it and the words. Keeps the evidence in the facts."""
    counted = [(hit, side) for hit in facts.hits if (side := _read(hit, facts, trials))]
    facts.evidence = _evidence(facts, counted, trials)
    facts.inherited = not counted
    role = weights.role(facts.evidence)
    side = _side(role, counted, facts)
    cues = [trial for trial in trials if weights.of(trial.cue.id, role) >= _TOLD]
    words = [_word(hit, facts) for hit, own in counted if role == "both" or own == side]
    return side, [*(firing(trial, facts) for trial in cues), *words]


def _evidence(facts: Facts, counted: Counted, trials: Sequence[Trial]) -> dict[str, float]:
    evidence: dict[str, float] = {"always": 1, f"kind {facts.kind}": 1, f"hedge {facts.hedge}": 1}
    for hit, side in counted:
        name = f"{facts.role(side)} {hit.group}"
        evidence[name] = min(evidence.get(name, 0) + 1, _MOST_TIMES)
    if not counted:
        evidence["no words"] = 1
    for trial in trials:
        evidence[trial.cue.id] = 1
        if group := trial.cue.gives.get("tells"):
            for hit in facts.hits:
                if hit.group == group and _within(hit, facts, trial):
                    evidence[f"{trial.cue.id} {facts.role(hit.side)}"] = 1
    for where, side in (
        ("before", facts.previous),
        ("head", facts.head_side),
        ("opposed", facts.opposed),
        ("joined", facts.joined),
    ):
        evidence[f"{where} {facts.role(side)}"] = 1
    for side in facts.earlier:
        evidence[f"earlier {facts.role(side)}"] = 1
    if facts.place.first_in_section:
        evidence["first in section"] = 1
    if facts.place.first_in_paragraph:
        evidence["first in paragraph"] = 1
    return evidence


def _side(role: str, counted: Counted, facts: Facts) -> str:
    """The side with a role; of several that do not act, the one with most words, or that of the claim before."""
    if role == "acting":
        return facts.acting
    if role != "other":
        return role
    own = [side for _, side in counted if side != facts.acting]
    before = [side for side in (facts.previous, facts.head_side) if side in facts.all_sides[1:]]
    return max(own, key=own.count) if own else [*before, facts.all_sides[1]][0]


def _read(hit: Hit, facts: Facts, trials: Sequence[Trial]) -> str | None:
    """The side for which a word counts here; None where a cue says that it does not."""
    for trial in trials:
        gives = trial.cue.gives
        if "reading" in gives and hit.group in gives.get("of", hit.group).split() and _within(hit, facts, trial):
            return _other(hit.side, facts) if gives["reading"] == "turned" else None
    return hit.side


def _within(hit: Hit, facts: Facts, trial: Trial) -> bool:
    assert trial.match is not None
    start, end = trial.match.span("words")
    return start <= facts.words[hit.first].start < end


def _other(side: str, facts: Facts) -> str | None:
    others = [other for other in facts.all_sides if other != side]
    return others[0] if len(others) == 1 else None


def _word(hit: Hit, facts: Facts) -> Firing:
    start, end = facts.words[hit.first].start, facts.words[hit.last].end
    at = facts.span[0]
    return Firing(SIDE_WORDS, " ".join(facts.text[start:end].split()), (at + start, at + end))
