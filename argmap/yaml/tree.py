"""YAML bytes -> plain values, what is wrong with the text, and where everything stands.

Knows nothing of arguments. Scalars are what was written: only `null`, `~` and nothing at all become None.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from argmap.yaml.decode import control_characters, decode, mask
from argmap.yaml.lines import Lines
from argmap.yaml.places import Places
from argmap.yaml.problem import Extent, Problem

__all__ = ["Extent", "Problem", "Tree", "read_tree"]


@dataclass(slots=True, eq=False)
class Tree:
    """One text as read. Offsets count characters of `text`, which has no byte order mark.

    `value` holds dicts with str keys, lists, str and None. Where the text is wrong it holds what could be
    read: the first of two equal keys, None for an alias, nothing for a key that cannot be used.
    """

    text: str
    bom: bool
    value: object
    problems: tuple[Problem, ...]
    _places: Places = field(default_factory=Places, repr=False)
    _lines: Lines | None = field(default=None, repr=False)

    def place(self, path: Sequence[str | int]) -> Extent | None:
        """Give the extent of the value at a path; None when nothing stands there."""
        steps = self._places.walk(path)
        return self._places.extent(steps[-1][0]) if len(steps) == len(path) + 1 else None

    def key(self, path: Sequence[str | int]) -> Extent | None:
        """Give the extent of the key that a path ends with; None when nothing stands there, or in a list."""
        steps = self._places.walk(path)
        if not path or not isinstance(path[-1], str) or len(steps) != len(path) + 1:
            return None
        return self._places.key_extent(steps[-1][0])

    def locate(self, path: Sequence[str | int]) -> Extent:
        """Point at a scalar, at a collection's key or beginning, or at the nearest ancestor that exists."""
        steps = self._places.walk(path)
        if not steps:
            return (0, 0)
        node, value = steps[-1]
        start, end = self._places.extent(node)
        keyed = len(steps) > 1 and isinstance(path[len(steps) - 2], str)
        if keyed and (start == end or isinstance(value, (dict, list))):
            return self._places.key_extent(node)
        if isinstance(value, (dict, list)):
            return self._beginning(node, value)
        return (start, end)

    def line_column(self, offset: int) -> tuple[int, int]:
        """Count line and column from 1; only LF, CR LF and CR end a line."""
        return self._line_table().line_column(offset)

    def line(self, number: int) -> str:
        """Give the text of a line, counted from 1, without its end."""
        return self._line_table().line(number)

    def _line_table(self) -> Lines:
        if self._lines is None:
            self._lines = Lines(self.text)
        return self._lines

    def _beginning(self, node: int, value: object) -> Extent:
        start, end = self._places.extent(node)
        if isinstance(value, dict) and value:
            first = self._places.key_extent(node + 1)
            if first[0] == start:
                return first
        return (start, min(start + 1, end))


def read_tree(raw: bytes) -> Tree:
    """Read one map's bytes; whatever they are, the answer is a tree with problems and never an exception."""
    decoded = decode(raw)
    if decoded.unreadable:
        return Tree(decoded.text, decoded.bom, None, decoded.problems)
    from argmap.yaml.composer import Composer

    masked = mask(decoded.text)
    composer = Composer(masked)
    with _no_collection():
        composer.run()
    barred = control_characters(decoded.text) if masked.text != decoded.text else ()
    problems = [*decoded.problems, *barred, *composer.problems]
    if not composer.stopped:
        problems.extend(_top_problems(composer.places, problems))
    problems.sort(key=lambda problem: problem.extent)
    return Tree(decoded.text, decoded.bom, composer.places.value, tuple(problems), composer.places)


def _top_problems(places: Places, problems: list[Problem]) -> Iterator[Problem]:
    """Say what is wrong with a text that is YAML but no map."""
    value = places.value
    if isinstance(value, dict) or (value is None and problems):
        return
    if value is None:
        message, hint = "the file has nothing in it", "begin with 'claims:' and a claim under it"
        yield Problem("empty-file", message, hint, (0, 0))
        return
    kind = "a list" if isinstance(value, list) else "a text"
    message = f"the file holds {kind}, not fields such as 'claims:'"
    start, end = places.extent(0)
    yield Problem("not-a-map", message, "begin with 'claims:' and the claims under it", (start, min(start + 1, end)))


@contextmanager
def _no_collection() -> Iterator[None]:
    """Spare the load the collector: it makes many objects and no rubbish, and takes a third of the time."""
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()
