"""The cues: rules as data, read from the files in `cues/` and checked; knows no text and no cue by name."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from argmap.extract.weights import Weights

STAGES = ("exclude", "split", "kind", "hedge", "side", "central", "tension", "safeguard", "relate")
"""In the order in which they are asked."""

_KEYS = {"note", "pattern", "needs", "when", "barred", "gives", "examples", "counterexamples"}
_LIST = re.compile(r"\{([a-z][a-z-]*)\}")
_SYNTAX = re.compile(r"\\.|\(\?P")
_LONGEST_GAP = re.compile(r"(?<!\\)[*+]|\{\d*,\}")


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
    lists: Mapping[str, Any],
    ruleset: str,
    confidence: Mapping[str, float],
    weights: Weights,
) -> Cues:
    """Make cues of what the files say, one file for a stage. Raises ValueError that names the cue at fault."""
    fragments = {name: _alternatives(words) for name, words in lists.items()}
    cues = [
        _cue(stage, id, written, fragments, lists)
        for stage in STAGES
        for id, written in (files.get(stage) or {}).items()
    ]
    ids = [cue.id for cue in cues]
    if twice := {id for id in ids if ids.count(id) > 1}:
        raise ValueError(f"{sorted(twice)[0]}: two cues have this id")
    return Cues(ruleset, tuple(cues), confidence, weights)


def _cue(
    stage: str, id: str, written: Mapping[str, Any], fragments: Mapping[str, str], lists: Mapping[str, Any]
) -> Cue:
    if unknown := written.keys() - _KEYS:
        raise ValueError(f"{id}: '{sorted(unknown)[0]}' is not a key of a cue")
    if missing := {"note", "pattern", "examples"} - written.keys():
        raise ValueError(f"{id}: '{sorted(missing)[0]}' is missing")
    cased = _has_capitals(written["pattern"] + written.get("barred", ""), fragments)
    pattern = _compiled(id, written["pattern"], fragments, cased)
    return Cue(
        id=id,
        stage=stage,
        note=" ".join(written["note"].split()),
        pattern=pattern,
        find=pattern.match if pattern.pattern.startswith("^") else pattern.search,
        cased=cased,
        needs=tuple(_needs(id, written.get("needs", ()), lists)),
        when=tuple(written.get("when", ())),
        barred=_compiled(id, written["barred"] + r"\Z", fragments, cased) if "barred" in written else None,
        gives=written.get("gives", {}),
        examples=tuple(written["examples"]),
        counterexamples=tuple(written.get("counterexamples", ())),
    )


def _needs(id: str, words: list[str], lists: Mapping[str, Any]) -> list[str]:
    needed: list[str] = []
    for word in words:
        named = _LIST.fullmatch(word)
        if named and named[1] not in lists:
            raise ValueError(f"{id}: there is no list '{named[1]}'")
        needed += [_rarest(entry.lower(), lists) for entry in (lists[named[1]] if named else [word])]
    return list(dict.fromkeys(needed))


def _rarest(words: str, lists: Mapping[str, Any]) -> str:
    """The word of several that fewest sentences have: one that is not dull, and long."""
    return max(reversed(words.split()), key=lambda word: (word not in lists.get("dull", ()), len(word)))


def _has_capitals(pattern: str, fragments: Mapping[str, str]) -> bool:
    filled = _LIST.sub(lambda match: fragments.get(match[1], ""), pattern)
    return any(sign.isupper() for sign in _SYNTAX.sub("", filled))


def _compiled(id: str, pattern: str, fragments: Mapping[str, str], cased: bool) -> re.Pattern[str]:
    def fragment(match: re.Match[str]) -> str:
        if match[1] not in fragments:
            raise ValueError(f"{id}: there is no list '{match[1]}'")
        return fragments[match[1]]

    if _LONGEST_GAP.search(pattern):
        raise ValueError(f"{id}: a repetition without an upper bound")
    try:
        filled = _LIST.sub(fragment, pattern.replace(" ", r"\s{1,3}"))
        if filled.startswith("^"):
            filled = f"^(?:{filled[1:]})"  # the sign holds for every alternative
        return re.compile(filled, re.DOTALL | (re.IGNORECASE if cased else re.NOFLAG))
    except re.error as error:
        raise ValueError(f"{id}: {error}") from error


def _alternatives(words: list[str]) -> str:
    """One expression for a list of words; `*` stands for any ending, a blank for white space.

    Of two ways the longer comes first. They are parted by their first signs, which halves the time.
    """
    ways: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        sign = re.escape(word[0])
        ways.setdefault(sign, []).append(_word(word).removeprefix(sign))
    parted = "|".join(f"{sign}(?:{'|'.join(ends)})" for sign, ends in ways.items())
    return rf"\b(?=[{''.join(ways)}])(?:{parted})\b"


def _word(word: str) -> str:
    return r"\s{1,3}".join(re.escape(part).replace(r"\*", r"\w{0,12}") for part in word.split())
