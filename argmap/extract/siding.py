"""The side that a claim takes, from the words of both sides in it; knows no side by name.

It reads the topic, not the stance: a text that names dangers in order to dismiss them is read as fearing them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from argmap.extract.draft import Firing
from argmap.extract.facts import Facts
from argmap.extract.lexicon import Hit
from argmap.extract.matcher import Trial, firing

_ABOUT_WORDS = ("turned", "ignored", "harmed", "full", "voiced", "both")
_SIDE_WORDS = "D-WORDS"


def side_of(facts: Facts, trials: Sequence[Trial]) -> tuple[str, list[Firing]]:
    """The side, and what decided it: the cues that changed how words count, and the words that counted."""
    counted = [(hit, side) for hit in facts.hits if (side := _read(hit, facts, trials))]
    spoken = [(hit, side) for hit, side in counted if hit.group == "voices"]
    if spoken:
        return _decided(_chosen(_weights(spoken, True)), spoken, facts, trials)
    if counted and _has(trials, "both"):
        return _decided("both", counted, facts, trials)
    for trial in trials:
        reading = trial.cue.gives["reading"]
        side = {"forbidden": _other(facts.acting, facts), "granted": facts.acting}.get(reading)
        if side:
            return side, [firing(trial, facts)]
    if not counted or (all(hit.group == "measures" for hit, _ in counted) and not _has(trials, "full")):
        return _by_measures(counted, facts, trials)
    return _decided(_chosen(_weights(counted, _has(trials, "full"))), counted, facts, trials)


def _decided(
    chosen: str, counted: Sequence[tuple[Hit, str]], facts: Facts, trials: Sequence[Trial]
) -> tuple[str, list[Firing]]:
    firings = [firing(trial, facts) for trial in trials if trial.cue.gives["reading"] in _ABOUT_WORDS]
    return chosen, firings + [_word(hit, facts) for hit, side in counted if chosen in (side, "both")]


def _by_measures(counted: Sequence[tuple[Hit, str]], facts: Facts, trials: Sequence[Trial]) -> tuple[str, list[Firing]]:
    """No good and no threat is named: what is said of the measures decides, or else what stands before."""
    named = _chosen(_weights(counted, False)) if counted else ""
    if named and facts.acting and named != facts.acting:
        return _decided(named, counted, facts, trials)
    acting = named or facts.acting
    for trial in trials:
        reading = trial.cue.gives["reading"]
        side = {"fault": _other(acting, facts), "benefit": acting}.get(reading)
        if reading == "against before" and not counted:
            side = _other(facts.opposed or _before(facts) or acting, facts)
        if reading == "against clause":
            side = _other(facts.opposed, facts)
        if reading == "as before":
            side = _before(facts) or (facts.head_side if facts.head_side in facts.all_sides else "neutral")
        if reading == "neither":
            side = "neutral"
        if side in facts.all_sides:
            facts.inherited = reading in ("as before", "against before")
            return str(side), [firing(trial, facts), *(_word(hit, facts) for hit, _ in counted)]
        if side == "neutral":
            break
    return "neutral", []


def _before(facts: Facts) -> str:
    return facts.previous if facts.previous in facts.all_sides else ""


def _has(trials: Sequence[Trial], reading: str) -> bool:
    return any(trial.cue.gives["reading"] == reading for trial in trials)


def _weights(counted: Sequence[tuple[Hit, str]], full: bool) -> dict[str, float]:
    """Side → its weight: goods and threats add up; measures alone weigh one, unless they are balanced with goods."""
    weights: dict[str, float] = {}
    for hit, side in counted:
        weighty = full or hit.group != "measures"
        weights[side] = weights.get(side, 0) + 2 if weighty else max(weights.get(side, 0), 1)
    return weights


def _chosen(weights: Mapping[str, float]) -> str:
    ranked = sorted(weights.items(), key=lambda pair: -pair[1])
    if len(ranked) > 1 and (ranked[1][1] >= 2 or ranked[0][1] == ranked[1][1]):
        return "both"
    return ranked[0][0]


def _read(hit: Hit, facts: Facts, trials: Sequence[Trial]) -> str | None:
    """The side for which a word counts here; None where a cue says that it does not."""
    at = facts.words[hit.first].start
    if hit.group == "voices":
        return hit.side if any(_speaks(trial, at) for trial in trials) else None
    for trial in trials:
        assert trial.match is not None
        reading = trial.cue.gives["reading"]
        if reading not in ("turned", "ignored", "harmed"):
            continue
        start, end = trial.match.span("words")
        groups = trial.cue.gives.get("of", hit.group).split()
        if reading == "harmed" and not start <= at < end and _harmed(facts, start, end, groups, hit.side):
            return None
        if start <= at < end and hit.group in groups and reading != "harmed":
            return _other(hit.side, facts) if reading == "turned" else None
    return hit.side


def _speaks(trial: Trial, at: int) -> bool:
    """Whether a cue says that those who are named at a place have their say."""
    if trial.cue.gives["reading"] != "voiced" or trial.match is None:
        return False
    start, end = trial.match.span("words")
    return start <= at < end


def _harmed(facts: Facts, start: int, end: int, groups: list[str], doing: str) -> bool:
    """Whether something of another side stands in the stretch that says what is harmed."""
    return any(
        other.group in groups and other.side != doing and start <= facts.words[other.first].start < end
        for other in facts.hits
    )


def _other(side: str, facts: Facts) -> str | None:
    others = [other for other in facts.all_sides if other != side]
    if side not in facts.all_sides:
        return None
    return others[0] if len(others) == 1 else None


def _word(hit: Hit, facts: Facts) -> Firing:
    start, end = facts.words[hit.first].start, facts.words[hit.last].end
    at = facts.span[0]
    return Firing(_SIDE_WORDS, " ".join(facts.text[start:end].split()), (at + start, at + end))
