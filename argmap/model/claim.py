"""Claims, with the steps that lead to them and the places in sources that state or back them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from argmap.diagnostic import Path
from argmap.model.fields import ONE_OR_MORE, ClaimIds, Figure, Offsets, SideId, SourceId, Status, Waivers, Words
from argmap.model.item import Item

Hedge = Literal["possible", "sometimes", "often", "probable", "none"]
Kind = Literal["definition", "fact", "causal", "value", "policy"]
Scheme = Literal[
    "alternatives", "analogy", "bias", "cause", "classification", "commitment", "consequences", "correlation",
    "definition", "example", "expert-opinion", "generalisation", "ignorance", "popular-opinion", "popular-practice",
    "position-to-know", "practical-reasoning", "precedent", "rule", "sign", "slippery-slope", "sunk-costs",
    "testimony", "values",
]  # fmt: skip
Basis = Literal[
    "statistic", "experiment", "study", "audit", "law", "case", "expert", "testimony", "example", "assertion"
]


class Extraction(Item):
    """How a rule found a draft; written by `argmap extract`."""

    span: Offsets | None = Field(None, description="Character offsets of the sentence in the source's text.")
    cues: Words = Field((), description="The cues that fired.")
    words: Words = Field((), description="The words that made them fire.")
    confidence: float | None = Field(None, ge=0, le=1, description="Between 0 and 1, computed from the cues.")
    key: str | None = Field(None, description="Finds the same draft again when a changed text is read.")
    ruleset: str | None = Field(None, description="The version of the cues that found it.")


class Step(Item):
    """A reason or an objection: one or more premises, all of which are needed."""

    short_text = "premises"
    short_list = "premises"
    premises: ClaimIds = Field(min_length=1, description="Ids of claims; all are needed for the step.")
    warrant: str | None = Field(None, description="Why the premises, if true, bear on what the step leads to.")
    scheme: Scheme | None = Field(None, description="The argumentation scheme that the step follows.")
    objections: Annotated[tuple[Step, ...], ONE_OR_MORE] = Field(
        (), description="Undercuts: they attack the step, not a claim."
    )
    id: str | None = Field(None, description="A name for the step itself.")
    status: Status | None = Field(None, description="Of steps that a rule extracted.")
    extraction: Extraction | None = None
    waive: Waivers = Field(default_factory=dict)
    note: str | None = None


class Quote(Item):
    """Where a source states the claim: provenance, not support."""

    short_text = "text"
    text: str = Field(
        "",
        description="First words … last words, or the whole passage.",
        examples=["By sharing … dual threats"],
    )
    source: SourceId | None = Field(None, description="Id of a source; may be left out when the map has only one.")
    section: str | None = Field(None, description="One of the source's short ids for its sections, or a heading.")
    span: Offsets | None = Field(None, description="Two character offsets in the source's text.")


class Evidence(Item):
    """A place in a source that backs the claim or contradicts it."""

    short_text = "source"
    source: SourceId = Field(description="Id of a source.")
    at: Figure | None = Field(None, description="Where in the source: a page, a section.", examples=["p. 12"])
    basis: Basis | None = Field(None, description="What the source rests on.")
    verdict: Literal["supports", "contradicts"] = "supports"
    as_of: Figure | None = Field(None, description="The date that it speaks of.", examples=["2017-05"])
    note: str | None = None


class Claim(Item):
    """A full sentence that one can accept or reject."""

    short_text = "text"
    said_in_base = "text"
    text: str = Field(pattern=r"\S", description="A full sentence, best in 15 words, 25 at most.")
    side: SideId = Field("neutral", description="A side's id, `both` or `neutral`.")
    kind: Kind | None = None
    hedge: Hedge = Field("none", description="From `possible`, the weakest, to `none`: asserted flatly.")
    section: str | None = Field(None, description="Its group; by default the first quote's section.")
    reasons: Annotated[tuple[Step, ...], ONE_OR_MORE] = Field(
        (), description="Independent of each other: `[a, b]` is two, `[[a, b]]` is one."
    )
    objections: Annotated[tuple[Step, ...], ONE_OR_MORE] = Field((), description="Rebuttals of the claim.")
    evidence: Annotated[tuple[Evidence, ...], ONE_OR_MORE] = ()
    quotes: Annotated[tuple[Quote, ...], ONE_OR_MORE] = ()
    assumed: bool = Field(False, description="Granted by the mapper for the sake of argument.")
    status: Status | None = Field(None, description="Of claims that a rule extracted.")
    extraction: Extraction | None = None
    tags: Words = ()
    author: str | None = Field(None, description="Who says so, if it is nobody's quote.")
    waive: Waivers = Field(default_factory=dict)
    note: str | None = None

    def steps(self, at: Path) -> Iterator[tuple[Path, Step]]:
        """Yield reasons, then objections, each before its undercuts, to any depth; `at` is the claim's own path."""
        waiting = [*_numbered((*at, "objections"), self.objections), *_numbered((*at, "reasons"), self.reasons)]
        while waiting:
            path, step = waiting.pop()
            yield path, step
            waiting += _numbered((*path, "objections"), step.objections)


def _numbered(at: Path, steps: tuple[Step, ...]) -> list[tuple[Path, Step]]:
    """Steps with their paths, last first."""
    return [((*at, index), step) for index, step in enumerate(steps)][::-1]
