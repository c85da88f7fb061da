"""Messages stay under 100 characters, and say as much of an id as there is room for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.checks.circling import around
from argmap.checks.differing import difference
from argmap.checks.summary import unless_most
from argmap.checks.words import agreeing, clipped, listed, named, sentence, with_article
from argmap.diagnostic import Finding
from argmap.wording.counted import counted
from tests.characters import ASCII


def test_ids_stand_in_quotes_and_long_ones_are_cut_in_the_middle() -> None:
    assert named("short-id") == "'short-id'"
    assert named("a" * 30 + "-" + "b" * 30) == f"'{'a' * 20}…{'b' * 19}'"
    assert clipped("abcdef", 5) == "ab…ef"
    assert clipped("abcdef", 6) == "abcdef"


@pytest.mark.parametrize(
    ("ids", "words"),
    [
        (["a"], "'a'"),
        (["a", "b"], "'a' and 'b'"),
        (["a", "b", "c"], "'a', 'b' and 'c'"),
        (["a", "b", "c", "d", "e"], "'a', 'b', 'c' and 2 more"),
    ],
)
def test_lists_are_cut_short(ids: list[str], words: str) -> None:
    assert listed(ids) == words


def test_numbers_agree() -> None:
    assert [f"{counted(number, 'claim')} {agreeing(number, 'rest')}" for number in (1, 2)] == [
        "1 claim rests",
        "2 claims rest",
    ]
    assert [with_article(noun) for noun in ("claim", "objection")] == ["a claim", "an objection"]


def test_a_sentence_clips_the_longest_id_first() -> None:
    assert sentence("{} objects to {}", "a", "b") == "'a' objects to 'b'"
    whole = sentence("{} objects to {}", "x" * 20, "y" * 90)
    assert f"'{'x' * 20}' objects to 'y" in whole
    assert "…" in whole


@given(st.lists(st.text(ASCII, max_size=200), min_size=1, max_size=3))
def test_a_sentence_is_never_too_long(ids: list[str]) -> None:
    assert len(sentence(" stands by ".join(["{}"] * len(ids)), *ids)) < 100


@pytest.mark.parametrize(
    ("ids", "path"),
    [
        (("a",), "a → a"),
        (("a", "b", "c"), "a → b → c → a"),
        (("a", "b", "c", "d", "e", "f"), "a → b → … → f → a"),
    ],
)
def test_a_circle_is_a_path_back_to_its_beginning(ids: tuple[str, ...], path: str) -> None:
    assert around(ids) == path


@given(st.lists(st.text(ASCII, min_size=1, max_size=90), min_size=1, max_size=9))
def test_a_circle_fits_a_message(ids: list[str]) -> None:
    assert len(around(tuple(ids))) <= 60


def findings(number: int) -> list[Finding]:
    return [Finding(("claims", str(each)), "lacks something") for each in range(number)]


@pytest.mark.parametrize(("number", "of", "lines"), [(4, 4, 4), (5, 10, 5), (5, 9, 1), (6, 11, 1), (0, 0, 0)])
def test_five_that_are_more_than_half_become_one_line(number: int, of: int, lines: int) -> None:
    shown = list(unless_most(findings(number), of, ("claims",), "most lack something", "add it"))
    assert len(shown) == lines
    assert sum(len(finding.parts) or 1 for finding in shown) == number


@pytest.mark.parametrize(
    ("written", "other", "shown"),
    [
        ("in most cases", "in some cases", "in some cases"),
        ("one two three four five six SEVEN", "one two three four five six seven", "… four five six seven"),
        ("a b c d X f g h i", "a b c d e f g h i", "… b c d e f g h …"),
        ("they were not seen", "they were seen", "they were seen"),
    ],
)
def test_a_difference_is_shown_with_a_few_words_around_it(written: str, other: str, shown: str) -> None:
    assert difference(written, other) == shown


def test_a_long_difference_is_cut() -> None:
    shown = difference("x " * 60, " ".join(f"word{number}" for number in range(60)))
    assert len(shown.split()) < 30
    assert "…" in shown
