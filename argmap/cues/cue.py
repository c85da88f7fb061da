"""The cues: rules as data, read from the files in `cues/` and checked; knows no text and no cue by name."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from argmap.cues.patterns import NAMED, Fragments, Written, compiled
from argmap.sides.weights import Weights

STAGES = ("exclude", "split", "kind", "hedge", "side", "central", "tension", "safeguard", "relate")
"""In the order in which they are asked."""

_KEYS = {"note", "pattern", "barred", "fragments", "needs", "when", "gives", "examples", "counterexamples"}
_SYNTAX = re.compile(r"\\.|\(\?P")


@dataclass(frozen=True, slots=True)
class Cue:
    """One rule: where one of `needs` stands, `pattern` is found and each of `when` holds, it gives what it gives."""

    id: str
    stage: str
    note: str
    pattern: re.Pattern[str]
    find: Callable[[str], re.Match[str] | None]
    """Looks for the pattern in a sentence; one with `^` at its head only at the sentence's beginning, for speed."""
    cased: bool
    """Whether capitals stand in the patterns; all others see the sentence in small letters, which is twice as fast."""
    needs: tuple[str, ...]
    """Words, or beginnings of words that end in `*`; empty where the pattern is always tried."""
    when: tuple[str, ...]
    barred: re.Pattern[str] | None
    """What may not stand just before the match."""
    written: Mapping[str, Written]
    """`pattern` and `barred` as they stand in the file."""
    fragments: Fragments
    """What stands for the names in them."""
    gives: Mapping[str, str]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


@dataclass(frozen=True)
class Cues:
    """All cues in the order of their files: of two that fire for one label, the earlier decides."""

    ruleset: str
    cues: tuple[Cue, ...]
    confidence: Mapping[str, float]
    weights: Weights

    @cached_property
    def by_stage(self) -> dict[str, tuple[Cue, ...]]:
        """The cues of each stage."""
        return {stage: tuple(cue for cue in self.cues if cue.stage == stage) for stage in STAGES}

    def confidence_of(self, id: str) -> float:
        """How often the cue was right where it was measured; one half where it never fired."""
        return self.confidence.get(id, 0.5)


def read_cues(
    files: Mapping[str, Any],
    fragments: Fragments,
    ruleset: str,
    confidence: Mapping[str, float],
    weights: Weights,
) -> Cues:
    """Make cues of what the files say, one file for a stage. Raises ValueError that names the cue at fault."""
    cues = [_cue(stage, id, written, fragments) for stage in STAGES for id, written in (files.get(stage) or {}).items()]
    ids = [cue.id for cue in cues]
    if twice := {id for id in ids if ids.count(id) > 1}:
        raise ValueError(f"{sorted(twice)[0]}: two cues have this id")
    return Cues(ruleset, tuple(cues), confidence, weights)


def _cue(stage: str, id: str, written: Mapping[str, Any], shared: Fragments) -> Cue:
    if unknown := written.keys() - _KEYS:
        raise ValueError(f"{id}: '{sorted(unknown)[0]}' is not a key of a cue")
    if missing := {"note", "pattern", "examples"} - written.keys():
        raise ValueError(f"{id}: '{sorted(missing)[0]}' is missing")
    fragments = shared.with_more(id, written.get("fragments", {}))
    expressions = {key: fragments.expression(id, written[key]) for key in ("pattern", "barred") if key in written}
    cased = any(sign.isupper() for expression in expressions.values() for sign in _SYNTAX.sub("", expression))
    flags = re.DOTALL | (re.IGNORECASE if cased else re.NOFLAG)
    pattern = compiled(id, _anchored(expressions["pattern"]), flags)
    return Cue(
        id=id,
        stage=stage,
        note=" ".join(written["note"].split()),
        pattern=pattern,
        find=pattern.match if pattern.pattern.startswith("^") else pattern.search,
        cased=cased,
        needs=tuple(_needs(id, written.get("needs", ()), shared.lists)),
        when=tuple(written.get("when", ())),
        barred=compiled(id, expressions["barred"] + r"\Z", flags) if "barred" in expressions else None,
        written={key: written[key] for key in expressions},
        fragments=fragments,
        gives=written.get("gives", {}),
        examples=tuple(written["examples"]),
        counterexamples=tuple(written.get("counterexamples", ())),
    )


def _needs(id: str, words: list[str], lists: Mapping[str, Any]) -> list[str]:
    needed: list[str] = []
    for word in words:
        named = NAMED.fullmatch(word)
        if named and named[1] not in lists:
            raise ValueError(f"{id}: there is no list '{named[1]}'")
        needed += [_rarest(entry.lower(), lists) for entry in (lists[named[1]] if named else [word])]
    return list(dict.fromkeys(needed))


def _rarest(words: str, lists: Mapping[str, Any]) -> str:
    """The word of several that fewest sentences have: one that is not dull, and long."""
    return max(reversed(words.split()), key=lambda word: (word not in lists.get("dull", ()), len(word)))


def _anchored(expression: str) -> str:
    """A sign of the beginning holds for every alternative."""
    return f"^(?:{expression[1:]})" if expression.startswith("^") else expression
