"""What a map may say: every key, its type and its meaning; knows nothing of files, places or graphs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    WithJsonSchema,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

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
SourceKind = Literal[
    "article", "law", "case", "report", "study", "statistic", "testimony", "dataset", "book", "news", "other"
]
Relation = Literal[
    "trade-off", "means-defeats-end", "competing-rights", "false-dichotomy", "resource", "short-vs-long-term"
]
ProngName = Literal["legality", "legitimate-aim", "suitability", "necessity", "balance"]
ProngStatus = Literal["met", "contested", "unmet", "unasked"]


def _as_list(value: object) -> object:
    """One id stands for a list of one."""
    return [value] if isinstance(value, str) else value


def _web_address(url: str) -> str:
    if not url.lower().startswith(("http://", "https://")):
        raise ValueError("is not an http or https address")
    return url


def _in_order(offsets: tuple[int, int]) -> tuple[int, int]:
    if not 0 <= offsets[0] <= offsets[1]:
        raise ValueError("is not a beginning and an end, counted from 0")
    return offsets


@dataclass(frozen=True, slots=True)
class Names:
    """Marks a field whose words are ids of something in the map; a node is a claim, a step or a tension."""

    wanted: Literal["claim", "source", "side", "node"]


class OneOrMore:
    """Marks a list for which a single word may stand, in the reading and in the schema."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(_as_list, handler(source))

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"anyOf": [{"type": "string"}, handler(core)]}


_one_or_more = OneOrMore()
_WEB_ADDRESS = {"type": "string", "pattern": "^[hH][tT][tT][pP][sS]?://"}
Words = Annotated[tuple[str, ...], _one_or_more]
ClaimIds = Annotated[tuple[str, ...], _one_or_more, Names("claim")]
NodeIds = Annotated[tuple[str, ...], _one_or_more, Names("node")]
SourceId = Annotated[str, Names("source")]
SideId = Annotated[str, Names("side")]
Address = Annotated[str, AfterValidator(_web_address), WithJsonSchema(_WEB_ADDRESS)]
Figure = Annotated[str, WithJsonSchema({"type": ["string", "number"]})]
"""Words that an editor may take for a number: a year, a page."""

Offsets = Annotated[tuple[int, int], AfterValidator(_in_order)]


class Item(BaseModel):
    """Anything written as a mapping: unknown keys are refused, `x-` keys are the user's own, empty keys are absent."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    short_text: ClassVar[str | None] = None
    """The field that a bare word or sentence stands for."""
    short_list: ClassVar[str | None] = None
    """The field that a bare list stands for."""
    said_in_base: ClassVar[str | None] = None
    """A required field that an overlay leaves to its base, so that the schema cannot insist on it."""

    @classmethod
    def long_form(cls, value: Any) -> Any:
        """A bare word or list written out as a mapping; anything else as it is."""
        if isinstance(value, str) and cls.short_text:
            return {cls.short_text: value}
        if isinstance(value, list) and cls.short_list:
            return {cls.short_list: value}
        return value

    @model_validator(mode="before")
    @classmethod
    def _as_written(cls, value: Any) -> Any:
        value = cls.long_form(value)
        if not isinstance(value, dict) or (value.keys() <= cls.model_fields.keys() and None not in value.values()):
            return value
        return {key: entry for key, entry in value.items() if not cls._is_unread(key, entry)}

    @classmethod
    def _is_unread(cls, key: Any, entry: Any) -> bool:
        """Whether a key is the user's own, or known and left empty; an unknown one is refused even when empty."""
        return str(key).startswith("x-") or (entry is None and key in cls.model_fields)

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        schema = handler.resolve_ref_schema(handler(core))
        schema["patternProperties"] = {"^x-": {}}
        schema["required"] = [key for key in schema.get("required", ()) if key != cls.said_in_base]
        short: list[dict[str, Any]] = [{"type": "string"}] if cls.short_text else []
        if cls.short_list:
            short.append({"type": "array", "items": {"type": "string"}})
        if not short:
            return schema
        top: dict[str, Any] = {key: schema.pop(key) for key in ("title", "description", "examples") if key in schema}
        return {**top, "anyOf": [*short, schema]}


class Extraction(Item):
    """How a rule found a draft; written by `argmap extract`."""

    span: Offsets | None = Field(None, description="Character offsets of the sentence in the source's text.")
    cues: Words = Field((), description="The cues that fired.")
    words: Words = Field((), description="The words that made them fire.")
    confidence: float | None = Field(None, ge=0, le=1, description="Between 0 and 1, computed from the cues.")
    key: str | None = Field(None, description="Finds the same draft again when a changed text is read.")
    ruleset: str | None = Field(None, description="The version of the cues that found it.")


