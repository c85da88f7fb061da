"""Reads a whole DOCX file: the body, its notes, and what is passed over; knows no single element of a paragraph.

The parts are walked here and not through python-docx, whose paragraphs lack inserted text, content controls,
text boxes and notes: sentences would be lost in silence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from argmap.articles.article import Article, ArticleError
from argmap.articles.blocks import Block
from argmap.articles.docx.elements import attribute, child, children
from argmap.articles.docx.notes import Notes
from argmap.articles.docx.numbering import Numbering
from argmap.articles.docx.package import Package
from argmap.articles.docx.paragraph import Shape, Shapes
from argmap.articles.docx.reading import Reading
from argmap.articles.docx.styles import Styles
from argmap.articles.extra import library
from argmap.articles.markdown import first_heading, markdown, passed_over

_LOWEST_HEADING: Final = 6


def read_docx(raw: bytes, most: int) -> Article:
    """Give a DOCX file as Markdown. `most`: how many bytes its parts may unpack to, counted as they are read."""
    package, notes = Package(raw, most), Notes()
    shapes = Shapes(Styles.of(package.part("word/styles.xml")), Numbering.of(package.part("word/numbering.xml")))
    body = Reading(library("lxml.etree", "DOCX"), shapes.of, notes)
    blocks = _under_title(body.blocks(package.part("word/document.xml")))
    blocks += _Around(package, notes).blocks()
    text = markdown(blocks)
    if not text:
        raise ArticleError("the DOCX file has no text")
    title = first_heading(blocks) or _stated_title(package.part("docProps/core.xml"))
    return Article(text, True, title, passed_over(blocks))


def _under_title(blocks: list[Block]) -> list[Block]:
    """Give the title level 1, and put the headings under it where there is one."""
    if not any(block.kind == "heading" and not block.level for block in blocks):
        return blocks
    return [
        replace(block, level=min(block.level + 1, _LOWEST_HEADING)) if block.kind == "heading" else block
        for block in blocks
    ]


def _stated_title(core: Any) -> str | None:
    title = child(core, "title")
    return " ".join((title.text or "").split()) or None if title is not None else None


@dataclass(frozen=True, slots=True)
class _Around:
    """What a file holds beside its body."""

    package: Package
    notes: Notes

    def blocks(self) -> list[Block]:
        """Give the notes by number, then what is no text of the article."""
        notes = sorted(self._notes(), key=lambda block: int(block.marker or 0))
        return [block for block in (*notes, *self._comments(), *self._margins()) if block.text]

    def _notes(self) -> Iterator[Block]:
        for kind in ("footnote", "endnote"):
            root = self.package.part(f"word/{kind}s.xml")
            for note in [] if root is None else children(root, kind):
                number = self.notes.known(kind, attribute(note, "id"))
                text = self._words(note)
                yield Block("note", text, 0, str(number)) if number else Block("note", text, why="unused note")

    def _comments(self) -> Iterator[Block]:
        root = self.package.part("word/comments.xml")
        for comment in [] if root is None else children(root, "comment"):
            yield Block("paragraph", self._words(comment), why="comment")

    def _margins(self) -> Iterator[Block]:
        for name, why in self.package.margins():
            yield Block("paragraph", self._words(self.package.part(name)), why=why)

    def _words(self, root: Any) -> str:
        reading = Reading(library("lxml.etree", "DOCX"), lambda _: Shape(), self.notes)
        return " ".join(block.text for block in reading.blocks(root) if block.why is None)
