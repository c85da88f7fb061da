"""The labels of a claim: kind, hedge, whether it is central; each by the first cue that fires. Sides: `siding.py`."""

from __future__ import annotations

from typing import NamedTuple

from argmap.extract.extracted import Firing
from argmap.extract.matcher import Matcher, firing
from argmap.extract.sentence import Known
from argmap.extract.siding import siding_of


class Labelled(NamedTuple):
    """A claim with its labels, and every cue that decided one."""

    known: Known
    central: bool
    firings: tuple[Firing, ...]


def labelled(known: Known, matcher: Matcher, bits: int) -> Labelled:
    """Label a sentence or a clause; each label is told by what is known when those before it are there."""
    sentence = known.sentence
    kind = matcher.first("kind", known, bits)
    if kind:
        known = known._replace(kind=kind.cue.gives["kind"])
    hedge = matcher.first("hedge", known, bits)
    if hedge:
        known = known._replace(hedge=hedge.cue.gives["hedge"])
    siding = siding_of(known, list(matcher.fired("side", known, bits)), matcher.cues.weights)
    known = known._replace(siding=siding)
    central = matcher.first("central", known, bits)
    if central and central.cue.gives.get("central") == "no":
        central = None
    kind_and_hedge = [firing(trial, sentence) for trial in (kind, hedge) if trial]
    rank = [firing(central, sentence)] if central else []
    return Labelled(known, central is not None, (*kind_and_hedge, *siding.firings, *rank))
