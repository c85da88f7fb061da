"""Plain values and their places."""

from __future__ import annotations

import gc

import pytest
import yaml

from argmap.yaml import composer
from argmap.yaml.tree import Tree, read_tree
from tests.cases import each


@pytest.fixture(params=["libyaml", "pure"], autouse=True)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test runs under both of PyYAML's parsers."""
    if request.param == "pure":
        monkeypatch.setattr(composer, "_Parser", yaml.Loader)


def tree_of(text: str) -> Tree:
    return read_tree(text.encode())


def shown(tree: Tree, path: tuple[str | int, ...]) -> str | None:
    place = tree.place(path)
    return None if place is None else tree.text[slice(*place)]


def test_scalars_are_what_was_written() -> None:
    tree = tree_of("a: NO\nb: on\nc: 012\nd: 12:30\ne: 1e3\nf: 2017-05\ng: true\nh: 'null'\ni: \"~\"\nj: ''\n")
    assert tree.value == {
        "a": "NO",
        "b": "on",
        "c": "012",
        "d": "12:30",
        "e": "1e3",
        "f": "2017-05",
        "g": "true",
        "h": "null",
        "i": "~",
        "j": "",
    }
    assert tree.problems == ()


def test_null_is_null_tilde_or_nothing() -> None:
    tree = tree_of("a: null\nb: ~\nc:\nd: [null, ~, x]\ne: {f: , g}\nh:\n  -\n  - y\ni: NULL\n")
    assert tree.value == {
        "a": None,
        "b": None,
        "c": None,
        "d": [None, None, "x"],
        "e": {"f": None, "g": None},
        "h": [None, "y"],
        "i": "NULL",
    }


def test_empty_collections() -> None:
    assert tree_of("a: {}\nb: []\n").value == {"a": {}, "b": []}


@each(
    ("text", "path", "expected"),
    [
        ("a: b\n", ("a",), "b"),
        ("a: 'b c'\n", ("a",), "'b c'"),
        ('a: "b\\n" # c\n', ("a",), '"b\\n"'),
        ("a: b c  # d\n", ("a",), "b c"),
        ("a: b\n  c\nd: e\n", ("a",), "b\n  c"),
        ("a: |\n  b\n  c\n\n\n# d\ne: f\n", ("a",), "|\n  b\n  c"),
        ("a: >-\n  b\n\n\n", ("a",), ">-\n  b"),
        ("a: |\n  b\u00a0\n\nc: d\n", ("a",), "|\n  b\u00a0"),
        ("a: [b, c]\n", ("a",), "[b, c]"),
        ("a: [b, c]\n", ("a", 1), "c"),
        ("a: {b: c, d: {e: f}}  # g\nh: i\n", ("a",), "{b: c, d: {e: f}}"),
        ("a: {b: c, d: {e: f}}\n", ("a", "d", "e"), "f"),
        ("a:\n  b: c\n  d: e\n\n# f\ng: h\n", ("a",), "b: c\n  d: e"),
        ("a:\n- b\n- c\n\nd: e\n", ("a",), "- b\n- c"),
        ("a:\n  - - b\n    - c\n  - d\n", ("a", 0), "- b\n    - c"),
        ("a:\n  - b: c\n    d: e\n", ("a", 0), "b: c\n    d: e"),
        ("a: [b: c, d]\n", ("a", 0), "b: c"),
        ("a: [b: c, d]\n", ("a", 1), "d"),
        ("a:\nb: c\n", ("a",), ""),
        ("a: b\n", (), "a: b"),
        ("? a\n: b\n", ("a",), "b"),
        ("😀: 'x😀'\nb: 😀😀\nc: d", ("b",), "😀😀"),
        ("😀: 'x😀'\nb: 😀😀\nc: d", ("c",), "d"),
        ("\ufeff😀: x\nb: c\n", ("b",), "c"),
        ("a: b\r\nc: |\r\n  d\r\n  e\r\n\r\nf: g\r\n", ("c",), "|\r\n  d\r\n  e"),
        ("a: b\r\nc: |\r\n  d\r\n  e\r\n\r\nf: g\r\n", ("f",), "g"),
        ("a: b\rc: d\r", ("c",), "d"),
        ("a: x\u0085y\nb: p\u2028q\nc: r\u2029s\nd: t\ufeffu\n", ("b",), "p\u2028q"),
        ("a: x\u0085y\nb: p\u2028q\nc: r\u2029s\nd: t\ufeffu\n", ("d",), "t\ufeffu"),
    ],
)
def test_place_is_the_value_as_written(text: str, path: tuple[str | int, ...], expected: str) -> None:
    assert shown(tree_of(text), path) == expected


