"""What is wrong with a text before anybody asks what it means; knows neither rules nor maps."""

from __future__ import annotations

from dataclasses import dataclass

Extent = tuple[int, int]
"""A stretch of a text by character offsets; the end is exclusive."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that keeps a text from being read as it stands.

    `name` is one of: not-utf8, too-large, too-deep, not-yaml, tab-indent, duplicate-key, alias, merge-key,
    tag, many-documents, empty-file, control-character, complex-key, not-a-map.
    """

    name: str
    message: str
    hint: str | None
    extent: Extent
    related: tuple[tuple[Extent, str], ...] = ()
