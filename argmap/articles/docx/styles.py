"""What a DOCX file's styles make of a paragraph: a heading, a list item; knows no text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from argmap.articles.docx.elements import attribute, child, children, whole

_HEADING = re.compile(r"heading ([1-9])")
_BODY_LEVEL: Final = 9  # an outline level of 9 says: no heading
_DEEPEST_BASIS: Final = 32


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style's word on what its paragraphs are; None where it leaves it to its basis."""

    name: str
    basis: str
    outline: int | None
    numbering: tuple[str, int] | None
    """A list's id and the level in it."""


class Styles:
    """The paragraph styles of one file."""

    def __init__(self, styles: Mapping[str, Style]) -> None:
        self._styles = styles

    @classmethod
    def of(cls, root: Any) -> Styles:
        """Read the part `styles.xml`; a file without it has none."""
        found = {} if root is None else {attribute(each, "styleId"): _style(each) for each in children(root, "style")}
        return cls(found)

    def is_title(self, id: str) -> bool:
        """Tell whether it is the style of a document's title."""
        return id in self._styles and self._styles[id].name == "title"

    def is_contents(self, id: str) -> bool:
        """Tell whether it is the style of an entry in a table of contents."""
        return id in self._styles and self._styles[id].name.startswith("toc ")

    def heading_level(self, id: str) -> int | None:
        """Give the level, 1 the highest; None for a style of body text."""
        for style in self._line(id):
            if named := _HEADING.fullmatch(style.name):
                return int(named[1])
            if style.outline is not None:
                return None if style.outline >= _BODY_LEVEL else style.outline + 1
        return None

    def numbering(self, id: str) -> tuple[str, int] | None:
        """Give the list that the style puts its paragraphs in."""
        return next((style.numbering for style in self._line(id) if style.numbering), None)

    def named_list(self, id: str) -> str | None:
        """Give the marker that the style's name promises, for a style without a list of its own."""
        for style in self._line(id):
            if style.name.startswith("list bullet"):
                return "-"
            if style.name.startswith("list number"):
                return "1."
        return None

    def _line(self, id: str) -> list[Style]:
        """Give the style and what it is based on, to a depth that no honest file reaches."""
        line: list[Style] = []
        while id in self._styles and len(line) < _DEEPEST_BASIS:
            line.append(self._styles[id])
            id = line[-1].basis
        return line


def _style(element: Any) -> Style:
    properties = child(element, "pPr")
    return Style(
        attribute(child(element, "name"), "val").lower(),
        attribute(child(element, "basedOn"), "val"),
        whole(attribute(child(properties, "outlineLvl"), "val")),
        numbering_in(properties),
    )


def numbering_in(properties: Any) -> tuple[str, int] | None:
    """Give the list id and level that paragraph properties state."""
    id = attribute(child(properties, "numPr", "numId"), "val")
    return (id, whole(attribute(child(properties, "numPr", "ilvl"), "val")) or 0) if id else None
