"""The cues that argmap brings, read once from the files beside this one."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from argmap.extract.cue import STAGES, Cues, read_cues

RULESET = "2026.1"
"""The version of the cues, noted in every draft."""


@cache
def all_cues() -> Cues:
    """Read the cues that argmap brings."""
    written = {stage: _read(f"cues/{stage}.yaml") for stage in STAGES}
    return read_cues(written, _read("cues/lists.yaml"), RULESET, _confidence())


@cache
def word_lists() -> dict[str, list[str]]:
    """The lists of words that the cues share, by name."""
    return _read("cues/lists.yaml")


@cache
def dull_words() -> frozenset[str]:
    """Words that an id does without."""
    return frozenset(word_lists()["dull"])


def _confidence() -> dict[str, float]:
    return {id: float(counts["confidence"]) for id, counts in (_read("confidence.yaml").get("cues") or {}).items()}


def _read(name: str) -> dict[str, Any]:
    import yaml

    path = files("argmap.extract").joinpath(name)
    if not path.is_file():
        return {}
    # Words stay words: YAML would read 'no' and 'on' as something else.
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    return yaml.load(path.read_text("utf-8"), loader) or {}  # noqa: S506
