"""Setting a key: in the style of its neighbours, and nothing else changes."""

from __future__ import annotations

import pytest

from argmap.edit.layout import LayoutError
from argmap.edit.setting import Setting, is_granted, set_key
from argmap.yaml.splice import splice
from argmap.yaml.tree import read_tree
from tests.cases import each


def after_setting(text: str, *wishes: Setting) -> str:
    """The text with wishes granted, and read again to see whether they are."""
    tree = read_tree(text.encode())
    result = splice(tree.text, [set_key(tree, wish, ("text", "side")) for wish in wishes])
    again = read_tree(result.encode())
    assert is_granted(tree.value, wishes, again.value)
    return result


A = ("claims", "a")


@each(
    ("before", "key", "after"),
    [
        ("claims:\n  a:\n    text: T.\n    side: x # why\n", "side", "claims:\n  a:\n    text: T.\n    side: new # why\n"),
        ("claims:\n  a:\n    text: T. # why\n    note: n\n", "side", "claims:\n  a:\n    text: T. # why\n    side: new\n    note: n\n"),
        ("claims:\n  a:\n    note: n\n", "side", "claims:\n  a:\n    side: new\n    note: n\n"),
        ("claims:\n  a:\n    text: T.", "side", "claims:\n  a:\n    text: T.\n    side: new"),
        ("claims:\r\n  a:\r\n    text: T.\r\n", "side", "claims:\r\n  a:\r\n    text: T.\r\n    side: new\r\n"),
        ("claims:\n  a:\n    text: >-\n      T\n      u.\n    note: n\n", "side", "claims:\n  a:\n    text: >-\n      T\n      u.\n    side: new\n    note: n\n"),
        ("claims:\n  a:\n    text: >-\n      T\n      u.\n    note: n\n", "text", "claims:\n  a:\n    text: new\n    note: n\n"),
        ("claims:\n  a:\n    text: T.\n    side:\n    note: n\n", "side", "claims:\n  a:\n    text: T.\n    side: new\n    note: n\n"),
        ("claims: {a: {text: 'T.', note: n}}\n", "side", "claims: {a: {text: 'T.', side: new, note: n}}\n"),
        ("claims: {a: {note: n, side: 'x'}}\n", "side", "claims: {a: {note: n, side: new}}\n"),
        ("claims: {a: {note: n}}\n", "side", "claims: {a: {side: new, note: n}}\n"),
        ("claims:\n  a: {text: T.,\n      note: n}  # c\n", "side", "claims:\n  a: {text: T., side: new,\n      note: n}  # c\n"),
    ],
)  # fmt: skip
def test_a_key_of_a_claim(before: str, key: str, after: str) -> None:
    assert after_setting(before, Setting(A, key, "new")) == after


def test_a_key_of_a_list_item() -> None:
    text = "claims:\n  a:\n    reasons:\n      - premises: [b]\n        status: draft\n      -   premises: [c]\n"
    at = ("claims", "a", "reasons", 1)
    assert after_setting(text, Setting(at, "status", "accepted")) == (
        text.replace("      -   premises: [c]", "      -   status: accepted\n          premises: [c]")
    )


def test_several_at_once() -> None:
    text = "claims: {a: {text: T., status: draft}, b: {text: U., status: draft}}\n"
    wishes = [Setting(("claims", id), "status", "rejected") for id in "ba"]
    assert after_setting(text, *wishes) == text.replace("draft", "rejected")


@pytest.mark.parametrize("text", ["claims: {a: T.}\n", "claims: {a: {}}\n", "claims: {b: T.}\n"])
def test_what_has_no_keys(text: str) -> None:
    with pytest.raises(LayoutError, match="'a' is not written with keys of its own"):
        after_setting(text, Setting(A, "side", "new"))


def test_a_wish_that_is_not_granted() -> None:
    before, after = {"a": {"k": "x", "l": "y"}}, {"a": {"k": "new"}}
    assert not is_granted(before, [Setting(("a",), "k", "new")], after)
    assert is_granted({"a": {"k": "x"}}, [Setting(("a",), "k", "new")], after)
