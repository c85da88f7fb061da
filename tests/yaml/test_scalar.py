"""Scalars as they are written: whatever the text, the reader gives it back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from argmap.yaml.scalar import flow, scalar
from argmap.yaml.tree import read_tree
from tests.cases import each

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
TRICKY = st.text("ab :#-,[]{}'\"\\&*!|>%@`?\n\t~", min_size=1)


def read_back(raw: str) -> object:
    tree = read_tree(raw.encode())
    assert not tree.problems
    return tree.value


@each(
    ("text", "written"),
    [
        ("Towers save lives.", "Towers save lives."),
        ("It is said: stay away.", '"It is said: stay away."'),
        ("Bathers' rights: none.", '"Bathers\' rights: none."'),
        ("- a list", '"- a list"'),
        ("null", '"null"'),
        ("one #1", '"one #1"'),
        ("a, b [c]", "a, b [c]"),
        ("tab\there", '"tab\\there"'),
    ],
)
def test_quotes_where_they_are_needed(text: str, written: str) -> None:
    assert scalar(text) == written


def test_brackets_need_more_quotes() -> None:
    assert scalar("a, b [c]", in_flow=True) == '"a, b [c]"'


@given(st.one_of(TEXT, TRICKY))
def test_every_text_comes_back(text: str) -> None:
    assert read_back(f"k: {scalar(text)}\n") == {"k": text}
    assert read_back(f"{{k: {scalar(text, in_flow=True)}, l: [{scalar(text, in_flow=True)}]}}\n") == {
        "k": text,
        "l": [text],
    }


def test_a_value_in_brackets() -> None:
    value = {"source": "shore", "text": "a, b", "span": ["1", "2"], "note": None, "x-mine": {"y": "z"}}
    assert flow(value) == '{source: shore, text: "a, b", span: [1, 2], note: null, x-mine: {y: z}}'
    assert read_back(flow(value)) == value
