"""Makes maps of any size: 15 words a claim, 1.3 relations a claim, 35 % of them objections; the same map every time."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_WORDS = [
    "agency",
    "camera",
    "court",
    "data",
    "detention",
    "error",
    "evidence",
    "fence",
    "file",
    "gate",
    "guard",
    "hearing",
    "law",
    "liberty",
    "lists",
    "notice",
    "officer",
    "order",
    "patrol",
    "permit",
    "police",
    "policy",
    "power",
    "privacy",
    "public",
    "record",
    "review",
    "right",
    "risk",
    "rule",
    "safety",
    "search",
    "seizure",
    "share",
    "state",
    "statute",
    "threat",
    "trust",
    "visa",
    "warrant",
    "witness",
]
_RELATIONS = 1.3
_OBJECTIONS = 0.35
_LENGTH = 15


@dataclass(frozen=True, slots=True)
class _Claim:
    """A claim and the numbers of its premises."""

    text: str
    side: str
    kind: str
    reasons: Sequence[int]
    objections: Sequence[int]


def generated_map(claims: int, seed: int = 7) -> str:
    """A map in YAML; every relation leads from a later claim to an earlier one, so that the first is on top."""
    return "\n".join(_yaml_lines(_claims(claims, seed))) + "\n"


def generated_argdown(claims: int, seed: int = 7) -> str:
    """The same claims and relations in Argdown 2, with side and kind as tags; evidence is not in its language."""
    return "\n".join(_argdown_lines(_claims(claims, seed))) + "\n"


def _claims(claims: int, seed: int) -> list[_Claim]:
    choice = random.Random(seed)
    steps: list[tuple[list[int], list[int]]] = [([], []) for _ in range(claims)]
    for premise in range(1, claims):
        for _ in range(1 + (choice.random() < _RELATIONS - 1)):
            against = choice.random() < _OBJECTIONS
            steps[choice.randrange(max(0, premise - 50), premise)][against].append(premise)
    return [_claim(choice, *premises) for premises in steps]


def _claim(choice: random.Random, reasons: list[int], objections: list[int]) -> _Claim:
    text = f"{' '.join(choice.choices(_WORDS, k=_LENGTH)).capitalize()}."
    side = choice.choice(("security", "liberty", "both", "neutral"))
    kind = choice.choice(("fact", "causal", "value", "policy"))
    return _Claim(text, side, kind, list(dict.fromkeys(reasons)), list(dict.fromkeys(objections)))


def _yaml_lines(claims: Sequence[_Claim]) -> Iterator[str]:
    yield from ("title: A generated map", "contention: claim-0", "sources: {paper: A generated paper}", "claims:")
    for number, claim in enumerate(claims):
        yield f"  claim-{number}:"
        yield f"    text: {claim.text}"
        yield f"    side: {claim.side}"
        yield f"    kind: {claim.kind}"
        for field, premises in (("reasons", claim.reasons), ("objections", claim.objections)):
            if premises:
                yield f"    {field}: [{', '.join(f'claim-{premise}' for premise in premises)}]"
        if not claim.reasons:
            yield "    evidence: [paper]"


def _argdown_lines(claims: Sequence[_Claim]) -> Iterator[str]:
    yield from ("===", "title: A generated map", "===")
    for number, claim in enumerate(claims):
        yield ""
        yield f"[claim-{number}]: {claim.text} #{claim.side} #{claim.kind}"
        for sign, premises in (("+", claim.reasons), ("-", claim.objections)):
            yield from (f"  {sign} [claim-{premise}]" for premise in premises)
