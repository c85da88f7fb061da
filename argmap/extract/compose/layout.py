"""Plain values as YAML, in block or in flow style, with long lines broken; knows nothing of maps.

Mappings and lists are laid out in block style except where `Inline` asks for brackets.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from argmap.text.scalar import scalar

WIDTH = 116
"""Columns of a line, where its words allow it."""

_LONG_PAIR = 90


@dataclass(frozen=True, slots=True)
class Inline:
    """A collection to be written in brackets."""

    value: Mapping[str, Any] | Sequence[Any]


Value = str | int | float | bool | Inline | Mapping[str, Any] | Sequence[Any]
Entry = Mapping[str, Value]


def block(entry: Entry, indent: int) -> Iterator[str]:
    """Yield the lines of a mapping in block style, without their ends."""
    for key, value in entry.items():
        head = f"{' ' * indent}{scalar(key)}:"
        if isinstance(value, str):
            yield from _folded(head, scalar(value), indent)
        elif isinstance(value, Inline | int | float):
            yield from _broken(head, value, indent)
        elif isinstance(value, Mapping):
            yield head
            yield from block(value, indent + 2)
        else:
            yield head
            yield from items(value, indent + 2)


def items(values: Sequence[Value], indent: int) -> Iterator[str]:
    """Yield the lines of a list in block style, in which a mapping in brackets is written, too, if it is too long."""
    for value in values:
        line = f"{' ' * indent}- " + ("" if isinstance(value, Mapping) else flow(value))
        bare = value.value if isinstance(value, Inline) and len(line) > WIDTH else value
        if isinstance(bare, Mapping):
            first, *others = block(bare, indent + 2)
            yield f"{' ' * indent}- {first[indent + 2 :]}"
            yield from others
        else:
            yield line


def flow(value: Value) -> str:
    """Write a value on one line; a fraction with two places."""
    if isinstance(value, str):
        return scalar(value, in_flow=True)
    if isinstance(value, Inline):
        return flow(value.value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return f"{value:.2f}" if isinstance(value, float) else str(value)
    if isinstance(value, Mapping):
        return _bracketed(_pairs(value))
    return f"[{', '.join([flow(one) for one in value])}]"


def _bracketed(pairs: Sequence[str]) -> str:
    return f"{{{', '.join(pairs)}}}"


def _pairs(entry: Entry) -> list[str]:
    return [f"{scalar(key, in_flow=True)}: {flow(value)}" for key, value in entry.items()]


def _folded(head: str, written: str, indent: int) -> Iterator[str]:
    """A scalar, broken between words where it is too long for one line: YAML reads the break as a blank."""
    margin, at = f"{head} ", 0
    breaks = "\\" not in written and "  " not in written
    while breaks and len(written) - at > (room := max(WIDTH - len(margin), 0)):
        end = written.rfind(" ", at, at + room + 1)
        end = written.find(" ", at + room) if end < 0 else end
        if end < 0:
            break
        yield margin + written[at:end]
        margin, at = " " * (indent + 2), end + 1
    yield margin + written[at:]


def _broken(head: str, value: Inline | float, indent: int) -> Iterator[str]:
    """A value in brackets; a mapping is broken between its pairs where it is too long for one line."""
    bare = value.value if isinstance(value, Inline) else value
    if not isinstance(bare, Mapping):
        yield f"{head} {flow(bare)}"
        return
    pairs = _pairs(bare)
    line = f"{head} {_bracketed(pairs)}"
    if len(line) <= WIDTH:
        yield line
        return
    line = f"{head} {{"
    for number, piece in enumerate(_pieces(bare, pairs)):
        if number and len(line) + 1 + len(piece) > WIDTH:
            yield line
            line = " " * (indent + 2) + piece
        else:
            line += f" {piece}" if number else piece
    yield line


def _pieces(entry: Entry, pairs: Sequence[str]) -> list[str]:
    """The pairs of a mapping in brackets, a long list among them item by item, with all signs after the first."""
    pieces: list[str] = []
    for (key, value), pair in zip(entry.items(), pairs, strict=True):
        if len(pair) > _LONG_PAIR and isinstance(value, list | tuple):
            first, *others = [f"{flow(one)}," for one in value]
            listed = [f"{scalar(key, in_flow=True)}: [{first}", *others]
            pieces += [*listed[:-1], f"{listed[-1][:-1]}],"]
        else:
            pieces.append(f"{pair},")
    return [*pieces[:-1], f"{pieces[-1][:-1]}}}"]
