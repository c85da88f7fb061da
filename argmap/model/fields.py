"""The types of fields that several items share: lists for which one word may stand, ids, addresses, offsets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema


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


ONE_OR_MORE = OneOrMore()
_WEB_ADDRESS = {"type": "string", "pattern": "^[hH][tT][tT][pP][sS]?://"}
Words = Annotated[tuple[str, ...], ONE_OR_MORE]
ClaimIds = Annotated[tuple[str, ...], ONE_OR_MORE, Names("claim")]
NodeIds = Annotated[tuple[str, ...], ONE_OR_MORE, Names("node")]
SourceId = Annotated[str, Names("source")]
SideId = Annotated[str, Names("side")]
Address = Annotated[str, AfterValidator(_web_address), WithJsonSchema(_WEB_ADDRESS)]
Figure = Annotated[str, WithJsonSchema({"type": ["string", "number"]})]
"""Words that an editor may take for a number: a year, a page."""

Offsets = Annotated[tuple[int, int], AfterValidator(_in_order)]

Status = Literal["draft", "accepted", "rejected"]
Waivers = Annotated[dict[str, str | None], Field(description="Rule name → the reason to waive it here.")]
