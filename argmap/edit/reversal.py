"""Takes edits back; knows nothing of what the text is."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.yaml.splice import Edit


def reversal(text: str, edits: Iterable[Edit]) -> list[Edit]:
    """The edits that make `text` again of what `edits` make of it, every character."""
    back, shift = [], 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        start = edit.start + shift
        back.append(Edit(start, start + len(edit.text), text[edit.start : edit.end]))
        shift += len(edit.text) - (edit.end - edit.start)
    return back
