"""Finishes graphviz's SVG: text that stays in its box, a title, nothing that can act; knows no map."""

from __future__ import annotations

import re
import unicodedata
from html import escape
from typing import Final
from xml.parsers import expat

from argmap.render.links import safe_link
from argmap.render.paint.programs import RenderError
from argmap.render.type.measure import text_width

FONTS: Final = "Helvetica, Arial, 'Liberation Sans', 'Nimbus Sans', Arimo, sans-serif"

_SVG: Final = "http://www.w3.org/2000/svg"
_XLINK: Final = "http://www.w3.org/1999/xlink"
_ELEMENTS: Final = frozenset(
    "svg g a text path polygon polyline ellipse defs linearGradient radialGradient stop".split()  # noqa: SIM905
)
_ATTRIBUTES: Final = frozenset(
    """id class transform width height viewBox d points x y cx cy r rx ry fx fy x1 y1 x2 y2 offset gradientUnits
    fill stroke stroke-width stroke-dasharray fill-opacity stroke-opacity stop-color stop-opacity text-anchor font-size
    font-weight font-style text-decoration baseline-shift xml:space""".split()  # noqa: SIM905
)
"""What graphviz writes for our pictures; all else is left out, so that nothing new can slip in."""
_NOT_XML: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_NOT_XML_BY_NUMBER: Final = re.compile(r"&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01]));")
"""A pattern of its own: one for both takes twice as long."""
_NOT_PLAIN: Final = re.compile('[&<>"\r\n\t]')
_REFERENCES: Final = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#09;"}
)
_MIRRORED: Final = {"start": "end", "middle": "middle", "end": "start"}
_NO_TOOLTIP: Final = frozenset(("", "<TABLE>"))
"""What graphviz writes as the tooltip of a linked box that has none."""


def finish_svg(svg: bytes, *, title: str, description: str, prefix: str = "argmap") -> bytes:
    """Return the SVG ready to be shown: the same bytes for the same input.

    Every text is held to its measured width; only http, https and mailto links remain; nothing else that
    could run or fetch does. Ids of the title and description begin with `prefix`, so that several pictures
    can stand in one page. Raises `RenderError` if the input is no SVG.
    """
    text = _NOT_XML_BY_NUMBER.sub("", _NOT_XML.sub("", svg.decode("utf-8", "replace")))
    if "<!ENTITY" in text:
        raise RenderError("graphviz's SVG defines entities, which no picture of a map needs")
    names = {f"{prefix}-title": ("title", title), f"{prefix}-description": ("desc", description)}
    writer = _Writer(" ".join(names))
    try:
        _reader(writer).Parse(text, True)
    except expat.ExpatError as error:
        raise RenderError(f"graphviz's SVG cannot be read: {error}") from error
    start, *rest = writer.written
    named = [
        f'<{tag} id="{_quoted(id)}">{escape(_NOT_XML.sub("", words), quote=False)}</{tag}>\n'
        for id, (tag, words) in names.items()
    ]
    return "".join(('<?xml version="1.0" encoding="UTF-8"?>\n', start, *named, *rest, "\n")).encode()


