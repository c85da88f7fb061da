"""Blocks: headings, paragraphs, items and what is beside the text, in texts of any layout."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.prose.blanks import BLANK
from argmap.prose.layout import is_ruled, lines_of
from argmap.prose.quotes import SourceText
from argmap.segment.blocks import blocks_of
from tests.cases import each
from tests.characters import CHARACTERS
from tests.extract.counting import calls_of
from tests.sizes import sizes

SIGNS = {"title": "T", "heading": "H", "paragraph": "P", "item": "I", "boilerplate": "B"}


def shown(text: str) -> str:
    """The kinds of the blocks, a letter each."""
    return "".join(SIGNS[block.kind] for block in blocks_of(text))


def words(text: str) -> list[str]:
    return [" ".join(text[slice(*block.span)].split()) for block in blocks_of(text)]


LONG = "The council bought forty cameras and a control room, and it has never said who may watch the film, nor for how long it is kept in the hall."


@each(
    ("text", "kinds"),
    [
        ("", ""),
        (" \n\t\n\u00a0\n\ufeff\n", ""),
        ("The gates\n\nThey open.\n\nThe hall\n\nIt fills.", "TPHP"),
        ("They open.\n\nThe hall\n\nIt fills.", "PHP"),
        ("# Gates\n\nThey open.\n\n## The hall\nIt fills.", "TPHP"),
        ("They open.\n\n# Gates\n\nIt fills.\n\n## The hall", "PTPH"),
        ("They open.\n\n# Gates\n\nIt fills.\n\n# The hall", "PHPH"),
        ("Gates\n=====\nThey open.\n\nThe hall\n--------\nIt fills.", "TPHP"),
        ("Gates\n\nThey open.\n\n* * *\n\nIt fills.\n\n-----\n\nIt is full.", "TPPP"),
        ("**Gates**\n\nThey open.", "TP"),
        ("By Jane Doe\n\nGates\n\nThey open.", "BTP"),
        ("Gates\n\nWhy are the gates open?\n\nNobody knows.", "THP"),
        ("Gates\n\nIs it so?\n\nNobody knows.", "TPP"),
        # Items
        ("It has parts:\n\n  1. Gates.\n  2. Halls.\n\nThey open.", "PIIP"),
        ("It has parts:\n- gates\n- halls\n\nThey open.", "PIIP"),
        ("It has parts:\n• gates\n•\thalls", "PII"),
        ("(a) Gates\n(b) Halls\n(iii) Doors", "III"),
        ("A. Gates are sold.\nB. Halls are let.", "II"),
        ("A. Smith wrote it.", "P"),
        ("1. Gates that\n   open\n2. Halls that\nfill", "II"),
        ("It is said in section\n12. That is so.", "P"),
        ("It is said.\n12. That is so.", "P"),
        ("It is the gate\n– and the hall –\nthat fills.", "P"),
        ("It was written in\n1990. That is so.", "P"),
        ("1. Gates\n\nThe gates are open to all who come by day.\n\n2. Halls\n\nThe halls are not.", "TPHP"),
        ("It has parts:\n\n1. Gates\n\n2. Halls\n\nThe halls are not open.", "PIIP"),
        # Layout
        ("The gates\nare open and\nthe hall fills.\n\nIt is\nfull.", "PP"),
        (f"Gates\n{LONG}\nHalls\n{LONG}\n{LONG}", "TPHPP"),
        ("They open.\nIt fills.\nNobody asks.\nThe hall\nIt is full.\nWe left.", "PPPHPP"),
        (f"{LONG[:-5]},\n\nand nobody asks.", "P"),
        (f"{LONG[:-1]}\n\nand nobody asks.", "P"),
        (f"{LONG}\n\nand nobody asks.", "PP"),
        ("a | b\nc | d\n\nIt fills.", "PPP"),
        ("> It fills,\n> she said.", "P"),
        # Boilerplate
        ("They film all who\nread more of the papers than\nthe minister does.", "P"),
        ("Note: This text was made with the help of AI. Please see that\nIt is right.\n\nThey open.", "BP"),
        ("Scroll to top\nThey open.", "BP"),
        ("Gates\n\nThey open.\n\nAdvertisement\n\nIt fills.\nShare this:\nNobody asks.", "TPBPBP"),
        ("Gates\n\nThey open.\n\nReferences\n\nDoe, J. Of gates.\n\nLee, A. Of halls.", "TPBBB"),
        (
            "# Gates\n\nThey open.\n\n## See also\n\n- Halls\n\n### Doors\n\n- Doors\n\n## Halls\n\nIt fills.",
            "TPBBBBHP",
        ),
        ("Gates\n\nContents\n1 Why\n2 How\n\nThey open.\n\nSkip to content", "TBPB"),
        ("Gates\n\nContents\n\n- Why\n- How\n\nThey open.", "TBBBP"),
        ("Gates\n\nOn this page:\n\n- Why\n- How\n\nThey open.", "TBBBP"),
        ("Gates\n\nThey open.\n\nNotes\n\nDoe, Of Gates (2020)\n\nIt is cited.\n\nHalls\n\nIt fills.", "TPBBBHP"),
    ],
)
def test_kinds(text: str, kinds: str) -> None:
    assert shown(text) == kinds


@each("end", ["\n", "\r\n", "\r", "\u2028", "\u0085", "\u2029", "\x0b"])
def test_any_line_end_will_do(end: str) -> None:
    lines = ["Gates", "", "They open", "by day.", "", "1. Halls", "2. Doors"]
    assert shown(end.join(lines)) == "TPII"
    assert words(end.join(lines)) == ["Gates", "They open by day.", "1. Halls", "2. Doors"]


def test_a_page_ends_in_a_paragraph() -> None:
    assert words("They open\n\x0cby day.\n\n\x0cIt fills.") == ["They open by day.", "It fills."]


def test_blanks_that_are_none_for_python() -> None:
    text = "\ufeffGates\n\u200b\n\x00They open.\x07\n\ufeff\nIt fills.\u00a0\n"
    assert [text[slice(*block.span)] for block in blocks_of(text)] == ["Gates", "They open.", "It fills."]


def test_spans_leave_out_marks_of_markdown() -> None:
    text = "  ## Gates ##\n\n**Halls**\n\nDoors\n-----\n"
    assert [(text[slice(*block.span)], block.level) for block in blocks_of(text)] == [
        ("Gates", 1),
        ("Halls", 2),
        ("Doors", 2),
    ]


def test_a_field_below_each_heading_is_none() -> None:
    text = "".join(f"Proposal {number}: Open it\n\nStatus: In force\n\nIt fills.\n\n" for number in range(3))
    assert shown(text) == "TPPHPPHPP"


@each(
    ("block", "label"),
    [
        ("🧠 Note: This article was created with the help of AI.", "ai-notice"),
        ("See also  How a gate is opened", "pointer"),
        ("Scroll to Top", "navigation"),
        ("Page 3 of 4", "page-number"),
        ("© 2020 Jane Doe", "copyright"),
        ("[^1]: Doe 2020.", "footnote"),
    ],
)
def test_labels(block: str, label: str) -> None:
    assert [block.label for block in blocks_of(f"Gates\n\nThey open.\n\n{block}\n\nIt fills.")] == ["", "", label, ""]


PIECES = [
    "Gates",
    "they open",
    "It fills.",
    "# ",
    "\n",
    "\n\n",
    "\r\n",
    "- ",
    "1. ",
    "---",
    "===",
    " | ",
    "See also",
    "Notes",
    "\u2028",
    "\x0c",
    "(a) ",
    "**",
    ">",
]
ANY_TEXT = st.lists(st.sampled_from(PIECES) | st.text(CHARACTERS, max_size=5), max_size=40).map("".join)


@given(ANY_TEXT)
def test_nothing_that_reads_is_lost(text: str) -> None:
    at = 0
    outside = ""
    for block in blocks_of(text):
        start, end = block.span
        assert at <= start < end
        assert text[start] not in BLANK
        assert text[end - 1] not in BLANK
        outside += text[at:start] + "\n"
        at = end
    lines = lines_of(outside + text[at:])
    shown = [outside_line(outside + text[at:], line.start, line.end) for line in lines if not line.blank]
    assert not any(shown)


def outside_line(text: str, start: int, end: int) -> str:
    """What reads of a line outside of blocks: not the marks of Markdown, nor lines that are only drawn."""
    return text[start:end].strip("#*_=-~·•|:+" + BLANK)


@given(ANY_TEXT)
def test_sections_are_those_of_a_source(text: str) -> None:
    source = SourceText(text)
    for block in blocks_of(text):
        if block.kind in ("title", "heading"):
            assert source.section_at(block.span[0]) == text[slice(*block.span)]


def test_ruled_lines() -> None:
    text = "----\n* * *\n|---|---|\n- - x\n=="
    assert [is_ruled(text, line) for line in lines_of(text)] == [True, True, True, False, False]


# How the work grows


@each(
    "piece",
    [
        "\n",
        "Gates\n",
        "Gates\n\n",
        "1. Gates\n\n",
        "A: gates\n\n",
        "- gates\n",
        "Notes\n\n",
        "# Gates\n",
        "they open\n\n",
        "They open.\n",
    ],
)
def test_twice_the_lines_are_at_most_twice_the_work(piece: str) -> None:
    blocks_of("warm")
    once, twice = (calls_of(partial(blocks_of, piece * size)) for size in (100, 200))
    assert once < twice <= 2.1 * once


@pytest.mark.parametrize(
    "piece", ["x", ".", "# ", " ", "-", "- ", " | ", ">", "*", "See also ", "\ufeff", "1. ", "(", "!["]
)
@pytest.mark.parametrize("length", sizes(50_000, 1_000_000))
def test_a_line_of_many_signs(piece: str, length: int) -> None:
    text = "Gates\n\n" + piece * (length // len(piece)) + "x."
    assert blocks_of(text)[-1].span[1] == len(text)


SHARED = Path(__file__).parents[2].parent / "shared"


@pytest.mark.skipif(not SHARED.exists(), reason="the article is not at hand")
def test_the_article() -> None:
    text = (SHARED / "seed" / "article.txt").read_text("utf-8")
    labels = [block.label for block in blocks_of(text) if block.kind == "boilerplate"]
    assert labels == ["ai-notice", "pointer", "pointer", "pointer", "navigation"]
    assert [sum(block.kind == kind for block in blocks_of(text)) for kind in ("title", "heading", "item")] == [1, 17, 7]
