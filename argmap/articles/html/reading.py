"""Takes the tags and words of a page as a parser meets them, and gives blocks; knows no parser and no Markdown.

Nothing here recurses, and each word is looked at a fixed number of times, however deep the page is nested.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from argmap.articles.blocks import Block, Blocks, Kind
from argmap.articles.html.elements import BLOCKS, SILENT, reason_against
from argmap.articles.html.lists import Lists
from argmap.articles.html.notes import Notes
from argmap.articles.words import paragraphs_of, squeezed

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BACK = " \t\n↩↑⤴^\ufe0e\ufe0f\xa0"


class _Next(NamedTuple):
    """What the next words are."""

    kind: Kind = "paragraph"
    level: int = 0
    marker: str = ""


class _Open(NamedTuple):
    tag: str = ""
    why: str | None = None
    silent: bool = False
    aside: tuple[list[str], _Next] | None = None
    """The paragraph that goes on after an element which is no text of the article."""


class Reading:
    """A target for a parser: `start`, `data` and `end` in the page's order, then `close`."""

    def __init__(self) -> None:
        self._title: list[str] = []
        self._blocks = Blocks()
        self._open = [_Open()]
        self._around: dict[str, int] = {}
        self._lists = Lists()
        self._notes = Notes()
        self._words: list[str] = []
        self._next = _Next()

    @property
    def title(self) -> str:
        """What the page is called."""
        return "".join(self._title)

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Open an element."""
        outer = self._open[-1]
        if tag in BLOCKS:
            self._flush()
            if outer.tag == "p":
                # The parser leaves a paragraph open before elements that are younger than it, such as footer.
                outer = self._open[-2]
        why = outer.why or reason_against(tag, attributes, self._around)
        aside = None
        if why != outer.why:
            aside = (self._words, self._next)
            self._words, self._next = [], _Next()
        self._open.append(_Open(tag, why, outer.silent or tag in SILENT, aside))
        self._around[tag] = self._around.get(tag, 0) + 1
        self._begin(tag, attributes)

    def end(self, tag: str) -> None:
        """Close the element that was opened last."""
        if tag == "sup":
            self._notes.end_raised(self._words)
        elif tag == "a":
            self._notes.end_link()
        closed = self._open[-1]
        if tag in BLOCKS or closed.aside:
            self._flush()
        self._open.pop()
        self._around[tag] -= 1
        if not self._around[tag]:
            del self._around[tag]
        self._finish(tag)
        if closed.aside:
            self._words, self._next = closed.aside

    def data(self, text: str) -> None:
        """Take words."""
        here = self._open[-1]
        if here.silent:
            return
        if here.tag == "title" and "svg" not in self._around:
            self._title.append(text)
        else:
            self._words.append(text if "pre" in self._around else squeezed(text))

    def close(self) -> list[Block]:
        """Give the blocks."""
        self._flush()
        return self._blocks.done

    def _begin(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "br":
            self._words.append("\n")
        elif tag in _HEADINGS:
            self._next = _Next("heading", int(tag[1]))
        elif tag == "li":
            self._next = _Next("item", *self._lists.next_item(attributes.get("value", "")))
        elif tag == "tr":
            self._blocks.start_row()
        elif tag in ("td", "th"):
            self._blocks.start_cell()
        elif tag == "sup":
            self._notes.start_raised(self._words)
        elif tag == "a":
            self._notes.start_link(attributes.get("href", ""))
        elif tag == "img":
            self._blocks.add(Block("paragraph", attributes.get("alt", "").strip(), why=self._open[-1].why or "picture"))
        self._lists.start(tag, attributes.get("start", ""))
        if number := self._notes.number_at(attributes.get("id", "")):
            self._next = _Next("note", 0, number)

    def _finish(self, tag: str) -> None:
        self._lists.end(tag)
        if tag == "tr":
            self._blocks.end_row()
        if tag in _HEADINGS or tag == "li":
            self._next = _Next()

    def _flush(self) -> None:
        """End the paragraph; what follows an item's or a note's first is a plain one."""
        why, preformed = self._open[-1].why, "pre" in self._around
        for text in paragraphs_of("".join(self._words), preformed=preformed):
            kind, level, marker = self._next
            words = text.strip(_BACK) if kind == "note" else text
            self._blocks.add(Block(kind, words, level, marker, why))
            if kind != "heading":
                self._next = _Next()
        self._words = []
