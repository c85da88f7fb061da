"""What is wrong with a text, where, and what is read all the same."""

from __future__ import annotations

import re
import sys

import pytest
import yaml

from argmap.yaml import composer, decode
from argmap.yaml.tree import Problem, Tree, read_tree
from tests.cases import each

MANY = 100_000


def the_problem(tree: Tree) -> Problem:
    assert len(tree.problems) == 1, tree.problems
    return tree.problems[0]


def found(text: str) -> list[tuple[str, str]]:
    """Each problem's name with the text that it points at."""
    tree = read_tree(text.encode())
    return [(problem.name, tree.text[slice(*problem.extent)]) for problem in tree.problems]


# The text, the problem's name, the text at its place, the value that is read all the same.
CASES: list[tuple[str, str, str | None, object]] = [
    ("a: b\nc: d\na: e\nf: g\n", "duplicate-key", "a", {"a": "b", "c": "d", "f": "g"}),
    ("a: b\na: {c: d, e: [f]}\ng: h\n", "duplicate-key", "a", {"a": "b", "g": "h"}),
    ("x: {a: b, 'a': c, d: e}\n", "duplicate-key", "'a'", {"x": {"a": "b", "d": "e"}}),
    ("a: &b c\nd: e\n", "alias", "&b", {"a": "c", "d": "e"}),
    ("a: *b\nd: e\n", "alias", "*b", {"a": None, "d": "e"}),
    ("a: [*b, c]\n", "alias", "*b", {"a": [None, "c"]}),
    ("*a : b\nc: d\n", "alias", "*a", {"c": "d"}),
    ("<<: {a: b}\nc: d\n", "merge-key", "<<", {"c": "d"}),
    ("<<: *a\nc: d\n", "merge-key", "<<", {"c": "d"}),
    ("a: !b c\nd: e\n", "tag", "!b", {"a": "c", "d": "e"}),
    ("a: !!python/object/apply:os.system [echo]\n", "tag", "!!python/object/apply:os.system", {"a": ["echo"]}),
    ("a: !!str null\n", "tag", "!!str", {"a": "null"}),
    ("a: !e!b c\n", "tag", "!", {}),
    ("a: b\n---\nc: d\n", "many-documents", "---", {"a": "b"}),
    ("", "empty-file", "", None),
    ("# a\n\n", "empty-file", "", None),
    ("null\n", "empty-file", "", None),
    ("---\n...\n", "empty-file", "", None),
    ("a: x\x01y\nb: c\n", "control-character", "\x01", {"a": "x\ufffdy", "b": "c"}),
    ("a: x\x7fy\nb: c\n", "control-character", "\x7f", {"a": "x\ufffdy", "b": "c"}),
    ("? [a, b]\n: c\nd: e\n", "complex-key", "[a, b]", {"d": "e"}),
    ("? {a: b}\n: {c: [d]}\ne: f\n", "complex-key", "{a: b}", {"e": "f"}),
    ("{[a]: b, c: d}\n", "complex-key", "[a]", {"c": "d"}),
    ("? \n: a\nb: c\n", "complex-key", "", {"b": "c"}),
    ("null: a\nb: c\n", "complex-key", "null", {"b": "c"}),
    ("~: {a: b}\nb: c\n", "complex-key", "~", {"b": "c"}),
    ("'': a\nb: c\n", "complex-key", "''", {"b": "c"}),
    ("- a\n- b\n", "not-a-map", "-", ["a", "b"]),
    ("just words\n", "not-a-map", "j", "just words"),
    ("a:\n\tb: c\n", "tab-indent", "\t", {}),
    ("a:\n  b: c\n\td: e\n", "tab-indent", "\t", {"a": {}}),
    ("a:\n  b: {c: d}\n\te: f\n", "tab-indent", "\t", {"a": {"b": {"c": "d"}}}),
    ("a: [b\nc: d\n", "not-yaml", "[", {"a": ["b c"]}),
    ("a: {b: c\n", "not-yaml", "{", {"a": {"b": "c"}}),
    ("a: b: c\n", "not-yaml", ":", {"a": "b"}),
    ("a: b\nc: 'd\n", "not-yaml", "'", {"a": "b"}),
    ('a: b\nc: "d\n', "not-yaml", '"', {"a": "b"}),
    ('a: "b" c\n', "not-yaml", "c", {"a": "b"}),
    ('a: "\\q"\n', "not-yaml", None, {}),
    ("a: @b\n", "not-yaml", "@", {}),
    ("a: `b`\n", "not-yaml", "`", {}),
    ("a: - b\n", "not-yaml", "-", {}),
    ("a: }\n", "not-yaml", "}", {}),
    ("a: b\nc\n", "not-yaml", "c", {"a": "b"}),
    ("- a\nb: c\n", "not-yaml", "b", ["a"]),
]


@each(("text", "name", "at", "value"), CASES)
def test_problem_place_and_rest(text: str, name: str, at: str | None, value: object) -> None:
    tree = read_tree(text.encode())
    problem = the_problem(tree)
    assert problem.name == name
    assert at is None or tree.text[slice(*problem.extent)] == at
    assert tree.value == value