class _Writer:
    """Writes what may stay as it is read; `written` begins with the root's start tag and the words after it."""

    def __init__(self, labelled_by: str) -> None:
        self.written: list[str] = []
        self.words: list[str] = []
        self._root = {
            "xmlns": _SVG,
            "xmlns:xlink": _XLINK,
            "font-family": FONTS,
            "role": "img",
            "aria-labelledby": labelled_by,
        }
        self._open: list[str] = []
        self._waiting: tuple[str, dict[str, str]] | None = None
        """A start tag, until its words are known."""
        self._title: int | None = None
        """Where a group's title goes if it has a tooltip."""
        self._left_out = 0
        self._silent = False
        """Whether words stand in what is left out, or right after it."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Begin an element, or leave it out with all that is in it."""
        self._write(self._taken())
        if not self._open and (name, attributes.get("xmlns")) != ("svg", _SVG):
            raise RenderError(f"graphviz's SVG begins with the element '{name}'")
        if self._left_out or name not in _ELEMENTS:
            if name == "title" and not self._left_out:
                self._title = len(self.written)
                self.written.append("")
            self._left_out += 1
            self._silent = True
            return
        if name == "g" and "class" in attributes:
            self._title = None
        links = name == "a" and safe_link(attributes.get("xlink:href", "")) is not None
        if name == "a":
            self._set_tooltip(attributes.get("xlink:title", ""))
            name = "a" if links else "g"
        kept = {
            key: value
            for key, value in attributes.items()
            if (key in _ATTRIBUTES and ("url(" not in value or value.startswith("url(#")))
            or (links and key == "xlink:href")
        }
        self._waiting = name, kept if self._open else kept | self._root
        self._open.append(name)

    def end(self, _: str) -> None:
        """End an element."""
        words = self._taken()
        if self._left_out:
            self._left_out -= 1
            self._silent = True
            return
        name = self._open.pop()
        if self._waiting and not words and self._open:
            self.written.append(f"<{name}{_spelt(self._waiting[1])} />")
            self._waiting = None
        else:
            self._write(words)
            self.written.append(f"</{name}>")

    def skipped(self, name: str, _: bool) -> None:
        """Refuse an entity that is not defined."""
        raise RenderError(f"graphviz's SVG has the unknown entity '{name}'")

    def _taken(self) -> str:
        words = "" if self._silent else "".join(self.words)
        self._silent = False
        self.words.clear()
        return words

    def _write(self, words: str) -> None:
        """Write words, and the start tag that waits for them."""
        if self._waiting:
            name, attributes = self._waiting
            if name == "text":
                _hold(attributes, words)
            self.written.append(f"<{name}{_spelt(attributes)}>{escape(words, quote=False)}")
            self._waiting = None
        elif words:
            self.written.append(escape(words, quote=False))

    def _set_tooltip(self, tooltip: str) -> None:
        """Make the tooltip of a group's first link its title, where graphviz puts the node's name."""
        if self._title is not None and tooltip not in _NO_TOOLTIP:
            self.written[self._title] = f"<title>{escape(tooltip, quote=False)}</title>\n"
        self._title = None


def _reader(writer: _Writer) -> expat.XMLParserType:
    """Hands the writer what it reads; without entities a text can neither swell nor fetch."""
    reader = expat.ParserCreate()
    reader.buffer_text = True
    reader.StartElementHandler = writer.start
    reader.EndElementHandler = writer.end
    reader.CharacterDataHandler = writer.words.append
    reader.SkippedEntityHandler = writer.skipped
    return reader


def _spelt(attributes: dict[str, str]) -> str:
    if _NOT_PLAIN.search("".join(attributes.values())):
        attributes = {name: _quoted(value) for name, value in attributes.items()}
    return "".join([f' {name}="{value}"' for name, value in attributes.items()])


def _quoted(value: str) -> str:
    return value.translate(_REFERENCES)


def _hold(attributes: dict[str, str], words: str) -> None:
    """Fix the text's width, which boxes are made for, whatever font the viewer draws with."""
    bold = attributes.get("font-weight") in ("bold", "700")
    width = text_width(words, float(attributes.get("font-size", "14")), bold)
    if width:
        attributes["textLength"] = f"{width:.2f}"
        attributes["lengthAdjust"] = "spacingAndGlyphs"
    if _runs_right_to_left(words):
        attributes["direction"] = "rtl"
        attributes["text-anchor"] = _MIRRORED[attributes.get("text-anchor", "start")]


def _runs_right_to_left(text: str) -> bool:
    """Say whether the first letter with a direction runs to the left, as browsers decide it for a paragraph."""
    directions = (unicodedata.bidirectional(character) for character in text)
    return next((found for found in directions if found in ("L", "R", "AL")), "L") != "L"
