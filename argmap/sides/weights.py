"""How much each piece of evidence speaks for a side: a table of numbers that were computed, and their sums.

The sides are told by their roles: `acting` is the side whose measures are in debate, `other` is whoever they meet.
The heaviest sum decides, as in a maximum-entropy model (Berger, Della Pietra and Della Pietra, 1996).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

ROLES = ("acting", "other", "both", "neutral")
_NOTHING = (0.0,) * len(ROLES)

Evidence = Mapping[str, float]
"""What speaks for one side or another → how often: 1 where it is there."""


class Weights:
    """Evidence → its weight for each of `ROLES`, in their order."""

    def __init__(self, table: Mapping[str, Sequence[float]]) -> None:
        self.table = table

    def sums(self, evidence: Evidence) -> dict[str, float]:
        """Role → what the evidence adds up to."""
        return dict(zip(ROLES, self._added(evidence), strict=True))

    def role(self, evidence: Evidence) -> str:
        """The role with the heaviest sum; of two that tie, the later, so that nothing speaks for nobody."""
        sums = self._added(evidence)
        return ROLES[len(sums) - 1 - sums[::-1].index(max(sums))]

    def _added(self, evidence: Evidence) -> tuple[float, ...]:
        acting = other = both = neutral = 0.0
        weight = self.table.get
        for name, times in evidence.items():
            one, two, three, four = weight(name, _NOTHING)
            acting += times * one
            other += times * two
            both += times * three
            neutral += times * four
        return round(acting, 6), round(other, 6), round(both, 6), round(neutral, 6)

    def of(self, name: str, role: str) -> float:
        """What a piece of evidence weighs for a role."""
        return self.table[name][ROLES.index(role)] if name in self.table else 0.0
