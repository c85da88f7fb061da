"""Drafts as the entries of a map: claims, steps and tensions as plain values; knows no text and no layout."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from argmap.extract.extracted import Extracted, ExtractedClaim, ExtractedRelation, ExtractedTension, Firing
from argmap.mapping.compose.layout import Entry, Inline
from argmap.mapping.compose.quoting import Quoted
from argmap.segment.block import Span

STEPS = {"reason": "reasons", "objection": "objections"}


@dataclass(frozen=True, slots=True)
class Entries:
    """Makes the entries for items of one draft.

    `names` leads from a claim's id in the draft to that in the map; a claim without a name is none of the map's.
    """

    draft: Extracted
    source: str
    names: Mapping[str, str]

    def claim(self, claim: ExtractedClaim, quote: Quoted, steps: Sequence[ExtractedRelation]) -> Entry:
        """A claim with the steps that lead to it."""
        entry: dict[str, Any] = {"text": claim.text, "side": claim.side}
        if claim.kind:
            entry["kind"] = claim.kind
        if claim.hedge not in ("", "none"):
            entry["hedge"] = claim.hedge
        entry["quotes"] = [Inline({"source": self.source, "text": quote.text, "span": Inline(quote.span)})]
        if claim.central:
            entry["tags"] = Inline(["central"])
        for kind, key in STEPS.items():
            if own := [self.step(step) for step in steps if step.kind == kind]:
                entry[key] = own
        return entry | self._status(claim.span, claim.firings, claim.confidence, claim.key)

    def step(self, relation: ExtractedRelation) -> Entry:
        """A reason or an objection in the long form."""
        premises = {"premises": Inline([self.names[relation.premise]])}
        return premises | self._status(relation.span, relation.firings, relation.confidence, relation.key)

    def tension(self, tension: ExtractedTension, texts: Mapping[str, str]) -> Entry:
        """A tension; `texts` holds what each claim of the draft says."""
        entry: dict[str, Any] = {"title": tension.title, "poles": self.poles(tension)}
        if tension.safeguard is not None and tension.safeguard in self.names:
            entry["safeguards"] = {self.names[tension.safeguard]: {"what": texts[tension.safeguard]}}
        return entry | self._status(tension.span, tension.firings, tension.confidence, tension.key)

    def poles(self, tension: ExtractedTension) -> dict[str, Inline]:
        """The poles that hold a claim of the map."""
        named = {
            side: [self.names[id] for id in dict.fromkeys(ids) if id in self.names]
            for side, ids in tension.poles.items()
        }
        return {side: Inline(ids) for side, ids in named.items() if ids}

    def _status(self, span: Span, firings: Sequence[Firing], confidence: float, key: str) -> dict[str, Any]:
        extraction = {
            "span": list(span),
            "cues": _once(firing.cue for firing in firings),
            "words": _once(firing.words for firing in firings),
            "confidence": float(confidence),
            "key": key,
            "ruleset": self.draft.ruleset,
        }
        found = {name: value for name, value in extraction.items() if value != []}
        return {"status": "draft", "extraction": Inline(found)}


def _once(words: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(word for word in words if word))
