"""Edits that put a new entry or item into a YAML text, in the style of its neighbours; knows nothing of maps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from argmap.diagnostic import Path
from argmap.document.values import ABSENT, value_at
from argmap.mapping.compose.layout import Entry, Value, block, flow, items
from argmap.mapping.merge.geometry import Geometry
from argmap.yaml.scalar import scalar
from argmap.yaml.splice import Edit
from argmap.yaml.tree import Extent, Tree

Where = Literal["after", "before"]


class Insertion:
    """Makes edits for one text. A method gives no edits where the text has no room for what is asked."""

    def __init__(self, tree: Tree) -> None:
        self.geometry = Geometry(tree)
        self._tree = tree

    def entry(
        self,
        owner: Path,
        entry: Entry,
        near: str | None = None,
        where: Where = "after",
        remark: Sequence[str] = (),
        *,
        airy: bool | None = None,
    ) -> list[Edit]:
        """Put entries into the mapping at a path, beside one of its keys or after its last.

        `remark` are comment lines above them, in block style; `airy` says whether blank lines part entries, by default
        as around the neighbour. A mapping that is not there is made, one that is empty is filled.
        """
        value = value_at(self._tree.value, owner)
        if value is ABSENT:
            return self.entry(owner[:-1], {str(owner[-1]): entry}, airy=len(owner) == 1) if owner else []
        if value is None or value == {}:
            return self._filled(owner, entry, remark)
        near = near or self.geometry.last_key(owner)
        if near is None:
            return []
        if self.geometry.is_flow(owner):
            return self._beside_in_flow((*owner, near), entry, where)
        spaced = self.geometry.is_airy((*owner, near)) if airy is None else airy
        return self._beside((*owner, near), entry, where, remark, spaced)

    def items(self, owner: Path, values: Sequence[Value]) -> list[Edit]:
        """Put items at the end of the list at a path, which may be a single word."""
        value = value_at(self._tree.value, owner)
        key, place = self._tree.key(owner), self._tree.place(owner)
        if place is None:
            return []
        if value is None:
            return self._first_items(key, place, values)
        written = ", ".join(flow(one) for one in values)
        if isinstance(value, str):
            return self._listed(place, written)
        if not isinstance(value, list):
            return []
        if self.geometry.is_flow(owner):
            last = self._tree.place((*owner, len(value) - 1)) if value else None
            return [Edit(last[1], last[1], f", {written}") if last else Edit(place[0] + 1, place[0] + 1, written)]
        spot = self.geometry.after_item(owner)
        return [self._below(spot.offset, items(values, spot.column), airy=False)] if spot else []

    def _first_items(self, key: Extent | None, place: Extent, values: Sequence[Value]) -> list[Edit]:
        """Items below a key that has nothing behind it."""
        if key is None or place[0] != place[1] or not self.geometry.begins_line(key[0]):
            return []
        column = key[0] - self.geometry.line_start(key[0]) + 2
        return [self._below(self.geometry.line_stop(key[1]), items(values, column), airy=False)]

    def _listed(self, place: Extent, written: str) -> list[Edit]:
        """Make a list of a single word, which stays as it is written."""
        start, end = place
        if self.geometry.line_stop(start) < end or self.geometry.text[start] in "|>":
            return []
        return [Edit(start, start, "["), Edit(end, end, f", {written}]")]

    def _beside(self, path: Path, entry: Entry, where: Where, remark: Sequence[str], airy: bool) -> list[Edit]:
        if where == "after":
            spot = self.geometry.after(path)
            return [self._below(spot.offset, self._lines(entry, spot.column, remark), airy)] if spot else []
        spot = self.geometry.before(path, above_comments=bool(remark))
        if spot is None:
            return []
        lines = [*self._lines(entry, spot.column, remark), *([""] if airy else [])]
        return [Edit(spot.offset, spot.offset, "".join(line + self.geometry.line_end for line in lines))]

    def _lines(self, entry: Entry, column: int, remark: Sequence[str]) -> list[str]:
        return [*(" " * column + line if line else "" for line in remark), *block(entry, column)]

    def _below(self, offset: int, lines: Iterable[str], airy: bool) -> Edit:
        end = self.geometry.line_end
        return Edit(offset, offset, (end if airy else "") + "".join(end + line for line in lines))

    def _beside_in_flow(self, path: Path, entry: Entry, where: Where) -> list[Edit]:
        key, place = self._tree.key(path), self._tree.place(path)
        if key is None or place is None:
            return []
        pairs = _pairs(entry)
        if where == "before":
            return [Edit(key[0], key[0], f"{pairs}, ")]
        end = max(key[1], place[1])
        bare = value_at(self._tree.value, path) is None and place[0] == place[1]
        # An empty value may lack its colon, and then the words that follow would be taken for it.
        return [] if bare else [Edit(end, end, f", {pairs}")]

    def _filled(self, owner: Path, entry: Entry, remark: Sequence[str]) -> list[Edit]:
        """Give a mapping that has nothing in it its first entries."""
        key, place = self._tree.key(owner), self._tree.place(owner)
        if key is None or place is None:
            return []
        start, end = place
        if self.geometry.begins_line(key[0]) and self.geometry.line_stop(key[0]) >= end:
            column = key[0] - self.geometry.line_start(key[0]) + 2
            stop = self.geometry.line_stop(max(key[1], end))
            kept = key[1] + len(self.geometry.text[key[1] : start].rstrip(" "))
            emptied = [Edit(kept, end, "")] if start < end else []
            return [*emptied, self._below(stop, self._lines(entry, column, remark), airy=False)]
        if start < end and self.geometry.text[start] == "{":
            return [Edit(start + 1, start + 1, _pairs(entry))]
        return []


def _pairs(entry: Entry) -> str:
    return ", ".join(f"{scalar(key, in_flow=True)}: {flow(value)}" for key, value in entry.items())
