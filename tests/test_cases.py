"""Every case runs, and every one that fails is named."""

from __future__ import annotations

import pytest

from tests.cases import each


def test_all_that_fail_are_named_and_none_is_passed_over() -> None:
    ran = []

    @each(("number", "word"), [(1, "one"), (0, "nought"), (2, "two"), (3, "three")], ids=["a", "b", "c", "d"])
    def check(number: int, word: str) -> None:
        ran.append(word)
        assert 6 / number == 6, word
        with pytest.raises(ValueError, match="one"):
            raise ValueError(word)

    with pytest.raises(AssertionError) as raised:
        check()
    assert ran == ["one", "nought", "two", "three"]
    assert [line.split(":")[0] for line in str(raised.value).splitlines() if ": " in line and line[1] == ":"] == [
        "b",
        "c",
        "d",
    ]
    assert "ZeroDivisionError" in str(raised.value)
    assert str(raised.value).startswith("3 of 4 cases fail\n")


def test_a_case_that_does_not_raise_what_it_should_fails() -> None:
    @each("word", ["1", "x"])
    def check(word: str) -> None:
        with pytest.raises(ValueError, match="invalid literal"):
            int(word)

    with pytest.raises(AssertionError, match=r"1 of 2 cases fail\n\('1',\): Failed"):
        check()


def test_no_cases_are_a_mistake() -> None:
    with pytest.raises(AssertionError, match="no cases"):
        each("word", [])(print)
