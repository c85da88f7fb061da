"""Numbers a DOCX file's footnotes and endnotes in the order of their references; knows no words."""

from __future__ import annotations


class Notes:
    """The notes that were referred to."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, str], int] = {}

    def number_of(self, kind: str, id: str) -> int:
        """Give the number of a `footnote` or `endnote`; a new one gets the next."""
        return self._numbers.setdefault((kind, id), len(self._numbers) + 1)

    def known(self, kind: str, id: str) -> int | None:
        """Give the number of a note, None for one that nothing refers to."""
        return self._numbers.get((kind, id))
