"""Documents."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from argmap.model.fields import Address, Figure, SourceId, Waivers
from argmap.model.item import Item

SourceKind = Literal[
    "article", "law", "case", "report", "study", "statistic", "testimony", "dataset", "book", "news", "other"
]


class Source(Item):
    """A document."""

    short_text = "title"
    title: str | None = None
    kind: SourceKind | None = None
    author: str | None = None
    publisher: str | None = None
    date: Figure | None = None
    url: Address | None = Field(None, description="http or https only: a link in pictures.")
    text: str | None = Field(None, description="A local copy, relative to the map: quotes are checked against it.")
    sha256: str | None = Field(None, description="The hash of the local copy.", pattern="^[0-9a-fA-F]{64}$")
    sections: dict[str, str] = Field(default_factory=dict, description="Short id → heading in the source.")
    ai_assisted: bool = Field(False, description="Counts as an assertion, never as corroboration.")
    derived_from: SourceId | None = Field(None, description="Id of the source that this one repeats.")
    superseded_by: SourceId | None = Field(None, description="Id of the source that replaces this one.")
    waive: Waivers = Field(default_factory=dict)
    note: str | None = None
