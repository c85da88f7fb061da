"""Whether the words of a line read as a heading; knows nothing of the lines around it."""

from __future__ import annotations

import re
from typing import Final

_LONGEST: Final = 110
_LONGEST_TITLE: Final = 250
_FEWEST_IN_TITLE: Final = 5
_FEWEST_ASKED: Final = 4
_SHORT: Final = 3
# Pointers that web pages put between the paragraphs of a section.
_POINTER = re.compile(r"(?:see also\b|read (?:more|also|next)\b|related(?: articles?)?:)", re.IGNORECASE)
_CLOSING: Final = (".", "!", "?", ";", ":", ",", "…")
_AROUND: Final = "\"'“”‘’«»()[]*_"
_NOTE = re.compile(r"\s?(?:\(\d{1,3}\)|\[\d{1,3}\])$")
_INITIALS = re.compile(r"(?:\b[^\W\d_]\.){2}$")
_LABEL = re.compile(r"([^\W\d_][^\W\d]{0,30}(?: [^\W\d]{1,30}){0,3}):\s")


def reads_as_heading(text: str, start: int, end: int) -> bool:
    """Tell whether a line is short or written like a title, and begins and ends as headings do."""
    if end - start > _LONGEST_TITLE:
        return False
    line = text[start:end]
    words = _NOTE.sub("", line).strip(_AROUND)
    if not words or not (words[0].isupper() or words[0].isdigit()) or _POINTER.match(line):
        return False
    if len(line) > _LONGEST and not _is_title(words):
        return False
    if words.endswith("?"):
        return len(words.split()) >= _FEWEST_ASKED
    return not words.endswith(_CLOSING) or _INITIALS.search(words) is not None


def label_of(text: str, start: int, end: int) -> str:
    """Give the words before the colon of a line such as "Status: in force"; empty if there are none."""
    label = _LABEL.match(text, start, end)
    return label[1] if label else ""


def _is_title(line: str) -> bool:
    """Whether nearly all words but the short ones have a capital."""
    words = [word.strip(_AROUND) for word in line.split()]
    long = [word for word in words if len(word) > _SHORT]
    capitals = sum(not word[0].islower() for word in long)
    return len(long) >= _FEWEST_IN_TITLE and capitals * 10 >= len(long) * 8
