"""Makes maps of any size: 15 words a claim, 1.3 relations a claim, 35 % of them objections; the same map every time."""

from __future__ import annotations

import random
from collections.abc import Iterator

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


def generated_map(claims: int, seed: int = 7) -> str:
    """A map in YAML; every relation leads from a later claim to an earlier one, so that the first is on top."""
    choice = random.Random(seed)
    steps: list[tuple[list[int], list[int]]] = [([], []) for _ in range(claims)]
    for premise in range(1, claims):
        for _ in range(1 + (choice.random() < _RELATIONS - 1)):
            against = choice.random() < _OBJECTIONS
            steps[choice.randrange(max(0, premise - 50), premise)][against].append(premise)
    return "\n".join(_lines(steps, choice)) + "\n"


def _lines(steps: list[tuple[list[int], list[int]]], choice: random.Random) -> Iterator[str]:
    yield from ("title: A generated map", "contention: claim-0", "sources: {paper: A generated paper}", "claims:")
    for number, (reasons, objections) in enumerate(steps):
        sides = ("security", "liberty", "both", "neutral")
        yield f"  claim-{number}:"
        yield f"    text: {' '.join(choice.choices(_WORDS, k=_LENGTH)).capitalize()}."
        yield f"    side: {choice.choice(sides)}"
        yield f"    kind: {choice.choice(('fact', 'causal', 'value', 'policy'))}"
        for field, premises in (("reasons", reasons), ("objections", objections)):
            if premises:
                yield f"    {field}: [{', '.join(f'claim-{premise}' for premise in dict.fromkeys(premises))}]"
        if not reasons:
            yield "    evidence: [paper]"
