"""How spans lie to one another, and where a sentence ends of which only clauses are marked."""

from __future__ import annotations

from pathlib import Path

import pytest

from docs.measuring.reading import annotation_of, read_annotation
from docs.measuring.spans import Span, likeness, matched, meet, takes_up
from tests.cases import each


@each(
    ("one", "other", "alike", "do_meet"),
    [
        ((0, 10), (0, 10), 1, True),
        ((0, 10), (10, 20), 0, False),
        ((0, 10), (5, 15), 5 / 15, True),
        ((0, 10), (6, 16), 4 / 16, False),
        ((0, 100), (40, 50), 0.1, True),
        ((5, 5), (0, 10), 0, False),
    ],
)
def test_likeness_and_meeting(one: Span, other: Span, alike: float, do_meet: bool) -> None:
    assert likeness(one, other) == likeness(other, one) == pytest.approx(alike)
    assert meet(one, other) == meet(other, one) == do_meet


@pytest.mark.parametrize(
    ("span", "does"), [((10, 15), True), ((12, 13), True), ((15, 40), True), ((16, 40), False), ((0, 10), False)]
)
def test_taking_up_a_sentence(span: Span, does: bool) -> None:
    assert takes_up(span, (10, 20)) is does


def test_pairs_are_one_to_one_and_the_most_alike_go_first() -> None:
    lefts = {"whole": (0, 100), "end": (60, 100)}
    rights = {"a": (0, 45), "b": (55, 100)}
    assert matched(lefts, rights) == {"end": "b", "whole": "a"}


def test_a_sentence_of_clauses_reaches_from_stop_to_stop() -> None:
    library = read_annotation(Path(__file__).parent / "library.yaml")
    sentence = library.words(library.sentences[4])
    assert sentence == "While cameras protect the shelves, readers must be free to read unseen."


def test_a_quote_decides_where_its_span_is_another() -> None:
    written = {"claims": [{"id": 7, "sentence": 1, "quote": "It rains.", "span": [0, 9]}]}
    assert annotation_of(written, "Snow falls. It rains.").claims["7"].span == (12, 21)
