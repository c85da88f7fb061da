"""Beside which claim of a map each new claim belongs, by the order of the text; knows no text and no file."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from argmap.extract.extracted import ExtractedClaim
from argmap.mapping.merge.insertion import Where


@dataclass(frozen=True, slots=True)
class Anchor:
    """The neighbour in the map, if there is any; `heading` is the section's where a new one begins."""

    near: str | None
    where: Where
    heading: str | None


def anchors(
    claims: Sequence[ExtractedClaim], known: Mapping[str, str], elsewhere: Container[str]
) -> Iterator[tuple[ExtractedClaim, Anchor]]:
    """Yield each claim that is not known with its neighbour: the nearest known claim before it in the text.

    The nearest one after it is taken where that alone is of the same section, or where none comes before.
    `known` leads from a claim's id in the draft to that in the map's own file; those `elsewhere` are in its bases.
    """
    following = _following(claims, known)
    previous: ExtractedClaim | None = None
    above: ExtractedClaim | None = None
    for claim, next_known in zip(claims, following, strict=True):
        if claim.id in known:
            previous = claim
        elif claim.id in elsewhere:
            pass
        elif next_known and (previous is None or _joins(claim, next_known, previous)):
            begins = claim.section != next_known.section and (above is None or above.section != claim.section)
            yield claim, Anchor(known[next_known.id], "before", claim.section if begins else None)
        else:
            begins = above is None or above.section != claim.section
            yield claim, Anchor(known[previous.id] if previous else None, "after", claim.section if begins else None)
        above = claim


def _joins(claim: ExtractedClaim, following: ExtractedClaim, previous: ExtractedClaim) -> bool:
    return claim.section == following.section != previous.section


def _following(claims: Sequence[ExtractedClaim], known: Mapping[str, str]) -> list[ExtractedClaim | None]:
    """For each claim the first known one after it."""
    found: list[ExtractedClaim | None] = []
    nearest: ExtractedClaim | None = None
    for claim in reversed(claims):
        found.append(nearest)
        nearest = claim if claim.id in known else nearest
    return found[::-1]
