"""The labels of a claim: kind, hedge, whether it is central; each by the first cue that fires. Sides: `siding.py`."""

from __future__ import annotations

from typing import NamedTuple

from argmap.extract.draft import Firing
from argmap.extract.facts import Facts
from argmap.extract.matcher import Matcher, firing
from argmap.extract.siding import side_of


class Labels(NamedTuple):
    """What was found, and every cue that decided something."""

    central: bool
    firings: tuple[Firing, ...]


def label(facts: Facts, matcher: Matcher, bits: int) -> Labels:
    """Write kind, hedge and side into the facts; tell whether the claim is central."""
    firings: list[Firing] = []
    for stage in ("kind", "hedge"):
        trial = matcher.first(stage, facts, bits)
        if trial:
            setattr(facts, stage, trial.cue.gives[stage])
            firings.append(firing(trial, facts))
    facts.side, deciding = side_of(facts, list(matcher.fired("side", facts, bits)), matcher.cues.weights)
    firings += deciding
    central = matcher.first("central", facts, bits)
    if central and central.cue.gives.get("central") == "no":
        central = None
    if central:
        firings.append(firing(central, facts))
    return Labels(central is not None, tuple(firings))
