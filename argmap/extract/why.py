"""What the cues made of one sentence: each that was tried, whether it fired, and if not why not."""

from __future__ import annotations

from argmap.extract.cue import STAGES
from argmap.extract.cuebook import all_cues
from argmap.extract.facts import Facts
from argmap.extract.lexicon import Lexicon
from argmap.extract.matcher import Matcher, Trial
from argmap.extract.reading import read_draft
from argmap.extract.words import folded_words, words_of


def why_lines(text: str, wanted: str, lexicon: Lexicon) -> list[str]:
    """Lines about the sentence with that number, or the first that has those words. Raises LookupError."""
    number, facts = _sentence(text, wanted, lexicon)
    lines = [f"sentence {number}: {' '.join(facts.text.split())}", ""]
    lines += [f"labels: side {facts.side}, kind {facts.kind}, hedge {facts.hedge}"]
    if len(facts.clause_sides) > 1:
        lines += [f"cut in {len(facts.clause_sides)}: sides {', '.join(facts.clause_sides)}"]
    lines += [f"words of '{hit.side}' ({hit.group}): {_words(facts, hit.first, hit.last)}" for hit in facts.hits]
    matcher = Matcher(all_cues())
    for stage in STAGES:
        lines += [_line(stage, trial) for trial in matcher.trials(stage, facts)]
    return lines


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
