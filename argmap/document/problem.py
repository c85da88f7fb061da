"""What the reader has to say, under the name of the rule that reports it; knows no rule."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.diagnostic import Finding


@dataclass(frozen=True, slots=True)
class Problem:
    """A finding of the reader.

    `name` is one of the text layer's, or: unknown-key, missing-key, wrong-shape, wrong-value, odd-id,
    unreadable-base, overlay-conflict. `key` is the one that is missing, or the one that an unknown key seems to mean.
    """

    name: str
    finding: Finding
    key: str | None = None
