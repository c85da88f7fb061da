"""Widths are Helvetica's published ones; lines keep their width, their words and, where possible, company."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.render.type.measure import is_measured, text_width, units, wrap
from tests.cases import each

# From the metrics of Helvetica and Helvetica-Bold that Adobe publishes, in thousandths of the size.
PUBLISHED = [
    ("A", 667, 722),
    ("W", 944, 944),
    ("i", 222, 278),
    ("a", 556, 556),
    (" ", 278, 278),
    ("0", 556, 556),
    ("é", 556, 556),
    ("ß", 611, 611),
    ("–", 556, 556),
    ("—", 1000, 1000),
    ("“", 333, 500),
    ("’", 222, 278),
    ("…", 1000, 1000),
    ("§", 556, 556),
]


@each(("character", "regular", "bold"), PUBLISHED)
def test_width_is_the_published_one(character: str, regular: int, bold: int) -> None:
    assert (units(character), units(character, bold=True)) == (regular, bold)


@each(
    ("text", "expected"),
    [
        ("", 0),
        ("国", 1000),
        ("e\u0301", 556),
        ("\u1eb5", 556),
        ("ko\u00adop\u200b", 500 + 3 * 556),
        ("👍🏽", 1000),
        ("\x01", 0),
        ("ש", 580),
        ("क", 800),
    ],
    ids=["empty", "ideograph", "mark", "base letter", "invisible", "skin tone", "control", "hebrew", "other"],
)
def test_width_of_what_the_table_lacks(text: str, expected: int) -> None:
    assert units(text) == expected


def test_width_is_in_points() -> None:
    assert text_width("AV", 10) == pytest.approx(13.34)
    assert text_width("AV", 12, bold=True) == pytest.approx((722 + 667) * 12 / 1000)


@pytest.mark.parametrize(
    ("character", "expected"), [("a", True), ("\u1eb5", True), ("→", True), ("国", False), ("ש", False)]
)
def test_is_measured(character: str, expected: bool) -> None:
    assert is_measured(character) is expected


@each(
    ("text", "width", "expected"),
    [
        ("", 100, [""]),
        ("  \n ", 100, [""]),
        ("one  two\nthree", 500, ["one two three"]),
        (
            "Access protocols, audit trails and correction rights",
            110,
            ["Access protocols,", "audit trails and", "correction rights"],
        ),
        ("aa aa aa aa aa", 43, ["aa aa aa", "aa aa"]),
        ("a long-established rule", 62, ["a long-", "established", "rule"]),
        ("pages 10-12 of it", 35, ["pages", "10-12", "of it"]),
        ("see §\u00a07 there", 32, ["see", "§\u00a07", "there"]),
        ("国家安全与公民", 34, ["国家安", "全与", "公民"]),
        ("国家安，全", 23, ["国家", "安，", "全"]),
        ("Streitfrage", 30, ["Streitf", "rage"]),
        ("x", 0, ["x"]),
        ("xy", 0, ["x", "y"]),
    ],
)
def test_wrap(text: str, width: float, expected: list[str]) -> None:
    assert wrap(text, width, 11) == expected


def test_wrap_avoids_a_lonely_last_word() -> None:
    lines = wrap("safeguard: access protocols, audit trails and correction rights", 150, 11)
    assert len(lines[-1].split()) > 1


@pytest.mark.parametrize("text", ["e\u0301" * 30, "👨\u200d👩\u200d👧" * 9, "👍🏽" * 9])
def test_wrap_never_separates_what_is_drawn_as_one(text: str) -> None:
    for line in wrap(text, 40, 11):
        assert line[0] not in "\u0301\u200d🏽"
        assert not line.endswith("\u200d")


def test_wrap_of_a_long_text_without_spaces_does_not_recurse() -> None:
    assert len(wrap("a" * 50_000, 100, 11)) == 50_000 // 16


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@given(texts, st.floats(20, 200), st.booleans())
def test_wrap_keeps_every_character_but_space(text: str, width: float, bold: bool) -> None:
    lines = wrap(text, width, 11, bold)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(st.text("abc defg-hij/kl ", max_size=80), st.floats(20, 200))
def test_wrap_keeps_the_width(text: str, width: float) -> None:
    assert all(text_width(line, 11) <= width for line in wrap(text, width, 11))


@given(st.text("abcde ", max_size=80), st.floats(40, 200))
def test_wrap_needs_no_more_lines_than_filling_each(text: str, width: float) -> None:
    filled: list[str] = []
    for word in text.split():
        if filled and text_width(f"{filled[-1]} {word}", 11) <= width:
            filled[-1] += f" {word}"
        else:
            filled.append(word)
    if all(text_width(word, 11) <= width for word in text.split()):
        assert len(wrap(text, width, 11)) == max(1, len(filled))
