"""Change some characters of a text and keep every other; knows nothing of what the text is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edit:
    """Put `text` in the place of the characters from `start` to before `end`; equal offsets insert."""

    start: int
    end: int
    text: str


class OverlapError(ValueError):
    """Two edits want the same characters: apply one, read the text again, then apply the other."""

    def __init__(self, first: Edit, second: Edit) -> None:
        super().__init__(f"the edits {_shown(first)} and {_shown(second)} overlap")
        self.first = first
        self.second = second


def splice(text: str, edits: Iterable[Edit]) -> str:
    """Apply edits whose offsets all refer to `text`, in whatever order they come.

    Insertions at one point keep the order given and stand before what replaces the characters after it. Raises
    OverlapError where two edits share a character or one inserts inside the other's, and ValueError for
    an edit that lies outside the text.
    """
    pieces: list[str] = []
    before: Edit | None = None
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if not 0 <= edit.start <= edit.end <= len(text):
            raise ValueError(f"the edit {_shown(edit)} lies outside a text of {len(text)} characters")
        if before is not None and edit.start < before.end:
            raise OverlapError(before, edit)
        pieces += (text[before.end if before else 0 : edit.start], edit.text)
        before = edit
    pieces.append(text[before.end if before else 0 :])
    return "".join(pieces)


def _shown(edit: Edit) -> str:
    words = edit.text if len(edit.text) <= 20 else edit.text[:19] + "…"
    return f"{edit.start}–{edit.end} {words!r}"