@each(
    "path",
    [("x",), ("a", "b"), ("a", 0), (0,), ("l", 2), ("l", -1), ("l", "0"), ("m", "n", "o"), ("m", 0)],
)
def test_no_place_where_nothing_stands(path: tuple[str | int, ...]) -> None:
    tree = tree_of("a: b\nl: [c, d]\nm: {n: o}\n")
    assert tree.place(path) is None
    assert tree.key(path) is None


def test_key_is_the_key_as_written() -> None:
    tree = tree_of("a: b\n'c d': {e: [f, {g: h}]}\n")
    assert [tree.text[slice(*(tree.key(path) or (0, 0)))] for path in [("a",), ("c d",), ("c d", "e", 1, "g")]] == [
        "a",
        "'c d'",
        "g",
    ]
    assert tree.key(("c d", "e", 0)) is None
    assert tree.key(()) is None


@each(
    ("path", "expected"),
    [
        (("claims", "b", "text"), "Sentence."),
        (("claims", "b"), "b"),
        (("claims",), "claims"),
        (("claims", "b", "reasons"), "reasons"),
        (("claims", "b", "reasons", 0), "["),
        (("claims", "b", "reasons", 0, 1), "d"),
        (("claims", "b", "reasons", 1), "premises"),
        (("claims", "b", "side"), "side"),  # its value is nothing, so its key is shown
        (("claims", "b", "kind"), "b"),
        (("claims", "b", "reasons", 9), "reasons"),
        (("claims", "b", "text", "deeper", 3), "Sentence."),
        (("claims", "x", "text"), "claims"),
        (("nowhere",), "claims"),
        ((), "claims"),
    ],
)
def test_locate_finds_what_to_point_at(path: tuple[str | int, ...], expected: str) -> None:
    tree = tree_of("claims:\n  b:\n    text: Sentence.\n    reasons:\n    - [c, d]\n    - premises: e\n    side:\n")
    assert tree.text[slice(*tree.locate(path))] == expected


def test_locate_in_odd_tops() -> None:
    assert tree_of("").locate(("a",)) == (0, 0)
    assert tree_of("# only\n").locate(()) == (0, 0)
    assert tree_of("- a\n- b\n").locate(()) == (0, 1)
    assert tree_of("{a: b}").locate(()) == (0, 1)
    assert tree_of("just words\n").locate((3,)) == (0, 10)


def test_large_collections_are_indexed() -> None:
    tree = tree_of("".join(f"k{n}: [{n}, {{x: y{n}}}]\n" for n in range(50)) + f"l: {list(range(50))}\n")
    assert [shown(tree, (f"k{n}", 1, "x")) for n in (0, 17, 49)] == ["y0", "y17", "y49"]
    assert [shown(tree, ("l", n)) for n in (0, 31, 49)] == ["0", "31", "49"]
    assert tree.place(("l", 50)) is None


def test_byte_order_mark_is_told_and_left_out() -> None:
    tree = read_tree(b"\xef\xbb\xbfa: b\n")
    assert (tree.bom, tree.text, tree.place(("a",))) == (True, "a: b\n", (3, 4))
    assert not tree_of("a: b\n").bom


def test_separators_of_old_yaml_are_plain_characters() -> None:
    tree = tree_of("a: one\u2028two\n# c\u0085x: y\nb: 'p\u0085q'\n")
    assert tree.value == {"a": "one\u2028two", "b": "p\u0085q"}
    assert tree.problems == ()
    assert tree.line_column(tree.text.index("b:")) == (3, 1)


def test_stand_ins_keep_clear_of_private_characters_in_use() -> None:
    assert tree_of("a: \ue000\u2028\ue001\n").value == {"a": "\ue000\u2028\ue001"}


def test_lines_through_the_tree() -> None:
    tree = tree_of("a: b\r\nc: d\n")
    assert tree.line_column(tree.locate(("c",))[0]) == (2, 4)
    assert tree.line(2) == "c: d"


@pytest.mark.parametrize("was_on", [True, False])
@pytest.mark.parametrize("text", ["a: b\n", "a: [\n"])
def test_garbage_collection_is_as_before(was_on: bool, text: str) -> None:
    before = gc.isenabled()
    (gc.enable if was_on else gc.disable)()
    try:
        tree_of(text)
        assert gc.isenabled() is was_on
    finally:
        (gc.enable if before else gc.disable)()
