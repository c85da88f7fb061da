"""Texts alike but for typography fold alike, and every stretch leads back."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from argmap.prose.folding import fold
from tests.cases import each

# Every case keeps to one line: as typed, as folded.
ALIKE = [
    ("plain words", "plain words"),
    ("“curly” ‘quotes’", "\"curly\" 'quotes'"),
    ("«angle» „low‟", '"angle" "low"'),
    ("travelers’ travelers´", "travelers' travelers'"),
    ("a–b—c‑d−e", "a-b-c-d-e"),
    ("a -- b --- c", "a - b - c"),
    ("soft\u00adhyphen", "softhyphen"),
    ("zero\u200bwidth\ufeff", "zerowidth"),
    ("a\u00a0b\u2003c\td", "a b c d"),
    ("a\u2028b\x85c", "a b c"),
    ("––—", "-"),
    ("-Ù -é", "-Ù -é"),
    ("\u00adÀ", "À"),
    ("a  \n\n \u00a0 b", "a b"),
    ("a\r\nb\rc", "a b c"),
    ("a \u00ad b", "a b"),
    ("e\u0301 \u00e9", "é é"),
    ("ﬁnal eﬃcient", "final efficient"),
    ("ｆｕｌｌ", "full"),
    ("5² ½", "52 1⁄2"),
    ("Keep Case", "Keep Case"),
    ("¨ ˜", "¨ ˜"),
    ("각", "각"),
    ("क्षि", "क्षि"),
    ("", ""),
]


@each(("typed", "folded"), ALIKE)
def test_fold(typed: str, folded: str) -> None:
    assert fold(typed).text == folded


@each(
    ("text", "words", "expected"),
    [
        ("say “yes” now", '"yes"', "“yes”"),
        ("a\n\n  bc  d", "bc", "bc"),
        ("a\n\n  bc  d", "a bc", "a\n\n  bc"),
        ("x ﬁt y", "fit", "ﬁt"),
        ("x ﬁt y", "it y", "ﬁt y"),  # half a ligature is the whole of it
        ("x cafe\u0301 y", "café", "cafe\u0301"),
        ("x soft\u00adly y", "softly", "soft\u00adly"),
        ("😀 “b” 😀", '"b"', "“b”"),
        ("a -- b", "- b", "-- b"),
    ],
)
def test_stretches_lead_back(text: str, words: str, expected: str) -> None:
    folded = fold(text)
    start = folded.text.index(words)
    assert text[slice(*folded.original(start, start + len(words)))] == expected


def test_paragraphs_are_remembered() -> None:
    folded = fold("one two\nthree\n \t\nfour\r\n\r\nfive")
    assert folded.text == "one two three four five"
    assert [folded.text[:at] for at in folded.breaks] == ["one two three", "one two three four"]
    assert folded.one_paragraph(0, 13)
    assert folded.one_paragraph(14, 18)
    assert not folded.one_paragraph(8, 16)


TEXTS = st.text(
    st.sampled_from("ab .-–“’\u00ad\u200b\u00a0\t\n\réﬁ²́½😀각ᄀ\u1161¨") | st.characters(exclude_categories=["Cs"]),
    max_size=60,
)


@given(TEXTS)
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@given(TEXTS)
def test_composed_and_decomposed_texts_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)).text == fold(unicodedata.normalize("NFC", text)).text


@given(TEXTS)
def test_characters_lead_back_in_order(text: str) -> None:
    folded = fold(text)
    places = [folded.original(at, at + 1) for at in range(len(folded.text))]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert places == sorted(places)
    for at, (start, end) in enumerate(places):
        assert folded.text[at] in fold(text[start:end]).text or not text[start:end].isascii()


@given(TEXTS)
def test_what_stays_stands_where_it_stood(text: str) -> None:
    folded = fold(text)
    for at, sign in enumerate(folded.text):
        start, end = folded.original(at, at + 1)
        if sign.isascii() and sign.isalpha() and end - start == 1 and text[start].isascii():
            assert text[start] == sign
