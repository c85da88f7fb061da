"""What a file of sides may not say, with the place that is named."""

from __future__ import annotations

import pytest

from argmap.sides.lexicon import load_lexicon
from argmap.sides.lexicon_file import LexiconError
from tests.cases import each

TWO = "sides:\n  one: {label: One, goods: [good]}\n  two: {label: Two, goods: [better]}\n"


@each(
    ("text", "complaint"),
    [
        ("", "f:1:1: a file of sides has 'sides:' and at least two sides under it"),
        ("- a\n", "f:1:1: a file of sides has 'sides:'"),
        ("sides:\n", "f:1:1: 'sides' is not a map of fields"),
        ("sides:\n  one: {label: One, goods: [good]}\n", "at least two sides"),
        ("sides: {one: {label", "f:1:"),
        ("sides:\n  one: &a {}\n", "f:2:8: '&a' marks a value for repetition"),
        (TWO + "sids: []\n", "f:4:1: 'sids' is not a field here; did you mean 'sides'?"),
        (TWO + "  three: {label: Three, gods: [best]}\n", "f:4:25: 'gods' is not a field here; did you mean 'goods'?"),
        (TWO + "  three: {label: Three, q: [best]}\n", "there are label, goods, threats, measures"),
        (TWO + "  three: {label: Three}\n", "f:4:3: the side 'three' has no words"),
        (TWO + "  three: {goods: [best]}\n", "f:4:3: the side 'three' has no label"),
        (TWO + "  three: {label: [x], goods: [best]}\n", "f:4:11: the side 'three' has no label"),
        (TWO + "  three: best\n", "f:4:10: 'three' is not a map of fields"),
        (TWO + "  Three: {label: T, goods: [best]}\n", "f:4:3: the side's id 'Three' is not a lower-case word"),
        (TWO + "  both: {label: T, goods: [best]}\n", "f:4:3: 'both' has a meaning of its own"),
        (TWO + "  three: {label: T, goods: best}\n", "f:4:28: 'goods' is not a list of phrases"),
        (TWO + "  three: {label: T, goods: [best, [x]]}\n", "f:4:35: a phrase is missing, or is not a text"),
        (TWO + "  three: {label: T, goods: ['']}\n", "f:4:29: '' has no words"),
        (TWO + "  three: {label: T, goods: [an*]}\n", "f:4:29: 'an*' has fewer than 3 letters before a `*`"),
        (TWO + "  three: {label: T, goods: [self-?d]}\n", "'self-?d' has no letter before a `?`"),
        (TWO + "  three: {label: T, goods: [be*st]}\n", "'be*st' holds more than letters"),
        (TWO + "  three: {label: T, goods: ['a, b']}\n", "'a, b' holds more than letters"),
        (TWO + "  three: {label: T, goods: [a b c d e f g h i]}\n", "has more than 8 words"),
        (TWO + "  three: {label: T, goods: [Better]}\n", "f:4:29: 'Better' stands on line 3 under 'two' already"),
        (TWO + "  three: {label: T, goods: [a-b, ab]}\n", "f:4:34: 'ab' stands on line 4 already"),
        (TWO + "neither: [good]\n", "f:4:11: 'good' stands on line 2 under 'one' already"),
        (TWO + "neither: good\n", "f:4:10: 'neither' is not a list of phrases"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(text: str, complaint: str) -> None:
    with pytest.raises(ValueError) as raised:  # noqa: PT011  (the message is what is compared)
        load_lexicon(text, "f")
    assert complaint in str(raised.value)


def test_all_that_is_wrong_is_said_in_the_order_of_the_file() -> None:
    text = "sides:\n  one: {goods: ['!']}\n  two: {label: Two}\n"
    with pytest.raises(LexiconError) as raised:
        load_lexicon(text, "f")
    assert [complaint.split(": ")[0] for complaint in raised.value.complaints] == ["f:2:3", "f:2:17", "f:3:3"]
