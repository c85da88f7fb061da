"""What the cues made of one sentence: each that was tried, whether it fired, and if not why not."""

from __future__ import annotations

from argmap.extract.cue import STAGES
from argmap.extract.cuebook import all_cues
from argmap.extract.facts import Facts
from argmap.extract.lexicon import Lexicon
from argmap.extract.matcher import Matcher, Trial
from argmap.extract.reading import read_draft
from argmap.extract.weights import ROLES
from argmap.extract.words import folded_words, words_of


def why_lines(text: str, wanted: str, lexicon: Lexicon) -> list[str]:
    """Lines about the sentence with that number, or the first that has those words. Raises LookupError."""
    number, facts = _sentence(text, wanted, lexicon)
    lines = [f"sentence {number}: {' '.join(facts.text.split())}", ""]
    lines += [f"labels: side {facts.side}, kind {facts.kind}, hedge {facts.hedge}"]
    for claim in facts.clauses or (facts,):
        lines += _weighed(claim, bool(facts.clauses))
    lines += [f"words of '{hit.side}' ({hit.group}): {_words(facts, hit.first, hit.last)}" for hit in facts.hits]
    matcher = Matcher(all_cues())
    for stage in STAGES:
        lines += [_line(stage, trial) for trial in matcher.trials(stage, facts)]
    return lines


def _weighed(claim: Facts, is_clause: bool) -> list[str]:
    """What spoke for which side, the heaviest first, and the sums."""
    weights = all_cues().weights
    sums = ", ".join(f"{_side(role, claim)} {weight:+.2f}" for role, weight in weights.sums(claim.evidence).items())
    lines = [f"clause of side {claim.side}: {' '.join(claim.text.split())}"] if is_clause else []
    lines += [f"weighed: {sums}"] if claim.evidence else []
    for name in sorted(claim.evidence, key=lambda name: -max(map(abs, weights.table.get(name, [0.0])))):
        row = ", ".join(f"{_side(role, claim)} {weights.of(name, role):+.2f}" for role in ROLES)
        if name in weights.table:
            told = " ".join(_side(word, claim) for word in name.split())
            lines.append(f"  {told:<26} {row}")
    return lines


def _side(role: str, claim: Facts) -> str:
    if role == "acting":
        return claim.acting
    return claim.all_sides[1] if role == "other" else role


def _line(stage: str, trial: Trial) -> str:
    if trial.match is None:
        outcome = "does not match"
    elif trial.fired:
        words = " ".join(trial.match[0].split())
        outcome = f"fired at '{words}'" if words else "fired"
    else:
        outcome = f"matches, but not: {trial.failed}"
    return f"{stage:<9} {trial.cue.id:<24} {outcome}"


def _words(facts: Facts, first: int, last: int) -> str:
    return facts.text[facts.words[first].start : facts.words[last].end]


def _sentence(text: str, wanted: str, lexicon: Lexicon) -> tuple[int, Facts]:
    looked_for = f" {_folded(wanted)} "
    seen: list[Facts] = []
    read_draft(text, lexicon, suggest=True, watch=seen.append)
    for number, facts in enumerate(seen, 1):
        if str(number) == wanted.strip() or (looked_for.strip() and looked_for in f" {_folded(facts.text)} "):
            return number, facts
    raise LookupError(f"no sentence has the words or the number '{wanted}'")


def _folded(text: str) -> str:
    return folded_words(words_of(text))
