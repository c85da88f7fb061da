"""What holds of every text: agreement with PyYAML, places that read back, no exceptions."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from argmap.yaml.tree import read_tree

# PyYAML takes the left-out characters for line breaks or drops them; ours are plain characters.
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029\ufeff"), max_size=12)
SCALARS = (
    st.none() | WORDS | st.sampled_from(["null", "~", "no", "012", "a: b", "# c", "x\ny\n", " z ", "- w", "'", '"'])
)
KEYS = WORDS.filter(bool) | st.sampled_from(["<<", "null", "text", "a b", "-", "?"])
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=20,
)
MAPS = st.dictionaries(KEYS, VALUES, min_size=1, max_size=5)
STYLES = st.fixed_dictionaries(
    {
        "default_flow_style": st.sampled_from([True, False, None]),
        "default_style": st.sampled_from([None, None, "'", '"', "|", ">"]),
        "width": st.sampled_from([20, 80]),
        "indent": st.sampled_from([2, 4]),
        "allow_unicode": st.booleans(),
        "line_break": st.sampled_from(["\n", "\r\n", "\r"]),
    }
)


class _NoAliases(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


def dumped(value: object, style: dict[str, Any]) -> str:
    if style["default_style"]:
        value = _without_nulls(value)  # a styled null is dumped with a tag
    return str(yaml.dump(value, Dumper=_NoAliases, sort_keys=False, **style))


def _without_nulls(value: object) -> object:
    if isinstance(value, dict):
        return {key: _without_nulls(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_without_nulls(inner) for inner in value]
    return "" if value is None else value


def leaves(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], object]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, (*path, key))
    elif isinstance(value, list):
        for position, inner in enumerate(value):
            yield from leaves(inner, (*path, position))
    else:
        yield path, value


def alone(written: str, column: int) -> object:
    """What a scalar says when it stands by itself, at the column that it had."""
    return yaml.load("k:\n" + " " * (column + 1) + written, Loader=yaml.BaseLoader)["k"]


@given(MAPS, STYLES)
def test_values_are_those_of_pyyaml(value: dict[str, object], style: dict[str, Any]) -> None:
    text = dumped(value, style)
    expected = value if not style["default_style"] else _without_nulls(value)
    assume(yaml.load(text, Loader=yaml.BaseLoader) == _written_nulls(expected))  # its writer breaks some lines wrongly
    tree = read_tree(text.encode())
    assert tree.problems == ()
    assert tree.value == expected


def _written_nulls(value: object) -> object:
    """A value as PyYAML's own reader gives it where nothing is resolved: null is the word."""
    if isinstance(value, dict):
        return {key: _written_nulls(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_written_nulls(inner) for inner in value]
    return "null" if value is None else value


@given(MAPS, STYLES.filter(lambda style: style["default_style"] not in ("|", ">")))
def test_every_scalar_reads_the_same_at_its_place(value: dict[str, object], style: dict[str, Any]) -> None:
    tree = read_tree(dumped(value, style).encode())
    for path, leaf in leaves(tree.value):
        place = tree.place(path)
        assert place is not None
        written = tree.text[slice(*place)]
        if isinstance(leaf, str):
            assert alone(written, tree.line_column(place[0])[1]) == leaf
        elif leaf is None:
            assert written in ("null", "~", "")
        else:
            assert written.strip() in ("{}", "[]")


@given(MAPS, STYLES)
def test_places_lie_in_one_another(value: dict[str, object], style: dict[str, Any]) -> None:
    tree = read_tree(dumped(value, style).encode())
    for path, _ in leaves(tree.value):
        extents = [tree.place(path[:depth]) for depth in range(len(path) + 1)]
        for outer, inner in pairwise(extents):
            assert outer is not None
            assert inner is not None
            assert outer[0] <= inner[0] <= inner[1] <= outer[1]
        if path and isinstance(path[-1], str):
            key, place = tree.key(path), tree.place(path)
            assert key is not None
            assert place is not None
            assert key[1] <= place[0]


SIGNS = ["a", "b", ": ", ":", "- ", "? ", "\n", "\n  ", "\n\t", "\r\n", "[", "]", "{", "}", ", ", "'", '"', "\\", "&x "]
MORE = [
    "*x",
    "!t ",
    "<<",
    "|",
    ">",
    "# c",
    "---\n",
    "...\n",
    "%",
    "~",
    "null",
    "😀",
    "\u2028",
    "\x85",
    "\ufeff",
    "\x00",
]
BITS = st.sampled_from([*SIGNS, *MORE])


@given(st.lists(BITS, max_size=40).map("".join))
def test_no_text_raises_and_every_extent_lies_in_it(text: str) -> None:
    tree = read_tree(text.encode())
    for problem in tree.problems:
        for start, end in (problem.extent, *(extent for extent, _ in problem.related)):
            assert 0 <= start <= end <= len(tree.text)
    for path, leaf in leaves(tree.value):
        place = tree.place(path) or (0, 0)
        assert 0 <= place[0] <= place[1] <= len(tree.text)
        assert leaf is None or leaf in ({}, []) or isinstance(leaf, str)
        assert tree.locate((*path, "more"))


@given(st.binary(max_size=40))
def test_no_bytes_raise(raw: bytes) -> None:
    tree = read_tree(raw)
    assert tree.problems or isinstance(tree.value, dict)
