"""Where something new can be put into a YAML text without touching what is there; knows nothing of maps."""

from __future__ import annotations

import re
from dataclasses import dataclass

from argmap.diagnostic import Path
from argmap.document.values import value_at
from argmap.yaml.laid_out import is_flow, line_end, line_start, newline
from argmap.yaml.tree import Tree

_BLANK_OR_COMMENT = re.compile(r"([ \t]*)(#[^\r\n]*)?(?=[\r\n]|\Z)")


@dataclass(frozen=True, slots=True)
class Spot:
    """A place for an insertion: its offset, and the column of what stands there already."""

    offset: int
    column: int


class Geometry:
    """Questions about one text and its places."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.text = tree.text
        self.line_end = newline(tree.text)

    def is_flow(self, path: Path) -> bool:
        """Whether the collection at a path is written in brackets."""
        return is_flow(self.tree, path)

    def after(self, path: Path) -> Spot | None:
        """Below the last line of an entry in block style, with the comments that are indented further than it."""
        key, place = self.tree.key(path), self.tree.place(path)
        if key is None or place is None or not self.begins_line(key[0]):
            return None
        column = key[0] - self.line_start(key[0])
        return Spot(self._past_comments(max(key[1], place[1]), column), column)

    def after_item(self, path: Path) -> Spot | None:
        """Below the last item of a list in block style."""
        place = self.tree.place(path)
        if place is None or self.text[place[0] : place[0] + 1] != "-" or not self.begins_line(place[0]):
            return None
        column = place[0] - self.line_start(place[0])
        return Spot(self._past_comments(place[1], column), column)

    def before(self, path: Path, *, above_comments: bool) -> Spot | None:
        """At the beginning of the line of an entry's key, or of the first comment above it."""
        key = self.tree.key(path)
        if key is None or not self.begins_line(key[0]):
            return None
        start = self.line_start(key[0])
        return Spot(self._first_comment(start) if above_comments else start, key[0] - start)

    def is_airy(self, path: Path) -> bool:
        """Whether a blank line stands above an entry or below it."""
        key, spot = self.tree.key(path), self.after(path)
        if key is None or spot is None:
            return False
        return self._is_blank_before(self.line_start(key[0])) or self._is_blank_after(spot.offset)

    def begins_line(self, offset: int) -> bool:
        """Whether only spaces stand before an offset on its line."""
        return not self.text[self.line_start(offset) : offset].strip(" ")

    def line_start(self, offset: int) -> int:
        """Where the line of an offset begins."""
        return line_start(self.text, offset)

    def line_stop(self, offset: int) -> int:
        """Where the line of an offset stops, before its end sign."""
        return line_end(self.text, offset)[0]

    def last_key(self, path: Path) -> str | None:
        """The last key of a mapping."""
        owner = value_at(self.tree.value, path)
        return next(reversed(owner), None) if isinstance(owner, dict) else None

    def _past_comments(self, offset: int, column: int) -> int:
        """The stop of the last line that belongs to what ends at an offset."""
        stop = at = self.line_stop(offset)
        while at < len(self.text):
            line = _BLANK_OR_COMMENT.match(self.text, line_end(self.text, at)[1])
            if line is None or (line[2] and len(line[1]) <= column) or line.end() <= at:
                break
            at = line.end()
            stop = at if line[2] else stop
        return stop

    def _first_comment(self, start: int) -> int:
        first = at = start
        while at > 0:
            above = self.line_start(at - (2 if self.text[at - 2 : at] == "\r\n" else 1))
            line = _BLANK_OR_COMMENT.match(self.text, above)
            if line is None or line.end() >= at:
                break
            at = above
            first = above if line[2] else first
        return first

    def _is_blank_before(self, start: int) -> bool:
        if start == 0:
            return False
        above = self.line_start(start - (2 if self.text[start - 2 : start] == "\r\n" else 1))
        return not self.text[above:start].strip()

    def _is_blank_after(self, stop: int) -> bool:
        below = line_end(self.text, stop)[1]
        return below < len(self.text) and self.line_stop(below) == below
