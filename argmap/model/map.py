"""The map as a whole."""

from __future__ import annotations

from pydantic import Field

from argmap.choices import DEFAULT_SIDES
from argmap.model.claim import Claim
from argmap.model.fields import ClaimIds, NodeIds, Waivers
from argmap.model.item import Item
from argmap.model.source import Source
from argmap.model.tension import Tension


class ArgumentMap(Item):
    """A map: what one file, with the files that it extends, says about one debate."""

    said_in_base = "claims"
    title: str | None = None
    question: str | None = Field(None, description="The question that the debate is about.")
    note: str | None = None
    extends: str | None = Field(None, description="Path of a base map, relative to this file.")
    contention: ClaimIds = Field((), description="The claim or claims on top.")
    sides: dict[str, str] = Field(
        DEFAULT_SIDES,
        description="Two or more ids, each with its label.",
        min_length=2,
    )
    sources: dict[str, Source] = Field(default_factory=dict)
    claims: dict[str, Claim]
    tensions: dict[str, Tension] = Field(default_factory=dict)
    terms: dict[str, str] = Field(default_factory=dict, description="Word → meaning: the map's glossary.")
    reveal: NodeIds = Field((), description="Order of ids for showing the map step by step; no picture reads it yet.")
    waive: Waivers = Field(default_factory=dict)
