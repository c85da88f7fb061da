"""What sources repeat; knows no claim."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.model import Source


def origins(sources: Mapping[str, Source]) -> dict[str, str]:
    """Find where each source's chain of `derived_from` ends; a circle ends at its first id in the alphabet."""
    found: dict[str, str] = {}
    for id in sources:
        chain: dict[str, None] = {}
        here = id
        while here in sources and here not in found and here not in chain:
            chain[here] = None
            here = sources[here].derived_from or here
        end = min(_circle(chain, here)) if here in chain else found.get(here, here)
        found.update(dict.fromkeys(chain, end))
    return found


def _circle(chain: Mapping[str, None], start: str) -> list[str]:
    """The part of a chain that leads back to `start`."""
    ids = list(chain)
    return ids[ids.index(start) :]


def ai_assisted(sources: Mapping[str, Source]) -> frozenset[str]:
    """The sources that were written with the help of AI, and those that repeat one."""
    repeated_by: dict[str, list[str]] = {}
    for id, source in sources.items():
        if source.derived_from:
            repeated_by.setdefault(source.derived_from, []).append(id)
    waiting = [id for id, source in sources.items() if source.ai_assisted]
    reached = set(waiting)
    while waiting:
        fresh = [id for id in repeated_by.get(waiting.pop(), ()) if id not in reached]
        reached.update(fresh)
        waiting += fresh
    return frozenset(reached)
