"""What a file of abbreviations must not say."""

from __future__ import annotations

import re
from typing import Any

import pytest

from argmap.segment.abbreviations import all_abbreviations, read_abbreviations

GROUPS: dict[str, list[Any]] = {"before_more": [], "before_number": [], "may_end": [], "ends": [], "openers": []}


def test_openers_are_in_lower_case() -> None:
    assert all(word == word.lower() for word in all_abbreviations().openers)


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"never": []}, "'never' is missing or not a list of abbreviations"),
        ({"ends": ["etc."]}, "ends: 'etc.' is not a word without its last stop"),
        ({"ends": [False]}, "ends: 'False' is not a word without its last stop"),
    ],
)
def test_a_list_at_fault_is_named(change: dict[str, list[Any]], complaint: str) -> None:
    with pytest.raises(ValueError, match=re.escape(complaint)):
        read_abbreviations(GROUPS | change)


def test_a_list_is_missing() -> None:
    with pytest.raises(ValueError, match="'ends' is missing"):
        read_abbreviations({name: words for name, words in GROUPS.items() if name != "ends"})
