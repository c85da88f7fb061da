"""Tensions: which claims stand at the poles, and which safeguard follows; knows no side and no cue by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from argmap.extract.extracted import ExtractedClaim


def poles_of(
    sides: Sequence[str], own: Sequence[ExtractedClaim], latest: Mapping[str, ExtractedClaim]
) -> dict[str, tuple[str, ...]]:
    """For each side the claims of the sentence that take it, else an earlier claim of the section that does.

    `latest` leads from a side to that claim: the nearest that is central, else the nearest. A claim of both sides
    stands at both poles. A pole for which there is no claim stays empty.
    """
    return {side: _of_sentence(side, own) or _nearest(side, latest) for side in sides}


def _of_sentence(side: str, own: Sequence[ExtractedClaim]) -> tuple[str, ...]:
    return tuple(claim.id for claim in own if claim.side == side) or tuple(
        claim.id for claim in own if claim.side == "both"
    )


def _nearest(side: str, latest: Mapping[str, ExtractedClaim]) -> tuple[str, ...]:
    return next(((latest[wanted].id,) for wanted in (side, "both") if wanted in latest), ())


def title_of(labels: Sequence[str], phrases: dict[str, str], sides: Sequence[str]) -> str:
    """The sides' own words in the sentence, joined; a side without words there is named by its label."""
    named = [phrases.get(side) or label[:1].lower() + label[1:] for side, label in zip(sides, labels, strict=True)]
    words = " or ".join(named)
    return words[:1].upper() + words[1:]