@pytest.mark.parametrize(("text", "name", "at", "value"), [case for case in CASES if case[1] != "tab-indent"])
def test_pure_parser_agrees(
    text: str, name: str, at: str | None, value: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(composer, "_Parser", yaml.Loader)
    tree = read_tree(text.encode())
    assert (the_problem(tree).name, tree.value) == (name, value)


@each("text", [case[0] for case in CASES])
def test_wording_follows_the_house(text: str) -> None:
    for problem in read_tree(text.encode()).problems:
        assert len(problem.message) < 100
        assert not re.search(r"invalid|please|\.$|^[A-Z][a-z]", problem.message)
        assert problem.hint is None or re.match(r"[a-z].*[^.]$", problem.hint)


@each("text", [case[0] for case in CASES if case[1] == "not-yaml"])
def test_syntax_errors_are_said_in_our_words(text: str) -> None:
    assert "from here on" not in the_problem(read_tree(text.encode())).message


def test_second_key_points_back_to_the_first() -> None:
    tree = read_tree(b"claims:\n  a: b\n  c: d\n  a: e\n  a: f\n")
    assert [tree.line_column(problem.extent[0]) for problem in tree.problems] == [(4, 3), (5, 3)]
    assert {tree.line_column(extent[0]) for problem in tree.problems for extent, _ in problem.related} == {(2, 3)}


def test_what_is_passed_over_does_not_move_its_neighbours() -> None:
    tree = read_tree(b"a: b\na: {x: [y, {z: 1}], x: 2}\n? [p, {q: r}]\n: {s: t}\n<<: {u: v}\nc: {d: e}\n")
    assert tree.value == {"a": "b", "c": {"d": "e"}}
    assert [tree.text[slice(*(tree.place(path) or (0, 0)))] for path in (("a",), ("c",), ("c", "d"))] == [
        "b",
        "{d: e}",
        "e",
    ]
    assert [problem.name for problem in tree.problems] == ["duplicate-key", "duplicate-key", "complex-key", "merge-key"]


def test_problems_stand_in_the_order_of_the_text() -> None:
    assert found("a: &b c\nd: \x02*b\ne: *b\na: !f g\n") == [
        ("alias", "&b"),
        ("control-character", "\x02"),
        ("alias", "*b"),
        ("duplicate-key", "a"),
        ("tag", "!f"),
    ]


@each("opening", ["[", "{", "- ", "? ", "[\n", "{a: ", "- - ? "])
def test_deep_nesting_is_stopped(opening: str) -> None:
    problem = the_problem(read_tree((opening * MANY).encode()))
    assert problem.name == "too-deep"
    assert problem.extent[0] < 200


def test_depth_of_32_is_read_and_33_is_not() -> None:
    assert read_tree(b"a: " + b"[" * 31 + b"]" * 31).problems == ()
    tree = read_tree(b"a: " + b"[" * 32 + b"]" * 32)
    assert the_problem(tree).name == "too-deep"
    assert isinstance(tree.value, dict)


def test_long_flat_text_uses_no_stack() -> None:
    limit = sys.getrecursionlimit()
    tree = read_tree(b"a:\n" + b"- [b]\n" * (limit + 10))
    assert isinstance(tree.value, dict)
    assert len(tree.value["a"]) == limit + 10


def test_bytes_that_are_no_utf8() -> None:
    tree = read_tree("a: b\nc: café\nd: e\n".encode("latin-1"))
    problem = the_problem(tree)
    assert (problem.name, problem.extent) == ("not-utf8", (11, 12))
    assert "byte 11 (0xe9, on line 2)" in problem.message
    assert tree.value == {"a": "b", "c": "caf\ufffd", "d": "e"}


def test_byte_offset_counts_the_byte_order_mark_and_wide_characters() -> None:
    problem = the_problem(read_tree(b"\xef\xbb\xbf" + "é: ".encode() + b"\xff"))
    assert problem.extent == (3, 4)
    assert "byte 7 " in problem.message


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf16_is_named(encoding: str) -> None:
    tree = read_tree("claims: {a: b}\n".encode(encoding))
    assert the_problem(tree).name == "not-utf8"
    assert "UTF-16" in the_problem(tree).message or encoding == "utf-32"
    assert tree.value is None


def test_too_large_is_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decode, "LIMIT", 1024)
    tree = read_tree(b"a: b\n" * 1000)
    assert (the_problem(tree).name, tree.value, tree.text) == ("too-large", None, "")
    assert read_tree(b"a: b\n").problems == ()


@pytest.mark.parametrize(
    "text",
    ["a: 'b\n\tc'\n", "a: [b,\n\tc]\n", "a: b\t# c\n", "a:\tb\n", "a: |\n  b\n  \tc\n"],
)
def test_tabs_that_do_not_indent_are_allowed(text: str) -> None:
    assert read_tree(text.encode()).problems == ()


@each(
    "raw",
    [
        b"\x00",
        b"\xff",
        b"a: \xed\xa0\x80",
        b"%",
        b"%YAML 9.9\n---\na: b",
        b"\xef\xbb\xbf",
        b"!",
        b"&",
        b"*",
        b"|",
        b"'",
        b"--- >\n...",
        b"? ",
        b"a: !<",
        b"%TAG ! x\n---\n",
    ],
)
def test_odd_bytes_give_problems_not_exceptions(raw: bytes) -> None:
    assert read_tree(raw).problems
