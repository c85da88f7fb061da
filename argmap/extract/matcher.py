"""Which cues fire on a sentence: first by its words, then by pattern, then by condition. Knows no cue by name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import reduce
from itertools import islice
from operator import or_
from typing import NamedTuple

from argmap.cues.cue import STAGES, Cue, Cues
from argmap.extract.conditions import CONDITIONS, OF_SENTENCE
from argmap.extract.extracted import Firing
from argmap.extract.sentence import Known, Sentence

_MOST_WORDS = 200_000
_INNER = re.compile("['-]")
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
        self._lengths = sorted({len(prefix) for prefix in self._prefixes})

    def __missing__(self, word: str) -> int:
        bits = 0
        for part in {word, *_INNER.split(word)}:
            bits |= self._exact.get(part, 0)
            for length in self._lengths:
                bits |= self._prefixes.get(part[:length], 0)
        if len(self) < _MOST_WORDS:
            self[word] = bits
        return bits


_Ready = tuple[Cue, tuple[Callable[[Known], bool], ...], tuple[str, ...]]


def _ready(cue: Cue) -> _Ready:
    of_sentence = tuple(OF_SENTENCE[name] for name in cue.when if name in OF_SENTENCE)
    return cue, of_sentence, tuple(name for name in cue.when if name not in OF_SENTENCE)


class _Stage(dict[int, tuple[_Ready, ...]]):
    """Set of bits → the cues of a stage in it, with what each asks of the sentence and of where it matches.

    Worked out when a set is first met.
    """

    def __init__(self, cues: tuple[Cue, ...], stage: str) -> None:
        super().__init__()
        self._cues = [(1 << index, _ready(cue)) for index, cue in enumerate(cues) if cue.stage == stage]
        self.mask = sum(bit for bit, _ in self._cues)

    def __missing__(self, bits: int) -> tuple[_Ready, ...]:
        self[bits] = ready = tuple(ready for bit, ready in self._cues if bits & bit)
        return ready


class Matcher:
    """Tries cues on sentences; one for a whole text, since it remembers the words that it has met."""

    def __init__(self, cues: Cues) -> None:
        self.cues = cues
        self._triggers = _Triggers(cues.cues)
        self._always = sum(1 << index for index, cue in enumerate(cues.cues) if not cue.needs)
        self._stages = {stage: _Stage(cues.cues, stage) for stage in STAGES}

    def bits(self, sentence: Sentence) -> int:
        """The set of cues that the sentence has the words for; none for what is too long to be a sentence."""
        if sentence.overlong:
            return 0
        return reduce(or_, map(self._triggers.__getitem__, {token.word for token in sentence.words}), self._always)

    def trials(self, stage: str, known: Known, bits: int | None = None) -> Iterator[Trial]:
        """Try the cues of a stage for which the sentence has the words, in order."""
        of_stage = self._stages[stage]
        for cue, _, _ in of_stage[(self.bits(known.sentence) if bits is None else bits) & of_stage.mask]:
            yield _tried(cue, known)

    def first(self, stage: str, known: Known, bits: int) -> Trial | None:
        """The first trial that succeeds."""
        return next(self.fired(stage, known, bits), None) if bits & self._stages[stage].mask else None

    def fired(self, stage: str, known: Known, bits: int | None = None) -> Iterator[Trial]:
        """The trials that succeed. What a cue asks of the sentence alone comes first: a pattern takes longer."""
        of_stage = self._stages[stage]
        for cue, asked, names in of_stage[(self.bits(known.sentence) if bits is None else bits) & of_stage.mask]:
            for holds in asked:
                if not holds(known):
                    break
            else:
                if match := _match(cue, known, names):
                    yield Trial(cue, match, None)


def firing(trial: Trial, sentence: Sentence) -> Firing:
    """The words that made a cue fire, and their place in the text: the group `cue` of its pattern, else all of it."""
    assert trial.match is not None
    group = "cue" if "cue" in trial.cue.pattern.groupindex else 0
    start, end = trial.match.span(group)
    if start < 0:
        start, end = trial.match.span()
    words = " ".join(sentence.text[start:end].split())
    return Firing(trial.cue.id, words, (sentence.span[0] + start, sentence.span[0] + end))


def _tried(cue: Cue, known: Known) -> Trial:
    """The first place where the cue matches and nothing fails, else the first where it matches."""
    match = _match(cue, known, cue.when)
    if match or not (match := cue.find(known.sentence.text if cue.cased else known.sentence.lowered)):
        return Trial(cue, match, None)
    return Trial(cue, match, _failed(cue, known, match, cue.when))


def _match(cue: Cue, known: Known, names: tuple[str, ...]) -> re.Match[str] | None:
    text = known.sentence.text if cue.cased else known.sentence.lowered
    match = cue.find(text)
    if match is None or _failed(cue, known, match, names) is None:
        return match
    others = islice(cue.pattern.finditer(text, match.end()), _MOST_MATCHES - 1)
    return next((match for match in others if _failed(cue, known, match, names) is None), None)


def _failed(cue: Cue, known: Known, match: re.Match[str], names: tuple[str, ...]) -> str | None:
    if cue.barred and cue.barred.search(match.string, max(0, match.start() - _BEFORE), match.start()):
        return "barred"
    return next((name for name in names if not CONDITIONS[name](known, match)), None) if names else None
