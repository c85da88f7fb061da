"""Tensions: which claims stand at the poles, and which safeguard follows; knows no side and no cue by name."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.extract.draft import DraftClaim


def poles_of(
    sides: Sequence[str], own: Sequence[DraftClaim], earlier: Sequence[DraftClaim]
) -> dict[str, tuple[str, ...]]:
    """For each side the claims of the sentence that take it, else the nearest earlier claim of the section that does.

    A claim of both sides stands at both poles. A pole for which there is no claim stays empty.
    """
    return {side: _of_sentence(side, own) or _nearest(side, earlier) for side in sides}


def _of_sentence(side: str, own: Sequence[DraftClaim]) -> tuple[str, ...]:
    return tuple(claim.id for claim in own if claim.side == side) or tuple(
        claim.id for claim in own if claim.side == "both"
    )


def _nearest(side: str, earlier: Sequence[DraftClaim]) -> tuple[str, ...]:
    for wanted in (side, "both"):
        for claim in reversed(earlier):
            if claim.side == wanted:
                return (claim.id,)
    return ()


def title_of(labels: Sequence[str], phrases: dict[str, str], sides: Sequence[str]) -> str:
    """The sides' own words in the sentence, joined; a side without words there is named by its label."""
    named = [phrases.get(side, label) for side, label in zip(sides, labels, strict=True)]
    words = " or ".join(named)
    return words[:1].upper() + words[1:]
