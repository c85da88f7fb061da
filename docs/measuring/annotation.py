"""What a person marked in a text: sentences, claims, relations and tensions, each with its place; knows no draft."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from docs.measuring.spans import Span

RelationKind = Literal["support", "objection", "restatement"]


@dataclass(frozen=True, slots=True)
class MarkedClaim:
    """A claim. A label is None where the annotation does not give it."""

    id: str
    span: Span
    sentence: int
    paragraph: int | None
    section: str | None
    clause: bool
    side: str | None
    kind: str | None
    hedged: bool | None
    central: bool | None


@dataclass(frozen=True, slots=True)
class MarkedTension:
    """A tension, the sentences that show it, and the claims at its poles: side → ids."""

    id: str
    evidence: tuple[Span, ...]
    poles: Mapping[str, tuple[str, ...]]
    safeguards: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MarkedRelation:
    """A step from one claim to another, by their ids; a restatement is neither a reason nor an objection."""

    kind: RelationKind
    premise: str
    target: str


@dataclass(frozen=True, slots=True)
class Annotation:
    """All that was marked in one text. What was not marked at all is None, and cannot be measured."""

    text: str
    sentences: Mapping[int, Span]
    claims: Mapping[str, MarkedClaim]
    non_claims: frozenset[int] | None
    """Numbers of the sentences that make no claim."""
    relations: tuple[MarkedRelation, ...] | None
    tensions: tuple[MarkedTension, ...] | None
    setting: str
    """`seed`, `unseen` or `advocacy`: which floors and goals apply."""

    @property
    def claimed(self) -> frozenset[int]:
        """Numbers of the sentences with a claim."""
        return frozenset(claim.sentence for claim in self.claims.values())

    def words(self, span: Span) -> str:
        """What stands in a stretch of the text."""
        return self.text[slice(*span)]
