"""What counts as a heading in a source."""

from __future__ import annotations

from argmap.prose.headings import headings_of
from tests.cases import each


@each(
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
        ("What the " + "Gate Shows " * 20 + "\n", ["What the" + " Gate Shows" * 20]),
        ("What the " + "gate shows " * 20 + "\n", []),
        ("“Watched at the Gate”\n", ["“Watched at the Gate”"]),
        ("He said “no.”\n", []),
        ("So it is said. (1)\n", []),
        ("Gates in the U.S.\n", ["Gates in the U.S."]),
        ("Who watches the gate?\n", ["Who watches the gate?"]),
        ("**Gates**\n", ["Gates"]),
        ("# C# and F#\n", ["C# and F#"]),
        ("# \u00a0\n", []),
        ("Gates\n=====\nText at once.\n", ["Gates"]),
        ("Gates\n-----\nText at once.\n", ["Gates"]),
        ("Text,\n-----\nText at once.\n", []),
        ("Gates\u2028\u2028Text.", ["Gates"]),
        ("\ufeffGates\n\x00\nText.", ["Gates"]),
        ("Text.\n\n2. Halls\n\nThe halls fill.\n", ["2. Halls"]),
        ("Text.\n\n2. Halls\n\n- The halls fill.\n", ["2. Halls"]),
        ("Text.\n\n1. Halls\n\n2. Gates\n\nThe halls fill.\n", []),
        ("These:\n\n2. Halls\n\nThe halls fill.\n", []),
        # Each line a paragraph
        ("Title of it\nText at once.\nPart of it\nMore.\nStill more.\nThe end.\n", ["Title of it", "Part of it"]),
        ("Name of it\nStreet of it\nTown of it\nMore.\nStill more.\nThe end.\n", []),
        ("Title of it\n" + "Long text goes on. " * 9, ["Title of it"]),
        ("Title of it\n" + "long text goes on. " * 9, []),
        # Fields
        ("A\n\nState: In force\n\n" * 3, ["A", "A", "A"]),
        ("A\n\nState: In force\n\n" * 2, ["A", "State: In force"] * 2),
        ("Case: One\n\nText.\n\n" * 3, ["Case: One"] * 3),
        ("", []),
    ],
)
def test_headings(text: str, expected: list[str]) -> None:
    assert [words for _, words in headings_of(text)] == expected


def test_offsets_point_at_the_words_or_the_marks() -> None:
    text = "\n  Title\n\nText.\n\n## Part\n"
    assert [(at, text[at : at + 5]) for at, _ in headings_of(text)] == [(3, "Title"), (17, "## Pa")]
