"""When the sides of a draft are not to be trusted: a text that argues for one side is read by its topic alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from argmap.extract.extracted import ExtractedClaim, ExtractedTension
from argmap.sides.lexicon import Lexicon

_FEWEST_CLAIMS = 12
_SMALL_SHARE = 0.1
_FEW_TENSIONS = 1 / 30
"""Tensions to a claim: a balanced explainer has about one in seven."""


def doubt_about(claims: Sequence[ExtractedClaim], tensions: Sequence[ExtractedTension], lexicon: Lexicon) -> str | None:
    """Why not to trust the sides, or None."""
    if not claims:
        return None
    counts: Counter[str] = Counter(claim.side for claim in claims)
    sided = sum(counts[side] for side in lexicon.sides) + counts["both"]
    if len(claims) < _FEWEST_CLAIMS:
        return "the text is too short to tell its sides"
    if sided < _SMALL_SHARE * len(claims):
        return "the words of neither side occur in most claims: another topic may need its own --sides file"
    for side, name in lexicon.sides.items():
        if counts[side] + counts["both"] < _SMALL_SHARE * sided:
            return f"the words of the side '{name}' hardly occur"
    if len(tensions) < _FEW_TENSIONS * len(claims):
        return "hardly any sentence sets the sides against each other: it may argue for one of them"
    return None
