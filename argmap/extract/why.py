"""What the cues made of one sentence: each that was tried, whether it fired, and if not why not."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.extract.cue import STAGES
from argmap.extract.cuebook import all_cues
from argmap.extract.facts import Facts
from argmap.extract.labels import label
from argmap.extract.lexicon import Lexicon
from argmap.extract.matcher import Matcher, Trial
from argmap.extract.outline import facts_of, outline_of
from argmap.extract.words import words_of


def why_lines(text: str, wanted: str, lexicon: Lexicon) -> list[str]:
    """Lines about the sentence with that number, or the first that has those words. Raises LookupError."""
    matcher = Matcher(all_cues())
    number, facts = _sentence(text, wanted, lexicon, matcher)
    label(facts, matcher, matcher.bits(facts))
    lines = [f"sentence {number}: {' '.join(facts.text.split())}", ""]
    lines += [f"labels: side {facts.side}, kind {facts.kind}, hedge {facts.hedge}", ""]
    lines += [f"words of '{hit.side}' ({hit.group}): {_words(facts, hit.first, hit.last)}" for hit in facts.hits]
    for stage in STAGES:
        lines += [_line(stage, trial) for trial in matcher.trials(stage, facts)]
    return lines


def _line(stage: str, trial: Trial) -> str:
    if trial.fired and trial.match:
        outcome = "fired at '" + " ".join(trial.match[0].split()) + "'"
    else:
        outcome = f"found, but not: {trial.failed}" if trial.match else "its words are there, its pattern is not"
    return f"{stage:<9} {trial.cue.id:<22} {outcome}"


def _words(facts: Facts, first: int, last: int) -> str:
    return facts.text[facts.words[first].start : facts.words[last].end]


def _sentence(text: str, wanted: str, lexicon: Lexicon, matcher: Matcher) -> tuple[int, Facts]:
    looked_for = f" {_folded(wanted)} "
    for number, facts in enumerate(_all(text, lexicon, matcher), 1):
        if str(number) == wanted.strip() or (looked_for.strip() and looked_for in f" {_folded(facts.text)} "):
            return number, facts
    raise LookupError(f"no sentence has the words '{wanted}'")


def _all(text: str, lexicon: Lexicon, matcher: Matcher) -> Iterator[Facts]:
    paragraph = 0
    for section in outline_of(text).sections:
        earlier: dict[str, int] = {}
        for facts in facts_of(text, section, lexicon, paragraph):
            facts.earlier = earlier
            yield facts
            label(facts, matcher, matcher.bits(facts))
            earlier = {**earlier, facts.side: earlier.get(facts.side, 0) + 1}
        paragraph += len(section.blocks)


def _folded(text: str) -> str:
    return " ".join(token.word for token in words_of(text))
