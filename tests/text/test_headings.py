"""What counts as a heading in a source."""

from __future__ import annotations

import pytest

from argmap.text.headings import headings_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# One\ntext\n## Two ##\n", ["One", "Two"]),
        ("####### Seven\n", []),
        ("#hashtag\n", []),
        ("#\n", []),
        ("Title of it\n\nText that goes on.\n\nSecond part\n\nMore.", ["Title of it", "Second part"]),
        ("Title of it\nText at once.\n", []),
        ("Text.\n\nLast line", ["Last line"]),
        ("\r\nTitle\r\n\r\nText.\r\n", ["Title"]),
        ("Title\r\rText.\r", ["Title"]),
        ("12 Angry citizens\n", ["12 Angry citizens"]),
        ("1.2 Scope\n", ["1.2 Scope"]),
        ("Étude\n", ["Étude"]),
        ("lower case\n", []),
        ("A sentence.\n", []),
        ("Is it?\n", []),
        ("The list:\n", []),
        ("First,\n", []),
        ("A clause;\n", []),
        ("1. Meetings\n", []),
        ("2) Meetings\n", []),
        ("(a) Meetings\n", []),
        ("- Meetings\n", []),
        ("• Meetings\n", []),
        ("* Meetings\n", []),
        ("See also\u00a0 Another page of ours\n", []),
        ("W" * 111 + "\n", []),
        ("", []),
    ],
)
def test_headings(text: str, expected: list[str]) -> None:
    assert [words for _, words in headings_of(text)] == expected


def test_offsets_point_at_the_words_or_the_marks() -> None:
    text = "\n  Title\n\nText.\n\n## Part\n"
    assert [(at, text[at : at + 5]) for at, _ in headings_of(text)] == [(3, "Title"), (17, "## Pa")]
