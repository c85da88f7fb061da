"""Walks a DOCX part's elements in order and gives blocks; knows no archive and no Markdown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from argmap.articles.blocks import Block, Blocks, Kind
from argmap.articles.docx.elements import attribute, child, local, switched_on
from argmap.articles.docx.notes import Notes
from argmap.articles.docx.paragraph import Shape
from argmap.articles.words import paragraphs_of

_SIGNS: Final = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_SKIPPED: Final = frozenset({"pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr", "sdtPr", "Fallback"})
_TAKEN_OUT: Final = {"del": "deleted", "moveFrom": "moved away"}
_PRIVATE: Final = range(0xE000, 0xF900)
_HALVES: Final = range(0xD800, 0xE000)


class Reading:
    """One part as it is walked. Text boxes put paragraphs within paragraphs; theirs come first."""

    def __init__(self, etree: Any, shape_of: Callable[[Any], Shape], notes: Notes) -> None:
        self._etree = etree
        self._shape_of = shape_of
        self._notes = notes
        self._blocks = Blocks()
        self._words: list[list[str]] = []

    def blocks(self, root: Any) -> list[Block]:
        """Walk everything under an element, without recursion."""
        walk = self._etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            name = local(element)
            if event == "end":
                self._end(name, element)
            elif name in _SKIPPED or self._is_taken_out(name, element):
                walk.skip_subtree()
            else:
                self._start(name, element)
        return self._blocks.done

    def _start(self, name: str, element: Any) -> None:
        if name == "p":
            self._words.append([])
        elif name == "tr":
            self._blocks.start_row()
        elif name == "tc":
            self._blocks.start_cell()
        elif name == "docPr":
            self._blocks.add(Block("paragraph", attribute(element, "descr").strip(), why="picture"))
        elif name == "altChunk":
            self._blocks.add(Block("paragraph", "a document of another format", why="embedded"))
        elif self._words:
            self._words[-1].append(self._of_run(name, element))

    def _of_run(self, name: str, element: Any) -> str:
        if name == "t":
            return element.text or ""
        if name == "sym":
            return _symbol(attribute(element, "char"))
        if name in ("footnoteReference", "endnoteReference"):
            return f"[^{self._notes.number_of(name.removesuffix('Reference'), attribute(element, 'id'))}]"
        return _SIGNS.get(name, "")

    def _end(self, name: str, element: Any) -> None:
        if name == "tr":
            self._blocks.end_row()
        elif name == "p" and self._words:
            self._add("".join(self._words.pop()), self._shape_of(element))

    def _add(self, words: str, shape: Shape) -> None:
        kind: Kind = shape.kind
        for text in paragraphs_of(words, preformed=False):
            self._blocks.add(Block(kind, text, shape.level, shape.marker, shape.why))
            kind = "paragraph" if kind == "item" else kind

    def _is_taken_out(self, name: str, element: Any) -> bool:
        """Tell whether an element's words do not show, and list them."""
        hidden = name == "r" and switched_on(child(element, "rPr", "vanish"))
        why = "hidden" if hidden else _TAKEN_OUT.get(name)
        if why:
            words = "".join(each.text or "" for each in element.iter() if local(each) in ("t", "delText"))
            self._blocks.add(Block("paragraph", words.strip(), why=why))
        return why is not None


def _symbol(code: str) -> str:
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    # A symbol font's own place says nothing without the font; half of a pair and a control are no character.
    plain = 0x20 <= number <= 0xFFFF and number not in _PRIVATE and number not in _HALVES
    return chr(number) if plain else "\ufffd"
