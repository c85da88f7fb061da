"""The place of every key and value of a tree, kept in flat arrays beside the plain values.

A node is a value's number, counted in the order of the text; the nodes inside a collection follow its
own. That costs 20 bytes a value, where a table of paths would cost 400. Knows nothing of YAML.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from argmap.yaml.problem import Extent

_Collection = dict[str, object] | list[object]
_SMALL = 16


class Places:
    """Extents by path. `value` must be what the nodes were added for, unchanged, in the same order."""

    __slots__ = ("_after", "_ends", "_indexes", "_key_ends", "_key_starts", "_starts", "value")

    def __init__(self) -> None:
        self._starts = array("I")
        self._ends = array("I")
        self._key_starts = array("I")
        self._key_ends = array("I")
        self._after = array("I")
        self._indexes: dict[int, dict[str | int, int]] = {}
        self.value: object = None

    def __len__(self) -> int:
        return len(self._starts)

    def add(self, start: int, end: int, key: Extent) -> int:
        """Give a value its number; a scalar is complete with this, a collection is closed later."""
        node = len(self._starts)
        self._starts.append(start)
        self._ends.append(end)
        self._key_starts.append(key[0])
        self._key_ends.append(key[1])
        self._after.append(node + 1)
        return node

    def close(self, node: int, end: int) -> None:
        """End a collection: every node added since lies inside it."""
        self._ends[node] = end
        self._after[node] = len(self._starts)

    def drop(self, node: int) -> None:
        """Forget a value and all that was added after it."""
        for column in (self._starts, self._ends, self._key_starts, self._key_ends, self._after):
            del column[node:]

    def extent(self, node: int) -> Extent:
        """Give where a value stands."""
        return self._starts[node], self._ends[node]

    def key_extent(self, node: int) -> Extent:
        """Give where a value's key stands; (0, 0) for one without."""
        return self._key_starts[node], self._key_ends[node]

    def walk(self, path: Sequence[str | int]) -> list[tuple[int, object]]:
        """List the nodes and values along a path as far as it leads; the top comes first."""
        if not len(self):
            return []
        node, value = 0, self.value
        steps: list[tuple[int, object]] = [(node, value)]
        for step in path:
            found = self._child(node, value, step)
            if found is None:
                break
            node, value = found
            steps.append(found)
        return steps

    def numbers(self, node: int, value: _Collection) -> dict[str | int, int]:
        """Find the node of each key or position of the collection at `node`."""
        index: dict[str | int, int] = {}
        number = node + 1
        for name in value if isinstance(value, dict) else range(len(value)):
            index[name] = number
            number = self._after[number]
        return index

    def _child(self, node: int, value: object, step: str | int) -> tuple[int, object] | None:
        if isinstance(value, dict):
            if isinstance(step, str) and step in value:
                return self._number(node, value, step), value[step]
        elif isinstance(value, list) and isinstance(step, int) and 0 <= step < len(value):
            return self._number(node, value, step), value[step]
        return None

    def _number(self, node: int, value: _Collection, step: str | int) -> int:
        if len(value) > _SMALL:
            if node not in self._indexes:
                self._indexes[node] = self.numbers(node, value)
            return self._indexes[node][step]
        number = node + 1
        for name in value if isinstance(value, dict) else range(len(value)):
            if name == step:
                break
            number = self._after[number]
        return number
