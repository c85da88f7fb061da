"""The text that a draft is of, as a map describes it; knows no file, only the name of one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourceNote:
    """What is written under `sources:`; spans count characters of `text`, and `sha256` is that of its file's bytes."""

    text: str
    sha256: str
    file: str | None = None
    """Its name as seen from the map's folder; None where no file holds it."""
    title: str | None = None
    """Used where the draft found no title."""
    id: str = "article"
    passed_over: tuple[str, ...] = ()
    """What the article has and its text has not, each with a word for why."""
