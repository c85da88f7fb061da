"""Edits change what they name and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.yaml.splice import Edit, OverlapError, splice
from tests.cases import each
from tests.characters import CHARACTERS


@each(
    ("edits", "expected"),
    [
        ([], "abcdef"),
        ([Edit(1, 3, "X")], "aXdef"),
        ([Edit(4, 5, "Y"), Edit(1, 3, "X")], "aXdYf"),
        ([Edit(1, 3, "X"), Edit(3, 5, "Y")], "aXYf"),
        ([Edit(2, 2, "1"), Edit(2, 2, "2"), Edit(2, 2, "3")], "ab123cdef"),
        ([Edit(2, 4, "X"), Edit(2, 2, "1")], "ab1Xef"),
        ([Edit(0, 2, "X"), Edit(2, 2, "1")], "X1cdef"),
        ([Edit(0, 0, "^"), Edit(6, 6, "$")], "^abcdef$"),
        ([Edit(0, 6, "")], ""),
    ],
)
def test_splice(edits: list[Edit], expected: str) -> None:
    assert splice("abcdef", edits) == expected


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (Edit(1, 3, "X"), Edit(2, 4, "Y")),
        (Edit(1, 4, "X"), Edit(2, 3, "Y")),
        (Edit(1, 3, "X"), Edit(1, 3, "X")),
        (Edit(1, 3, "X"), Edit(2, 2, "Y")),
    ],
)
def test_overlap_names_both(first: Edit, second: Edit) -> None:
    for edits in ([first, second], [second, first]):
        with pytest.raises(OverlapError, match=f"{first.start}–{first.end} .*{second.start}–{second.end} ") as caught:
            splice("abcdef", edits)
        assert {caught.value.first, caught.value.second} == {first, second}


def test_long_edits_are_named_briefly() -> None:
    with pytest.raises(ValueError, match="overlap") as caught:
        splice("abc", [Edit(0, 2, "x" * 500), Edit(1, 3, "y" * 500)])
    assert len(str(caught.value)) < 100


@pytest.mark.parametrize("edit", [Edit(-1, 2, ""), Edit(2, 1, ""), Edit(0, 7, ""), Edit(8, 9, "")])
def test_edits_outside_the_text_are_refused(edit: Edit) -> None:
    with pytest.raises(ValueError, match="lies outside a text of 6 characters"):
        splice("abcdef", [edit])


@given(
    st.text(CHARACTERS, max_size=40),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.text(CHARACTERS, max_size=5))),
)
def test_all_else_is_kept(text: str, wishes: list[tuple[int, int, str]]) -> None:
    edits: list[Edit] = []
    for first, second, words in wishes:
        start, end = sorted((min(first, len(text)), min(second, len(text))))
        if all(end <= other.start or start >= other.end for other in edits if start != end or other.start != other.end):
            edits.append(Edit(start, end, words))
    edits = [edit for edit in edits if edit.start != edit.end]
    result = splice(text, reversed(edits))
    kept = [sign for at, sign in enumerate(text) if not any(edit.start <= at < edit.end for edit in edits)]
    assert len(result) == len(kept) + sum(len(edit.text) for edit in edits)
    at = 0
    for edit in sorted(edits, key=lambda edit: edit.start):
        before = text[at : edit.start]
        assert result.startswith(before + edit.text)
        result, at = result[len(before) + len(edit.text) :], edit.end
    assert result == text[at:]
