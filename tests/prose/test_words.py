"""Words and their places, in plain text and in what typography makes of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.prose.words import Token, words_of
from tests.cases import each
from tests.characters import CHARACTERS
from tests.sizes import sizes


@each(
    ("text", "words"),
    [
        ("", []),
        ("  \n—…!", []),
        ("Cameras DETER crime.", ["cameras", "deter", "crime"]),
        ("counter-terrorism, state-of-the-art", ["counter-terrorism", "state-of-the-art"]),
        ("the nation's rights; the states' rights", ["the", "nation's", "rights", "the", "states", "rights"]),
        ("the nation’s don‘t", ["the", "nation's", "don", "t"]),
        ("'quoted' -dashed- a--b c'-d", ["quoted", "dashed", "a", "b", "c", "d"]),
        ("watch‑list e‐mail", ["watch-list", "e-mail"]),
        ("“Safe”—or free–ish?", ["safe", "or", "free", "ish"]),
        ("I-94 in 2024, 3.5 per cent", ["i-94", "in", "2024", "3", "5", "per", "cent"]),
        ("snake_case", ["snake", "case"]),
        ("sur\u00adveillance", ["surveillance"]),
        ("Cafe\u0301 CAFÉ", ["café", "café"]),
        ("Право на ΖΩΗ", ["право", "на", "ζωη"]),
        ("İstanbul is big", ["i̇stanbul", "is", "big"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert [token.word for token in words_of(text)] == words


def test_places_are_those_of_the_text_as_written() -> None:
    text = "“İ” — the nation’s sur\u00adveillance"
    assert [text[token.start : token.end] for token in words_of(text)] == ["İ", "the", "nation’s", "sur\u00adveillance"]


def test_a_token_names_its_parts() -> None:
    token = words_of("no, Never")[1]
    assert token == Token("never", 4, 9)
    assert (token.word, token.start, token.end) == ("never", 4, 9)


@given(st.text(CHARACTERS))
def test_tokens_follow_one_another_and_say_what_stands_there(text: str) -> None:
    done = 0
    for token in words_of(text):
        assert done <= token.start < token.end <= len(text)
        assert [one.word for one in words_of(text[token.start : token.end])] == [token.word]
        done = token.end


@given(st.text("aB9 '-_.\n"))
def test_one_foreign_letter_changes_no_other_word(text: str) -> None:
    assert words_of(f"{text} é")[:-1] == words_of(text)


@given(st.text("ab 'x"))
def test_curly_apostrophes_are_straight_ones(text: str) -> None:
    assert words_of(text.replace("'", "’")) == words_of(text)


@pytest.mark.parametrize("piece", ["a-", "a'", "a--", "é-", "é\u0301"])
@pytest.mark.parametrize("times", sizes(10_000, 200_000))
def test_a_long_run_is_read_in_one_pass(piece: str, times: int) -> None:
    tokens = words_of(piece * times)
    assert tokens[0].start == 0
    assert tokens[-1].end in (times * len(piece), times * len(piece) - 1, times * len(piece) - 2)
