"""Ties a page's raised note numbers to their notes; knows no blocks."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"\s*\[?(\d{1,3})\]?\s*")


class Notes:
    """A raised number that links within the page is a reference; what it links to is the note."""

    def __init__(self) -> None:
        self._numbers: dict[str, str] = {}
        self._link: str | None = None
        self._raised: int | None = None
        self._raised_link: str | None = None

    def start_link(self, address: str) -> None:
        """Begin a link."""
        self._link = address[1:] if address.startswith("#") else None
        if self._raised is not None:
            self._raised_link = self._link

    def end_link(self) -> None:
        """End the link."""
        self._link = None

    def start_raised(self, words: list[str]) -> None:
        """Begin raised characters, after the words so far."""
        self._raised, self._raised_link = len(words), self._link

    def end_raised(self, words: list[str]) -> None:
        """End raised characters; a reference's become its Markdown."""
        start, target = self._raised, self._raised_link
        self._raised = self._raised_link = None
        if start is None or target is None:
            return
        number = _NUMBER.fullmatch("".join(words[start:]))
        if number:
            words[start:] = [f"[^{number[1]}]"]
            self._numbers.setdefault(target, number[1])

    def number_at(self, id: str) -> str | None:
        """Give the number of the note that an element with this id is, once."""
        return self._numbers.pop(id, None)
