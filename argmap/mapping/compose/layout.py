"""Plain values as YAML, in block or in flow style, with long lines broken; knows nothing of maps.

Mappings and lists are laid out in block style except where `Inline` asks for brackets.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache, partial
from typing import Any, NamedTuple

from argmap.yaml.scalar import scalar

WIDTH = 116
"""Columns of a line, where its words allow it."""

_LONG_PAIR = 90

_REMEMBERED = 4096
"""Scalars: keys, cues and labels come again and again."""

_SHORT = 40
"""Letters of what comes again and again."""

_known = lru_cache(maxsize=_REMEMBERED)(scalar)
_in_flow = lru_cache(maxsize=_REMEMBERED)(partial(scalar, in_flow=True))


class Inline(NamedTuple):
    """A collection to be written in brackets."""

    value: Mapping[str, Any] | Sequence[Any]


Value = str | int | float | bool | Inline | Mapping[str, Any] | Sequence[Any]
Entry = Mapping[str, Value]
_ON_ONE_LINE = (Inline, int, float)
_LISTS = (list, tuple)


def block(entry: Entry, indent: int) -> list[str]:
    """The lines of a mapping in block style, without their ends."""
    lines: list[str] = []
    margin = " " * indent
    for key, value in entry.items():
        head = f"{margin}{_known(key)}:"
        if isinstance(value, str):
            lines += _folded(head, _known(value) if len(value) <= _SHORT else scalar(value), indent)
        elif isinstance(value, _ON_ONE_LINE):
            lines += _broken(head, value, indent)
        else:
            lines.append(head)
            lines += block(value, indent + 2) if isinstance(value, dict) else items(value, indent + 2)  # type: ignore[arg-type]
    return lines


def items(values: Sequence[Value], indent: int) -> list[str]:
    """The lines of a list in block style, in which a mapping in brackets is written, too, if it is too long."""
    lines: list[str] = []
    for value in values:
        line = f"{' ' * indent}- " + ("" if isinstance(value, dict) else flow(value))
        bare = value.value if isinstance(value, Inline) and len(line) > WIDTH else value
        if isinstance(bare, dict):
            first, *others = block(bare, indent + 2)
            lines += [f"{' ' * indent}- {first[indent + 2 :]}", *others]
        else:
            lines.append(line)
    return lines


def flow(value: Value) -> str:
    """Write a value on one line; a fraction with two places."""
    if isinstance(value, str):
        return _in_flow(value)
    if isinstance(value, Inline):
        value = value.value
    if isinstance(value, dict):
        return _bracketed(_pairs(value))
    if isinstance(value, _LISTS):
        return f"[{', '.join([flow(one) for one in value])}]"
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value:.2f}" if isinstance(value, float) else str(value)


def _bracketed(pairs: Sequence[str]) -> str:
    return f"{{{', '.join(pairs)}}}"


def _pairs(entry: Entry) -> list[str]:
    return [
        f"{_in_flow(key)}: {_in_flow(value) if isinstance(value, str) else flow(value)}" for key, value in entry.items()
    ]


def _folded(head: str, written: str, indent: int) -> list[str]:
    """A scalar, broken between words where it is too long for one line: YAML reads the break as a blank."""
    if len(head) + len(written) < WIDTH or "\\" in written or "  " in written:
        return [f"{head} {written}"]
    lines, margin, at = [], f"{head} ", 0
    while len(written) - at > (room := max(WIDTH - len(margin), 0)):
        end = written.rfind(" ", at, at + room + 1)
        end = written.find(" ", at + room) if end < 0 else end
        if end < 0:
            break
        lines.append(margin + written[at:end])
        margin, at = " " * (indent + 2), end + 1
    return [*lines, margin + written[at:]]


def _broken(head: str, value: Inline | float, indent: int) -> list[str]:
    """A value in brackets; a mapping is broken between its pairs where it is too long for one line."""
    bare = value.value if isinstance(value, Inline) else value
    if not isinstance(bare, dict):
        return [f"{head} {flow(bare)}"]
    pairs = _pairs(bare)
    line = f"{head} {_bracketed(pairs)}"
    if len(line) <= WIDTH:
        return [line]
    lines, line = [], f"{head} {{"
    for number, piece in enumerate(_pieces(bare, pairs)):
        if number and len(line) + 1 + len(piece) > WIDTH:
            lines.append(line)
            line = " " * (indent + 2) + piece
        else:
            line += f" {piece}" if number else piece
    return [*lines, line]


def _pieces(entry: Entry, pairs: Sequence[str]) -> list[str]:
    """The pairs of a mapping in brackets, a long list among them item by item, with all signs after the first."""
    pieces: list[str] = []
    for (key, value), pair in zip(entry.items(), pairs, strict=True):
        if len(pair) > _LONG_PAIR and isinstance(value, _LISTS):
            first, *others = [f"{flow(one)}," for one in value]
            listed = [f"{_in_flow(key)}: [{first}", *others]
            pieces += [*listed[:-1], f"{listed[-1][:-1]}],"]
        else:
            pieces.append(f"{pair},")
    return [*pieces[:-1], f"{pieces[-1][:-1]}}}"]
