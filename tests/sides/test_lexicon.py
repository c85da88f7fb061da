"""The words of the sides: those that argmap brings, and what a phrase finds."""

from __future__ import annotations

from collections import Counter
from functools import partial
from importlib.resources import files

import pytest

from argmap.prose.words import words_of
from argmap.sides.lexicon import Hit, Lexicon, default_lexicon, load_lexicon
from argmap.sides.lexicon_file import GROUPS
from tests.cases import each
from tests.extract.counting import calls_of

SIDES = files("argmap.sides").joinpath("data")
BROUGHT = ("security-liberty.yaml", "safety-privacy.yaml")

SMALL = """\
sides:
  order:
    label: Public order
    goods: [order, law and order, public safety, defen?e]
    threats: [terror*, riot, threat, enemy, cyber-attack, end-to-end fraud, defenders of order]
    measures: [counter-terror*, border control, patrol, prosecut* the guilty]
  freedom:
    label: Freedom of all
    goods: [rights, civil libert*, people's rights, privacy]
    threats: [threat to civil libert*, terror of the state]
    measures: [minimi?ation, warrant]
neither: [court order, right of privacy glass]
"""


def brought(name: str) -> Lexicon:
    return load_lexicon(SIDES.joinpath(name).read_text("utf-8"), name)


def hits_of(lexicon: Lexicon, sentence: str) -> list[Hit]:
    return lexicon.find([token.word for token in words_of(sentence)])


def found(sentence: str) -> list[str]:
    return [hit.phrase for hit in hits_of(load_lexicon(SMALL, "small.yaml"), sentence)]


# The files that argmap brings


@pytest.mark.parametrize("name", BROUGHT)
def test_the_sides_have_about_as_many_words_in_each_group(name: str) -> None:
    lexicon = brought(name)
    counts = Counter((entry.side, entry.group) for entry in lexicon.entries)
    for group in GROUPS:
        fewer, more = sorted(counts[side, group] for side in lexicon.sides)
        assert fewer >= 12, group
        assert fewer >= 0.9 * more, group


@pytest.mark.parametrize("name", BROUGHT)
def test_every_entry_is_found_for_its_own_side(name: str) -> None:
    lexicon = brought(name)
    for entry in lexicon.entries:
        written = entry.phrase.replace("*", "").replace("?", "s")
        words = [token.word for token in words_of(written)]
        expected = [] if entry.side is None else [Hit(entry.side, entry.group, entry.phrase, 0, len(words) - 1)]
        assert lexicon.find(words) == expected, entry.phrase


@pytest.mark.parametrize("name", BROUGHT)
def test_no_phrase_stands_on_two_sides(name: str) -> None:
    phrases = [entry.phrase for entry in brought(name).entries]
    assert len(set(phrases)) == len(phrases)


def test_the_default_sides_are_those_of_a_map() -> None:
    assert list(default_lexicon().sides) == ["security", "liberty"]
    assert default_lexicon() is default_lexicon()
    assert list(brought("safety-privacy.yaml").sides) == ["safety", "privacy"]


@each(
    ("sentence", "side"),
    [
        ("Safety from foreign danger comes first with a wise nation.", "security"),
        ("Standing armies have often been fatal to the liberties of the people.", "liberty"),
        ("Officers screened passengers against a watchlist of terrorists.", "security"),
        ("Warrantless searches invite racial profiling.", "liberty"),
        ("Encryption keeps a journalist's sources out of reach.", "liberty"),
        ("She was granted a loan, and her house stands on a hill.", ""),
    ],
)
def test_the_default_sides_know_the_field(sentence: str, side: str) -> None:
    assert {hit.side for hit in hits_of(default_lexicon(), sentence)} == ({side} if side else set())


# What a phrase matches


@each(
    ("sentence", "phrases"),
    [
        ("Riots, a RIOT and a riot's end", ["riot", "riot", "riot"]),
        ("rioters", []),
        ("terror, terrorists, terrorism's", ["terror*"] * 3),
        ("enemies and the enemy's", ["enemy", "enemy"]),
        ("rights, but not what is right", ["rights"]),
        ("The people’s rights", ["people's rights"]),
        ("defence, defense, defences", ["defen?e"] * 3),
        ("minimisation or minimization", ["minimi?ation"] * 2),
        ("counter-terrorism, counterterrorism, counter terrorism", ["counter-terror*"] * 3),
        ("end to end fraud, end-to-end frauds, endtoend fraud", ["end-to-end fraud"] * 3),
        ("border-control posts and border controls", ["border control"] * 2),
        ("law and order", ["law and order"]),
        ("law and orderly", []),
        ("prosecuting the guilty", ["prosecut* the guilty"]),
        ("prosecuting the", []),
        ("threats", ["threat"]),
        ("threats to civil liberties", ["threat to civil libert*"]),
        ("a threat to civil order", ["threat", "order"]),
        ("a court order", []),
        ("a terror of the state", ["terror of the state"]),
        ("privacy-preserving patrols", ["privacy", "patrol"]),
        ("", []),
    ],
)
def test_phrases(sentence: str, phrases: list[str]) -> None:
    assert found(sentence) == phrases


def test_places_are_positions_among_the_words() -> None:
    lexicon = load_lexicon(SMALL, "small.yaml")
    assert hits_of(lexicon, "A rights-order split needs border-control and civil liberties") == [
        Hit("freedom", "goods", "rights", 1, 1),
        Hit("order", "goods", "order", 1, 1),
        Hit("order", "measures", "border control", 4, 4),
        Hit("freedom", "goods", "civil libert*", 6, 7),
    ]


def test_exchanging_the_sides_mirrors_the_hits() -> None:
    text = SIDES.joinpath("security-liberty.yaml").read_text("utf-8")
    exchanged = load_lexicon(_exchanged(text), "exchanged.yaml")
    assert list(exchanged.sides) == ["liberty", "security"]
    other = {"security": "liberty", "liberty": "security"}
    for entry in default_lexicon().entries:
        sentence = f"some threat to {entry.phrase} of {entry.phrase}s or self-{entry.phrase}".replace("*", "ing")
        mirrored = [hit._replace(side=other[hit.side]) for hit in hits_of(default_lexicon(), sentence)]
        assert hits_of(exchanged, sentence) == mirrored


def _exchanged(text: str) -> str:
    return (
        text.replace("\n  security:", "\n  @").replace("\n  liberty:", "\n  security:").replace("\n  @", "\n  liberty:")
    )


def test_there_may_be_more_than_two_sides() -> None:
    side = "  {0}: {{label: {0}, goods: [{0}]}}\n"
    lexicon = load_lexicon("sides:\n" + "".join(map(side.format, ("one", "two", "three"))), "three.yaml")
    assert [hit.side for hit in hits_of(lexicon, "three and two")] == ["three", "two"]


# How the work grows


@pytest.mark.parametrize("word", ["terror", "civil", "law and", "end-to-end", "unheard{:04}"])
def test_twice_the_text_is_at_most_twice_the_work(word: str) -> None:
    words = [token.word for token in words_of(" ".join(word.format(number) for number in range(2000)))]
    once, twice = (calls_of(partial(load_small().find, words[:size])) for size in (200, 400))
    assert once < twice <= 2 * once


def load_small() -> Lexicon:
    return load_lexicon(SMALL, "small.yaml")
