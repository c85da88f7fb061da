"""What somebody has turned down: it stays in the file for the next reading, and is no part of the argument.

Knows no step's place: the graph leaves rejected steps out itself, so that the places of the others stay.
"""

from __future__ import annotations

from argmap.model import ArgumentMap, Claim, Step, Tension


def is_rejected(item: Claim | Step | Tension) -> bool:
    """Whether it was drafted and turned down."""
    return item.status == "rejected"


def without_rejected(whole: ArgumentMap) -> ArgumentMap:
    """The map without its rejected claims and tensions; the very same one where there are none."""
    items: list[Claim | Tension] = [*whole.claims.values(), *whole.tensions.values()]
    if not any(is_rejected(item) for item in items):
        return whole
    claims = {id: claim for id, claim in whole.claims.items() if not is_rejected(claim)}
    tensions = {id: tension for id, tension in whole.tensions.items() if not is_rejected(tension)}
    return whole.model_copy(update={"claims": claims, "tensions": tensions})
