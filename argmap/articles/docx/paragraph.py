"""Says what a DOCX paragraph is by its properties and its style; knows no words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from argmap.articles.blocks import Kind
from argmap.articles.docx.elements import attribute, child, whole
from argmap.articles.docx.numbering import LEVELS, Numbering
from argmap.articles.docx.styles import Styles, numbering_in

_NO_LIST = "0"


@dataclass(frozen=True, slots=True)
class Shape:
    """What a paragraph is: the fields of a block without its words. A heading of level 0 is the document's title."""

    kind: Kind = "paragraph"
    level: int = 0
    marker: str = ""
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Shapes:
    """What one file's styles and lists say of its paragraphs, asked in the paragraphs' order."""

    styles: Styles
    numbering: Numbering

    def of(self, paragraph: Any) -> Shape:
        """Give a paragraph's shape, and count it if it is an item with a number."""
        properties = child(paragraph, "pPr")
        style = attribute(child(properties, "pStyle"), "val")
        if self.styles.is_title(style):
            return Shape("heading", 0)
        if self.styles.is_contents(style):
            return Shape(why="table of contents")
        own = whole(attribute(child(properties, "outlineLvl"), "val"))
        level = own + 1 if own is not None and own < LEVELS else self.styles.heading_level(style)
        if level:
            return Shape("heading", level)
        return self._item(style, numbering_in(properties) or self.styles.numbering(style)) or Shape()

    def _item(self, style: str, listed: tuple[str, int] | None) -> Shape | None:
        if listed is None:
            marker = self.styles.named_list(style)
            return Shape("item", 0, marker) if marker else None
        list_id, level = listed[0], min(listed[1], LEVELS - 1)
        if list_id == _NO_LIST:
            return None
        return Shape("item", level, self.numbering.next_marker(list_id, level))
