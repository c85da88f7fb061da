"""Which cues fire on a sentence: first by its words, then by pattern, then by condition. Knows no cue by name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from argmap.extract.conditions import CONDITIONS
from argmap.extract.cue import Cue, Cues
from argmap.extract.draft import Firing
from argmap.extract.facts import Facts

_MOST_WORDS = 200_000
_MOST_MATCHES = 8
_BEFORE = 80
"""How many characters before a match can bar it."""


class Trial(NamedTuple):
    """A cue that was tried on a sentence: where it matched, and the condition that failed, if one did."""

    cue: Cue
    match: re.Match[str] | None
    failed: str | None

    @property
    def fired(self) -> bool:
        """Whether the pattern was found and every condition holds."""
        return self.match is not None and self.failed is None


class _Triggers(dict[str, int]):
    """Word → a set of cues that need it, as bits; worked out when the word is first met."""

    def __init__(self, cues: tuple[Cue, ...]) -> None:
        super().__init__()
        self._exact: dict[str, int] = {}
        self._prefixes: dict[str, int] = {}
        for index, cue in enumerate(cues):
            for word in cue.needs:
                table, key = (self._prefixes, word[:-1]) if word.endswith("*") else (self._exact, word)
                table[key] = table.get(key, 0) | 1 << index

    def __missing__(self, word: str) -> int:
        bits = self._exact.get(word, 0)
        for length in range(1, min(len(word), 16) + 1):
            bits |= self._prefixes.get(word[:length], 0)
        if len(self) < _MOST_WORDS:
            self[word] = bits
        return bits


class Matcher:
    """Tries cues on sentences; one for a whole text, since it remembers the words that it has met."""

    def __init__(self, cues: Cues) -> None:
        self.cues = cues
        self._triggers = _Triggers(cues.cues)
        self._always = sum(1 << index for index, cue in enumerate(cues.cues) if not cue.needs)
        self._index = {cue.id: index for index, cue in enumerate(cues.cues)}
        self._stages = {
            stage: [(1 << self._index[cue.id], cue) for cue in of_stage] for stage, of_stage in cues.by_stage.items()
        }

    def bits(self, facts: Facts) -> int:
        """The set of cues that the sentence has the words for."""
        bits, triggers = self._always, self._triggers
        for word in {token.word for token in facts.words}:
            bits |= triggers[word]
        return bits

    def trials(self, stage: str, facts: Facts, bits: int | None = None) -> Iterator[Trial]:
        """Try the cues of a stage for which the sentence has the words, in order."""
        wanted = self.bits(facts) if bits is None else bits
        for bit, cue in self._stages[stage]:
            if wanted & bit:
                yield _tried(cue, facts)

    def fired(self, stage: str, facts: Facts, bits: int | None = None) -> Iterator[Trial]:
        """The trials that succeeded."""
        return (trial for trial in self.trials(stage, facts, bits) if trial.fired)


def firing(trial: Trial, facts: Facts) -> Firing:
    """The words that made a cue fire, and their place in the text: the group `cue` of its pattern, else all of it."""
    assert trial.match is not None
    group = "cue" if "cue" in trial.cue.pattern.groupindex else 0
    start, end = trial.match.span(group)
    if start < 0:
        start, end = trial.match.span()
    words = " ".join(facts.text[start:end].split())
    return Firing(trial.cue.id, words, (facts.span[0] + start, facts.span[0] + end))


def _tried(cue: Cue, facts: Facts) -> Trial:
    """The first place where the cue matches and nothing fails, else the first where it matches."""
    first: Trial | None = None
    for match in islice(cue.pattern.finditer(facts.text), _MOST_MATCHES):
        trial = Trial(cue, match, _failed(cue, facts, match))
        if trial.failed is None:
            return trial
        first = first or trial
    return first or Trial(cue, None, None)


def _failed(cue: Cue, facts: Facts, match: re.Match[str]) -> str | None:
    if cue.barred and cue.barred.search(facts.text, max(0, match.start() - _BEFORE), match.start()):
        return "barred"
    return next((name for name in cue.when if not CONDITIONS[name](facts, match)), None)
