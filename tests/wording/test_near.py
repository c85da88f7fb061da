"""The name that was probably meant."""

from __future__ import annotations

import random
from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.wording.near import nearest_name
from tests.cases import each
from tests.characters import CHARACTERS

NAMES = (
    "deters",
    "cameras-pay",
    "cameras-deter",
    "pooling-finds-threats",
    "evidence",
    "claims",
    "reasons",
    "objections",
    "text",
    "note",
    "premises",
    "on",
)


@each(
    ("word", "name"),
    [
        ("detres", "deters"),  # neighbours exchanged
        ("deter", "deters"),
        ("detersx", "deters"),
        ("dexers", "deters"),
        ("edters", "deters"),
        ("camera-pays", "cameras-pay"),
        ("cameras_pay", "cameras-pay"),
        ("Cameras Pay", "cameras-pay"),
        ("pay-cameras", "cameras-pay"),
        ("threats-pooling-finds", "pooling-finds-threats"),
        ("pooling", "pooling-finds-threats"),
        ("pooling-find-threat", "pooling-finds-threats"),
        ("evidnce", "evidence"),
        ("evidences", "evidence"),
        ("claim", "claims"),
        ("CLAIMS", "claims"),
        ("reason", "reasons"),
        ("objektions", "objections"),
        ("premisses", "premises"),
        ("texts", "text"),
        ("no", "on"),
        ("zzz", None),
        ("x", None),
        ("", None),
        ("--", None),
        ("cam", None),  # too short a beginning
        ("quotes", None),
    ],
)
def test_nearest_name(word: str, name: str | None) -> None:
    assert nearest_name(word, NAMES) == name


def test_the_word_itself_is_not_its_own_neighbour() -> None:
    assert nearest_name("claims", ["claims", "claim"]) == "claim"
    assert nearest_name("claims", ["claims"]) is None


def test_no_names() -> None:
    assert nearest_name("claims", []) is None


def test_ties_go_by_the_alphabet_whatever_the_order() -> None:
    names = ["bake", "cake", "lake", "make"]
    for _ in range(5):
        random.shuffle(names)
        assert nearest_name("fake", names) == "bake"


@pytest.mark.parametrize(
    ("word", "name"),
    [("claim-1234x5", "claim-12345"), ("clami-12345", "claim-12345"), ("claim-number-77-finds-much", None)],
)
def test_many_names(word: str, name: str | None) -> None:
    names = [f"claim-{number}" for number in range(10_000, 30_000)]
    assert nearest_name(word, names) == name


def test_many_names_that_differ_by_more_than_a_slip() -> None:
    names = [f"item-{number}" for number in range(2_000)] + ["pooling-finds-threats"]
    assert nearest_name("pooling-finding-threats", names) == "pooling-finds-threats"


@given(st.text(CHARACTERS, max_size=12), st.lists(st.text(CHARACTERS, max_size=12), max_size=20))
def test_the_answer_is_one_of_the_names_and_the_same_each_time(word: str, names: list[str]) -> None:
    found = nearest_name(word, names)
    assert found is None or (found in names and found != word)
    assert nearest_name(word, reversed(names)) == found


@given(st.lists(st.text(ascii_lowercase, min_size=4, max_size=8), min_size=1, max_size=4).map("-".join), st.data())
def test_one_slip_is_mended(name: str, draw: st.DataObject) -> None:
    at = draw.draw(st.integers(0, len(name) - 1))
    slip = name[:at] + draw.draw(st.sampled_from(["", "q", "q" + name[at]])) + name[at + 1 :]
    assert nearest_name(slip, [name, "quite-another-thing-0"]) == (name if slip != name else None)
