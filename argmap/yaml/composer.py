"""YAML's event stream -> plain values, places and problems; knows nothing of maps of arguments.

Iterative: the depth is ours to limit, not the interpreter's or the C library's.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from argmap.yaml import refused
from argmap.yaml.decode import Mask
from argmap.yaml.places import Places
from argmap.yaml.problem import Extent, Problem
from argmap.yaml.syntax import syntax_problem

_Parser: Any = getattr(yaml.cyaml, "CParser", yaml.Loader) if yaml.__with_libyaml__ else yaml.Loader

DEEPEST = 32
"""How many collections may lie in one another."""

_NULLS = frozenset(("", "~", "null"))
_NO_KEY = (0, 0)
_MARK = re.compile(r"(?:\s|#[^\r\n]*)*([&!]\S*)")


@dataclass(slots=True)
class _Open:
    """A collection whose end has not been read.

    The outermost holds the document itself. In a map, `ready` says that the key of the next value has been
    read; `key` is None when that value has nowhere to go.
    """

    node: int
    into: Any
    is_map: bool
    in_flow: bool
    dropped: bool
    is_key: bool = False
    ready: bool = False
    key: str | None = None
    key_extent: Extent = _NO_KEY
    repeated: list[tuple[str, Extent]] = field(default_factory=list)


class Composer:
    """Reads one text once. After `run`, `places.value` holds what could be composed."""

    def __init__(self, masked: Mask) -> None:
        self.places = Places()
        self.problems: list[Problem] = []
        self.stopped = False
        self._mask = masked
        self._text = masked.text
        self._open = [_Open(-1, [], is_map=False, in_flow=False, dropped=False)]
        self._names: dict[str, str] = {}
        self._seen_to = 0
        self._documents = 0

    def run(self) -> None:
        """Compose until the end, or until something that cannot be read past; never raises."""
        steps: dict[type[Event], Callable[[Any], None]] = {
            ScalarEvent: self._scalar,
            AliasEvent: self._alias,
            MappingStartEvent: self._begin,
            SequenceStartEvent: self._begin,
            MappingEndEvent: self._end,
            SequenceEndEvent: self._end,
            DocumentStartEvent: self._document,
        }
        try:
            parser = _Parser(self._text)
            while not self.stopped and (event := parser.get_event()) is not None:
                step = steps.get(type(event))
                if step is not None:
                    step(event)
        except yaml.YAMLError as error:
            self._stop(self._syntax(error))
        while len(self._open) > 1:
            self._close(self._seen_to)
        top = self._open[0].into
        self.places.value = top[0] if top else None

    def _stop(self, problem: Problem) -> None:
        self.problems.append(problem)
        self.stopped = True

    def _syntax(self, error: yaml.YAMLError) -> Problem:
        mark = getattr(error, "problem_mark", None)
        context = getattr(error, "context_mark", None)
        complaint = str(getattr(error, "problem", None) or error)
        if "nesting depth" in complaint:  # libyaml looks ahead and stops on its own account, from PyYAML 6.0.4 on
            return refused.too_deep(DEEPEST, self._first_too_deep())
        at = self._seen_to if mark is None else mark.index
        opening = None if context is None else context.index
        return syntax_problem(self._text, complaint, at, opening, self._open[-1].in_flow)

    def _first_too_deep(self) -> int:
        """Count brackets from where the events stop: what opens one level too many."""
        depth = len(self._open)
        for at in range(self._seen_to, len(self._text)):
            depth += (self._text[at] in "[{") - (self._text[at] in "]}")
            if depth > DEEPEST + 1:
                return at
        return self._seen_to

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            self._stop(refused.second_document((event.start_mark.index, event.end_mark.index)))

    def _scalar(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        style = event.style
        if style == "|" or style == ">":
            end = start + len(self._text[start:end].rstrip(" \t\r\n"))
        self._seen_to = end
        if event.tag is not None or event.anchor is not None:
            self._marked(event, (start, end))
        null = not style and event.tag is None and event.value in _NULLS
        value = None if null else event.value
        if value and self._mask.back is not None:
            value = self._mask.undo(value)
        top = self._open[-1]
        if top.is_map and not top.ready:
            self._key(top, value, not style, (start, end))
        else:
            self._place(top, value, start, end)

    def _marked(self, event: Any, extent: Extent) -> None:
        """Report the anchor and the tag that a value begins with."""
        at = extent[0]
        for _ in range((event.anchor is not None) + (event.tag is not None)):
            mark = _MARK.match(self._text, at, extent[1])
            if mark is None:
                return
            refuse = refused.tag if mark[1].startswith("!") else refused.anchor
            self.problems.append(refuse(mark[1], mark.span(1)))
            at = mark.end()

    def _alias(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        self._seen_to = end
        top = self._open[-1]
        merged = top.ready and self.problems and self.problems[-1].name == "merge-key"
        if not merged:
            self.problems.append(refused.alias(self._text[start:end], (start, end)))
        if top.is_map and not top.ready:
            top.ready, top.key = True, None
        else:
            self._place(top, None, start, end)

    def _key(self, top: _Open, key: str | None, plain: bool, extent: Extent) -> None:
        """Take a scalar as the key of the next value, or see to it that the value is passed over."""
        top.ready, top.key, top.key_extent = True, None, extent
        if not key:
            self.problems.append(refused.empty_key(extent))
        elif plain and key == "<<":
            self.problems.append(refused.merge_key(extent))
        elif key in top.into:
            top.repeated.append((key, extent))
        else:
            top.key = self._names.setdefault(key, key)

    def _place(self, top: _Open, value: Any, start: int, end: int) -> None:
        if not top.is_map:
            top.into.append(value)
            self.places.add(start, end, _NO_KEY)
            return
        top.ready = False
        if top.key is not None:
            top.into[top.key] = value
            self.places.add(start, end, top.key_extent)

    def _begin(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        if len(self._open) > DEEPEST:
            self._stop(refused.too_deep(DEEPEST, start))
            return
        if event.tag is not None or event.anchor is not None:
            self._marked(event, (start, end))
        self._seen_to = end
        self._open.append(self._opened(event, start))

    def _opened(self, event: Any, start: int) -> _Open:
        """Put an empty collection in its place, or nowhere when it is a key or its key cannot be used."""
        is_map = type(event) is MappingStartEvent
        into: Any = {} if is_map else []
        top = self._open[-1]
        is_key = top.is_map and not top.ready
        dropped = is_key or (top.is_map and top.key is None)
        node = len(self.places)
        if dropped:
            self.places.add(start, start, _NO_KEY)
        else:
            self._place(top, into, start, start)
        return _Open(node, into, is_map, bool(event.flow_style), dropped, is_key)

    def _end(self, event: Any) -> None:
        if self._open[-1].in_flow:
            self._seen_to = max(self._seen_to, event.end_mark.index)
        self._close(self._seen_to)

    def _close(self, end: int) -> None:
        closed = self._open.pop()
        self.places.close(closed.node, end)
        if closed.repeated:
            self._report_repeated(closed)
        if closed.dropped:
            self._discard(closed)

    def _discard(self, closed: _Open) -> None:
        extent = self.places.extent(closed.node)
        self.places.drop(closed.node)
        top = self._open[-1]
        top.ready, top.key = closed.is_key, None
        if closed.is_key and not self.stopped:
            self.problems.append(refused.complex_key(extent))

    def _report_repeated(self, closed: _Open) -> None:
        numbers = self.places.numbers(closed.node, closed.into)
        for key, extent in closed.repeated:
            first = self.places.key_extent(numbers[key])
            self.problems.append(refused.duplicate_key(key, extent, first))
