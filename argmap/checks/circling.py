"""How findings show a circle of support; knows no rule."""

from __future__ import annotations

from argmap.analysis.circles import Circle
from argmap.checks.words import clipped, named
from argmap.diagnostic import Extent, Path

_WIDTH = 60
_MOST = 4
_RELATED = 5


def around(ids: tuple[str, ...]) -> str:
    """A circle as a path that ends where it began; a long one is cut in the middle, and long ids with it."""
    shown = [*ids, ids[0]] if len(ids) <= _MOST else [*ids[:2], "…", ids[-1], ids[0]]
    whole = " → ".join(shown)
    if len(whole) <= _WIDTH:
        return whole
    return " → ".join(clipped(id, _WIDTH // len(shown) - len(" → ")) for id in shown)


def where(circle: Circle) -> tuple[tuple[Path | Extent, str], ...]:
    """The places of a circle's claims, a handful at most."""
    return tuple((("claims", id), f"{named(id)} lies on the circle") for id in circle.shortest[1 : 1 + _RELATED])
