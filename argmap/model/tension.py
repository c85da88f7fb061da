"""Tensions, with the measure, the poles, the safeguards and the test."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from argmap.model.claim import Extraction
from argmap.model.fields import ClaimIds, SideId, SourceId, Status, Waivers, Words
from argmap.model.item import Item

Relation = Literal[
    "trade-off", "means-defeats-end", "competing-rights", "false-dichotomy", "resource", "short-vs-long-term"
]
ProngName = Literal["legality", "legitimate-aim", "suitability", "necessity", "balance"]
ProngStatus = Literal["met", "contested", "unmet", "unasked"]


class Measure(Item):
    """What a tension is about: the thing done."""

    short_text = "what"
    what: str | None = None
    actor: Words = ()
    legal_basis: Words = ()
    coercion: str | None = Field(None, examples=["observe", "identify", "stop", "search", "detain", "remove"])
    note: str | None = None


class Pole(Item):
    """One side of a tension: its claims and its own words."""

    short_text = "claims"
    short_list = "claims"
    claims: ClaimIds = ()
    interest: str | None = None
    right: str | None = None
    instrument: str | None = None
    best_source: SourceId | None = None
    note: str | None = None


class Bearers(Item):
    """Who carries the burden and who has the benefit."""

    burden: Words = ()
    benefit: Words = ()
    same_people: bool | None = None
    note: str | None = None


class Safeguard(Item):
    """A measure that eases a tension."""

    short_text = "what"
    what: str | None = None
    kind: str | None = Field(
        None, examples=["oversight", "redress", "sunset", "retention", "access-limit", "transparency"]
    )
    who: str | None = None
    hook: str | None = Field(None, description="The rule of law that it hangs on.")
    enforceable_by: str | None = None
    status: str | None = Field(None, examples=["in-force", "proposed", "absent"])
    waive: Waivers = Field(default_factory=dict)
    note: str | None = None


class Prong(Item):
    """One question of a test."""

    short_text = "status"
    status: ProngStatus = "unasked"
    claims: ClaimIds = ()
    alternatives: Words = ()
    weighing: str | None = None
    note: str | None = None


class Test(Item):
    """The test that a court or a reader would put the measure to."""

    __test__: ClassVar[bool] = False
    short_text = "kind"
    kind: Literal["proportionality", "strict-scrutiny", "mathews", "oakes", "echr-8"] | None = None
    burden_on: str | None = None
    standard: Literal["scintilla", "preponderance", "clear-and-convincing", "beyond-reasonable-doubt"] | None = None
    prongs: dict[ProngName, Prong] = Field(default_factory=dict)
    verdict: str | None = None
    note: str | None = None


class Resolution(Item):
    """How the tension is dealt with."""

    short_text = "strategy"
    strategy: Literal["refute", "weigh", "design", "minimise", "unresolved"] | None = None
    note: str | None = None


class Tension(Item):
    """Two sides that pull apart over one measure."""

    title: str | None = None
    question: str | None = None
    relation: Relation | None = None
    frontier: Literal["below", "on", "unknown"] | None = None
    measure: Measure = Field(default_factory=Measure)
    poles: dict[SideId, Pole] = Field(default_factory=dict, description="Side id → its claims and its own words.")
    bearers: Bearers = Field(default_factory=Bearers)
    safeguards: dict[str, Safeguard] = Field(default_factory=dict)
    test: Test = Field(default_factory=Test)
    resolution: Resolution = Field(default_factory=Resolution)
    status: Status | None = Field(None, description="Of tensions that a rule extracted.")
    extraction: Extraction | None = None
    waive: Waivers = Field(default_factory=dict)
    note: str | None = None
