"""The cues that argmap brings, read once from the files beside this one."""

from __future__ import annotations

from functools import cache

from argmap.cues.cue import STAGES, Cues, read_cues
from argmap.cues.cuefile import read_cue_file
from argmap.cues.patterns import Fragments, fragments_of
from argmap.sides.weights import Weights

RULESET = "2026.1"
"""The version of the cues, noted in every draft."""


@cache
def all_cues() -> Cues:
    """Read the cues that argmap brings."""
    written = {stage: read_cue_file(f"{stage}.yaml") for stage in STAGES}
    return read_cues(written, shared_fragments(), RULESET, _confidence(), _weights())


@cache
def shared_fragments() -> Fragments:
    """The lists of words and the fragments that every pattern can name."""
    return fragments_of(word_lists(), read_cue_file("fragments.yaml"))


@cache
def word_lists() -> dict[str, list[str]]:
    """The lists of words that the cues share, by name."""
    return read_cue_file("lists.yaml")


@cache
def dull_words() -> frozenset[str]:
    """Words that an id does without."""
    return frozenset(word_lists()["dull"])


def _confidence() -> dict[str, float]:
    return {
        id: float(counts["confidence"]) for id, counts in (read_cue_file("confidence.yaml").get("cues") or {}).items()
    }


def _weights() -> Weights:
    return Weights({name: [float(one) for one in row] for name, row in read_cue_file("weights.yaml").items()})
