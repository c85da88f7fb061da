"""Reads one short text with its argument graph, in the XML of the arg-microtexts corpus (Peldszus and Stede, 2016).

An `add` says that its source argues together with another step, so it has that step's stance. What was left
unsaid by the writer and added by the annotators (`implicit`) is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from xml.etree.ElementTree import Element, parse

Stance = Literal["support", "attack"]
_STANCES: Mapping[str, Stance] = {"sup": "support", "exa": "support", "reb": "attack", "und": "attack"}


@dataclass(frozen=True, slots=True)
class Microtext:
    """The text's units in order, the stance of each but the central one, and which one that is."""

    id: str
    units: tuple[str, ...]
    stances: tuple[Stance | None, ...]
    central: int

    @property
    def part(self) -> int:
        """The part of the corpus, by the id: the first was written for a study, the second by a crowd."""
        return 1 if self.id.startswith(("micro_b", "micro_k", "micro_d")) else 2


def read_microtext(path: Path) -> Microtext | None:
    """Read a text; None where its central claim is left unsaid."""
    root = parse(path).getroot()  # noqa: S314 (a corpus that the developer has chosen)
    words = _words(root)
    edges = {edge.get("id", ""): edge for edge in root.iter("edge") if edge.get("type") != "seg"}
    leading = {edge.get("src", ""): _stance(edge, edges) for edge in edges.values()}
    units = [(text, leading.get(id)) for id, text in words.items()]
    central = [index for index, id in enumerate(words) if id not in leading]
    if len(central) != 1:
        return None
    texts, stances = zip(*units, strict=True)
    return Microtext(root.get("id", path.stem), texts, stances, central[0])


def _words(root: Element) -> dict[str, str]:
    """Unit → its words, in the order of the text."""
    segments = {edge.get("src", ""): edge.get("trg", "") for edge in root.iter("edge") if edge.get("type") == "seg"}
    words: dict[str, str] = {}
    for edu in root.iter("edu"):
        unit = _end(edu.get("id", ""), segments)
        if unit and edu.get("implicit") != "true":
            words[unit] = f"{words.get(unit, '')} {(edu.text or '').strip()}".strip()
    return words


def _end(id: str, segments: Mapping[str, str]) -> str | None:
    """The unit that a segment belongs to, if need be through a joint of several; None where it belongs to none."""
    first = segments.get(id)
    return segments.get(first, first) if first else None


def _stance(edge: Element, edges: Mapping[str, Element]) -> Stance | None:
    for one in _chain(edge, edges):
        if stance := _STANCES.get(one.get("type", "")):
            return stance
    return None


def _chain(edge: Element | None, edges: Mapping[str, Element]) -> Iterator[Element]:
    seen: set[str] = set()
    while edge is not None and edge.get("id", "") not in seen:
        yield edge
        seen.add(edge.get("id", ""))
        edge = edges.get(edge.get("trg", ""))
