"""Finds running headers, running footers and page numbers; knows no paragraphs."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from argmap.articles.blocks import Block
from argmap.articles.pdf.line import Line

_ENOUGH: Final = 3
_LARGEST: Final = 1.1
"""A running line is no larger than this times the body's size."""
_SAME_HEIGHT: Final = 4.0
_DIGITS = re.compile(r"\d+")
_LONGEST_NUMBER: Final = 9
"""Digits; Python makes no number of more than some thousands, and no page has one of so many."""
_ROMAN = re.compile(r"[ivxlc]+")


def running_lines(pages: Sequence[Sequence[Line]], body: float) -> dict[Line, str]:
    """Give each running line with a word for what it is.

    Lines run if the same words, or words with the page's number in them, stand in the margin of three pages,
    or of all where there are fewer, at the same height; those of a single page never do.
    """
    groups: dict[tuple[str, str], list[Line]] = defaultdict(list)
    for lines in pages:
        for line in lines:
            if line.edge and line.size <= _LARGEST * body:
                groups[line.edge, _skeleton(line.text)].append(line)
    enough = max(2, min(_ENOUGH, len(pages)))
    found: dict[Line, str] = {}
    for (edge, _), group in groups.items():
        level = [line for line in group if abs(line.baseline - group[0].baseline) <= _SAME_HEIGHT]
        if len({line.page for line in level}) >= enough and (kind := _kind(edge, level)):
            found.update(dict.fromkeys(level, kind))
    return found


def running_blocks(running: dict[Line, str]) -> list[Block]:
    """Give the running lines as blocks that are no text; page numbers by their first and last."""
    blocks = [Block("paragraph", line.text, why=why) for line, why in running.items() if why != "page number"]
    numbers: dict[str, list[str]] = defaultdict(list)
    for line, why in running.items():
        if why == "page number":
            numbers[_skeleton(line.text)].append(line.text)
    return blocks + [Block("paragraph", f"{each[0]} to {each[-1]}", why="page numbers") for each in numbers.values()]


def _skeleton(text: str) -> str:
    return "#" if _ROMAN.fullmatch(text) else _DIGITS.sub("#", text)


def _kind(edge: str, group: Sequence[Line]) -> str | None:
    """Say what lines with the same skeleton are; None where their numbers do not go with their pages."""
    if len({line.text for line in group}) == 1:
        return f"running {edge}"
    roman = not any(_DIGITS.search(line.text) for line in group)
    return "page number" if roman or _count_pages(group) else None


def _count_pages(group: Sequence[Line]) -> bool:
    """Tell whether one of the lines' numbers rises as the pages do."""
    columns = zip(*([number - line.page for number in _numbers(line.text)] for line in group), strict=False)
    return any(len(set(column)) == 1 for column in columns)


def _numbers(text: str) -> list[int]:
    return [int(run[-_LONGEST_NUMBER:]) for run in _DIGITS.findall(text)[:4]]