Draft = Literal["draft", "accepted", "rejected"]
Waivers = Annotated[dict[str, str | None], Field(description="Rule name → the reason to waive it here.")]


class Step(Item):
    """A reason or an objection: one or more premises, all of which are needed."""

    short_text = "premises"
    short_list = "premises"
    premises: ClaimIds = Field(min_length=1, description="Ids of claims; all are needed for the step.")
    warrant: str | None = Field(None, description="Why the premises, if true, bear on what the step leads to.")
    scheme: Scheme | None = Field(None, description="The argumentation scheme that the step follows.")
    objections: Annotated[tuple[Step, ...], _one_or_more] = Field(
        (), description="Undercuts: they attack the step, not a claim."
    )
    id: str | None = Field(None, description="A name for the step itself.")
    status: Draft | None = Field(None, description="Of steps that a rule extracted.")
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


class Source(Item):
    """A document."""

    short_text = "title"
    title: str | None = None
    kind: SourceKind | None = None
    author: str | None = None
    publisher: str | None = None
    date: Figure | None = None
    url: Address | None = Field(None, description="http or https only.")
    text: str | None = Field(None, description="A local copy, relative to the map: quotes are checked against it.")
    sha256: str | None = Field(None, description="The hash of the local copy.", pattern="^[0-9a-fA-F]{64}$")
    sections: dict[str, str] = Field(default_factory=dict, description="Short id → heading in the source.")
    ai_assisted: bool = Field(False, description="Counts as an assertion, never as corroboration.")
    derived_from: SourceId | None = Field(None, description="Id of the source that this one repeats.")
    superseded_by: SourceId | None = Field(None, description="Id of the source that replaces this one.")
    waive: Waivers = Field(default_factory=dict)
    note: str | None = None


class Claim(Item):
    """A full sentence that one can accept or reject."""

    short_text = "text"
    said_in_base = "text"
    text: str = Field(pattern=r"\S", description="A full sentence, best in 15 words, 25 at most.")
    side: SideId = Field("neutral", description="A side's id, `both` or `neutral`.")
    kind: Kind | None = None
    hedge: Hedge = Field("none", description="From `possible`, the weakest, to `none`: asserted flatly.")
    section: str | None = Field(None, description="Its group on sheets; by default the first quote's section.")
    reasons: Annotated[tuple[Step, ...], _one_or_more] = Field(
        (), description="Independent of each other: `[a, b]` is two, `[[a, b]]` is one."
    )
    objections: Annotated[tuple[Step, ...], _one_or_more] = Field((), description="Rebuttals of the claim.")
    evidence: Annotated[tuple[Evidence, ...], _one_or_more] = ()
    quotes: Annotated[tuple[Quote, ...], _one_or_more] = ()
    assumed: bool = Field(False, description="Granted by the mapper for the sake of argument.")
    status: Draft | None = Field(None, description="Of claims that a rule extracted.")
    extraction: Extraction | None = None
    tags: Words = ()
    author: str | None = Field(None, description="Who says so, if it is nobody's quote.")
    waive: Waivers = Field(default_factory=dict)
    note: str | None = None


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
    measure: Measure = Measure()
    poles: dict[SideId, Pole] = Field(default_factory=dict, description="Side id → its claims and its own words.")
    bearers: Bearers = Bearers()
    safeguards: dict[str, Safeguard] = Field(default_factory=dict)
    test: Test = Test()
    resolution: Resolution = Resolution()
    status: Draft | None = Field(None, description="Of tensions that a rule extracted.")
    extraction: Extraction | None = None
    waive: Waivers = Field(default_factory=dict)
    note: str | None = None


class ArgumentMap(Item):
    """A map: what one file, with the files that it extends, says about one debate."""

    said_in_base = "claims"
    title: str | None = None
    question: str | None = Field(None, description="The question that the debate is about.")
    note: str | None = None
    extends: str | None = Field(None, description="Path of a base map, relative to this file.")
    contention: ClaimIds = Field((), description="The claim or claims on top.")
    sides: dict[str, str] = Field(
        {"security": "National security", "liberty": "Civil liberties"},
        description="Two or more ids, each with its label.",
        min_length=2,
    )
    sources: dict[str, Source] = Field(default_factory=dict)
    claims: dict[str, Claim]
    tensions: dict[str, Tension] = Field(default_factory=dict)
    terms: dict[str, str] = Field(default_factory=dict, description="Word → meaning: the map's glossary.")
    reveal: NodeIds = Field((), description="Order of ids for showing the map step by step.")
    waive: Waivers = Field(default_factory=dict)
