"""Finishes graphviz's SVG: text that stays in its box, a title, nothing that can act; knows no map."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final
from xml.etree import ElementTree

from argmap.render.links import safe_link
from argmap.render.paint.programs import RenderError
from argmap.render.type.measure import text_width

FONTS: Final = "Helvetica, Arial, 'Liberation Sans', 'Nimbus Sans', Arimo, sans-serif"

_SVG: Final = "http://www.w3.org/2000/svg"
_XLINK: Final = "http://www.w3.org/1999/xlink"
_PREFIXES: Final = {
    f"{{{_SVG}}}": "",
    f"{{{_XLINK}}}": "xlink:",
    "{http://www.w3.org/XML/1998/namespace}": "xml:",
}
_ELEMENTS: Final = frozenset(
    "svg g a title text path polygon polyline ellipse defs linearGradient radialGradient stop".split()  # noqa: SIM905
)
_ATTRIBUTES: Final = frozenset(
    """id class transform width height viewBox d points x y cx cy r rx ry fx fy x1 y1 x2 y2 offset gradientUnits
    fill stroke stroke-width stroke-dasharray fill-opacity stroke-opacity stop-color stop-opacity text-anchor font-size
    font-weight font-style text-decoration baseline-shift xlink:href xlink:title xml:space""".split()  # noqa: SIM905
)
"""What graphviz writes for our pictures; all else is left out, so that nothing new can slip in."""
_NOT_XML: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01]));")
_MIRRORED: Final = {"start": "end", "middle": "middle", "end": "start"}
_NO_TOOLTIP: Final = frozenset(("", "<TABLE>"))
"""What graphviz writes as the tooltip of a linked box that has none."""


def finish_svg(svg: bytes, *, title: str, description: str, prefix: str = "argmap") -> bytes:
    """Return the SVG ready to be shown: the same bytes for the same input.

    Every text is held to its measured width; only http, https and mailto links remain; nothing else that
    could run or fetch does. Ids of the title and description begin with `prefix`, so that several pictures
    can stand in one page. Raises `RenderError` if the input is no SVG.
    """
    root = _parsed(svg)
    for element in _cleaned(root):
        _finish(element)
    _entitle(root, title, description, prefix)
    text = ElementTree.tostring(root, "unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _parsed(svg: bytes) -> ElementTree.Element:
    text = _NOT_XML.sub("", svg.decode("utf-8", "replace"))
    if "<!ENTITY" in text:
        raise RenderError("graphviz's SVG defines entities, which no picture of a map needs")
    try:
        root = ElementTree.fromstring(text)  # noqa: S314 (without entities it cannot swell or fetch)
    except ElementTree.ParseError as error:
        raise RenderError(f"graphviz's SVG cannot be read: {error}") from error
    if root.tag != f"{{{_SVG}}}svg":
        raise RenderError(f"graphviz's SVG begins with the element '{root.tag}'")
    return root


def _cleaned(root: ElementTree.Element) -> list[ElementTree.Element]:
    """The elements that may stay, each before its children, with the attributes that may stay.

    Names are spelt with prefixes instead of namespaces: the writer then needs no table of its own.
    """
    kept, waiting = [], [root]
    root.tag = _short(root.tag)
    while waiting:
        element = waiting.pop()
        kept.append(element)
        attributes = [(_short(name), value) for name, value in element.attrib.items()]
        element.attrib.clear()
        element.attrib.update(pair for pair in attributes if _may_keep(element.tag, *pair))
        for child in list(element):
            child.tag = _short(child.tag)
            if child.tag in _ELEMENTS:
                waiting.append(child)
            else:
                element.remove(child)
    return kept


@lru_cache(256)
def _short(name: str) -> str:
    for namespace, prefix in _PREFIXES.items():
        if name.startswith(namespace):
            return prefix + name.removeprefix(namespace)
    return name


def _may_keep(tag: str, name: str, value: str) -> bool:
    if name == "xlink:href":
        return tag == "a" and safe_link(value) is not None
    return name in _ATTRIBUTES and ("url(" not in value or value.startswith("url(#"))


def _finish(element: ElementTree.Element) -> None:
    if element.tag == "text":
        _hold(element)
    elif element.tag == "g" and "class" in element.attrib:
        _set_tooltip(element)
    elif element.tag == "a":
        element.attrib.pop("xlink:title", None)
        if "xlink:href" not in element.attrib:
            element.tag = "g"


def _hold(text: ElementTree.Element) -> None:
    """Fix the text's width, which boxes are made for, whatever font the viewer draws with."""
    bold = text.get("font-weight") in ("bold", "700")
    width = text_width(text.text or "", float(text.get("font-size", "14")), bold)
    if width:
        text.set("textLength", f"{width:.2f}")
        text.set("lengthAdjust", "spacingAndGlyphs")
    if _runs_right_to_left(text.text or ""):
        text.set("direction", "rtl")
        text.set("text-anchor", _MIRRORED[text.get("text-anchor", "start")])


def _runs_right_to_left(text: str) -> bool:
    """Say whether the first letter with a direction runs to the left, as browsers decide it for a paragraph."""
    directions = (unicodedata.bidirectional(character) for character in text)
    return next((found for found in directions if found in ("L", "R", "AL")), "L") != "L"


def _set_tooltip(group: ElementTree.Element) -> None:
    """Make the group's title its tooltip, or remove it: graphviz puts the node's name there."""
    title = group.find("title")
    if title is None:
        return
    tooltip = next((link.get("xlink:title", "") for link in group.iter("a")), "")
    if tooltip in _NO_TOOLTIP or group.get("class") == "graph":
        group.remove(title)
    else:
        title.text = tooltip


def _entitle(root: ElementTree.Element, title: str, description: str, prefix: str) -> None:
    ids = {"title": f"{prefix}-title", "desc": f"{prefix}-description"}
    root.attrib.update(
        {
            "xmlns": _SVG,
            "xmlns:xlink": _XLINK,
            "font-family": FONTS,
            "role": "img",
            "aria-labelledby": " ".join(ids.values()),
        }
    )
    for place, (tag, text) in enumerate((("title", title), ("desc", description))):
        element = ElementTree.Element(tag, {"id": ids[tag]})
        element.text, element.tail = _NOT_XML.sub("", text), "\n"
        root.insert(place, element)
