"""Waivers: what the author of a map has decided to live with, each with a reason, each counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from argmap.diagnostic import Path
from argmap.model import ArgumentMap, Claim, Safeguard, Source, Step, Tension

Waivable = ArgumentMap | Source | Claim | Step | Tension | Safeguard


class Waivers:
    """The waivers of a map: path → reason; remembers which of them were used in one check.

    `rules` are the names of all rules, each with whether it runs.
    """

    def __init__(self, map: ArgumentMap, rules: Mapping[str, bool]) -> None:
        self.reasons = dict(_written(map))
        self.rules = rules
        self._used: set[Path] = set()
        self.count = 0

    def waive(self, rule: str, at: Path) -> bool:
        """Whether a waiver with a reason, on the item around a place or on the map, covers a finding."""
        if not self.reasons:
            return False
        for length in range(len(at), -1, -1):
            path = (*at[:length], "waive", rule)
            if self.reasons.get(path):
                self._used.add(path)
                self.count += 1
                return True
        return False

    def unused(self) -> Iterator[Path]:
        """Yield the waivers that have a reason and covered nothing, though their rule did run."""
        for path, reason in self.reasons.items():
            if reason and path not in self._used and self.rules.get(str(path[-1])):
                yield path


def _written(map: ArgumentMap) -> Iterator[tuple[Path, str | None]]:
    """Yield every waiver with its path, top down."""
    for at, item in waivable(map):
        for rule, reason in item.waive.items():
            yield (*at, "waive", rule), (reason or "").strip() or None


def waivable(map: ArgumentMap) -> Iterator[tuple[Path, Waivable]]:
    """Yield every item on which a waiver may stand, with its path."""
    yield (), map
    for id, source in map.sources.items():
        yield ("sources", id), source
    for id, claim in map.claims.items():
        yield ("claims", id), claim
        yield from claim.steps(("claims", id))
    for id, tension in map.tensions.items():
        yield ("tensions", id), tension
        for name, safeguard in tension.safeguards.items():
            yield ("tensions", id, "safeguards", name), safeguard
