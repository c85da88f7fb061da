"""What a map has already of a draft, by key; knows no text and no place."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field

from argmap.diagnostic import Path
from argmap.model import ArgumentMap, Claim, Step
from argmap.prose.folding import fold

_ELLIPSIS = re.compile(r"\s*(?:…|\.\.\.)\s*")
_FIRST_WORDS = 6


@dataclass(slots=True)
class Known:
    """Key → the claim's or tension's id, or the step's path; and what else a new item must not repeat."""

    claims: dict[str, str] = field(default_factory=dict)
    tensions: dict[str, str] = field(default_factory=dict)
    steps: dict[str, Path] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    """What a claim without a key says → its id."""
    quoted: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    """The first words of a quote → its last words and the id of the claim that has it."""
    written: set[tuple[str, str, str]] = field(default_factory=set)
    """Kind, premise and target of each step with one premise."""
    rejected: set[Path] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    """All ids on which claims, tensions and steps draw."""

    def claim(self, key: str, text: str) -> str | None:
        """The claim with this key, else one without a key that says the same, else one that quotes it.

        A claim that was merged into another has left its quote there, and is not proposed again.
        """
        plain = _plain(text)
        return self.claims.get(key) or self.words.get(plain) or self._quoting(plain)

    def learn_quote(self, id: str, quote: str) -> None:
        """Note that a claim quotes these words, in full or elided."""
        parts = [_plain(part) for part in _ELLIPSIS.split(quote)]
        self.quoted.setdefault(_beginning(parts[0]), []).append((parts[-1], id))

    def _quoting(self, plain: str) -> str | None:
        ends = self.quoted.get(_beginning(plain), ())
        return next((id for last, id in ends if plain.endswith(last)), None)


def known_in(map: ArgumentMap) -> Known:
    """Go through a map once. Of two items with one key the first counts."""
    known = Known(names={*map.claims, *map.tensions})
    for id, claim in map.claims.items():
        key = claim.extraction.key if claim.extraction else None
        if key:
            known.claims.setdefault(key, id)
        else:
            known.words.setdefault(_plain(claim.text), id)
        for quote in claim.quotes:
            known.learn_quote(id, quote.text)
        if claim.status == "rejected":
            known.rejected.add(("claims", id))
        for path, step in steps_of(id, claim):
            _learn(known, id, path, step)
    for id, tension in map.tensions.items():
        if tension.extraction and tension.extraction.key:
            known.tensions.setdefault(tension.extraction.key, id)
        if tension.status == "rejected":
            known.rejected.add(("tensions", id))
    return known


def steps_of(id: str, claim: Claim) -> Iterator[tuple[Path, Step]]:
    """Yield the steps that lead to a claim, and the undercuts of those, each with its path."""
    waiting: deque[tuple[Path, tuple[Step, ...]]] = deque(
        [(("claims", id, "reasons"), claim.reasons), (("claims", id, "objections"), claim.objections)]
    )
    while waiting:
        at, steps = waiting.popleft()
        for index, step in enumerate(steps):
            yield (*at, index), step
            waiting.append(((*at, index, "objections"), step.objections))


def _learn(known: Known, target: str, path: Path, step: Step) -> None:
    if step.id:
        known.names.add(step.id)
    if step.extraction and step.extraction.key:
        known.steps.setdefault(step.extraction.key, path)
    if step.status == "rejected":
        known.rejected.add(path)
    if len(path) == 4 and len(step.premises) == 1:
        known.written.add(("reason" if path[2] == "reasons" else "objection", step.premises[0], target))


def _beginning(plain: str) -> str:
    return " ".join(plain.split()[:_FIRST_WORDS])


def _plain(text: str) -> str:
    return fold(text).text.strip().rstrip(".").casefold()
