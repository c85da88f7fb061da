"""Names of WordprocessingML (ISO/IEC 29500-1, clause 17), whichever of its two namespaces a file uses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def local(element: Any) -> str:
    """Give an element's name without its namespace; '' for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def child(element: Any, *path: str) -> Any:
    """Follow names down, the first of each; None where one is missing."""
    for name in path:
        element = next(children(element, name), None) if element is not None else None
    return element


def children(element: Any, name: str) -> Iterator[Any]:
    """Yield the children of this name."""
    return (each for each in element if local(each) == name)


def attribute(element: Any, name: str) -> str:
    """Give an attribute by its name without a namespace; '' where it or the element is missing."""
    if element is None:
        return ""
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")


def switched_on(element: Any) -> bool:
    """Tell whether a property that is on when it is merely there is on."""
    return element is not None and attribute(element, "val") not in ("0", "false", "off", "none")


def whole(text: str) -> int | None:
    """Read a whole number of a sane length."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None
