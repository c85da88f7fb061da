"""Quotes are found in full and elided, and near misses are told."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from argmap.prose.quotes import SourceText, fold

TEXT = """# Of gardens

A gardener waters the beds at dusk.  The beds near the wall stay dry, and the
gardener’s neighbour – who owns the ladder – waters those.

## Of walls

The wall keeps the “north wind” out; the wind that comes over it is mild [see the map].
The wall was built to last…, they say. Café tables stand before it.
"""


@pytest.fixture(scope="module")
def source() -> SourceText:
    return SourceText(TEXT)


@pytest.mark.parametrize(
    ("quote", "passage"),
    [
        ("waters the beds at dusk.", "waters the beds at dusk."),
        ("stay dry, and the gardener's neighbour", "stay dry, and the\ngardener’s neighbour"),
        ("neighbour - who owns the ladder -- waters", "neighbour – who owns the ladder – waters"),
        ('keeps the "north wind" out', "keeps the “north wind” out"),
        ("at dusk.   The\n beds", "at dusk.  The beds"),
        ("Cafe\u0301 tables", "Café tables"),
        ("gar\u00addener waters", "gardener waters"),
        ("A gardener … at dusk", "A gardener waters the beds at dusk"),
        ("A gardener ... at dusk", "A gardener waters the beds at dusk"),
        ("A gardener […] at dusk", "A gardener waters the beds at dusk"),
        ("A gardener [...] at dusk", "A gardener waters the beds at dusk"),
        ("A gardener (…) at dusk", "A gardener waters the beds at dusk"),
        ("A gardener . . . at dusk", "A gardener waters the beds at dusk"),
        ("A gardener…at dusk", "A gardener waters the beds at dusk"),
        ("A gardener, … , at dusk.", "A gardener waters the beds at dusk."),
        ("… waters the beds …", "waters the beds"),
        ("A gardener … the beds … at dusk", "A gardener waters the beds at dusk"),
        ("built to last…, they say", "built to last…, they say"),
        ("is mild [see the map]", "is mild [see the map]"),
        # The shortest passage: the last words nearest to the first, and the first nearest to those.
        ("beds … wall", "beds near the wall"),
        ("the … wind", "the wind"),
        ("The wall … they", "The wall was built to last…, they"),
        ("wind … it", "wind that comes over it"),
    ],
)
def test_find(source: SourceText, quote: str, passage: str) -> None:
    extent = source.find(quote)
    assert extent is not None
    assert TEXT[slice(*extent)] == passage


@pytest.mark.parametrize(
    "quote",
    [
        "",
        "   ",
        "…",
        " [...] … ",
        "—",
        "waters the bed",  # no whole word
        "ardener waters",
        "waters The beds",  # case counts
        "at dusk … A gardener",  # not in this order
        "A gardener … the sea",
        "the moon",
    ],
)
def test_find_nothing(source: SourceText, quote: str) -> None:
    assert source.find(quote) is None


def test_a_paragraph_goes_before_a_shorter_passage() -> None:
    text = "He opens\n\nthe gate. Then he opens, slowly and with both of his hands, the gate."
    extent = SourceText(text).find("opens … the gate")
    assert extent is not None
    assert text[slice(*extent)].startswith("opens, slowly")


def test_passages_may_cross_paragraphs_when_they_must() -> None:
    text = "He opens it.\n\nIt was the gate."
    assert SourceText(text).find("He opens … the gate") == (0, 29)


@pytest.mark.parametrize(("gap", "found"), [(1990, True), (2010, False)])
def test_an_ellipsis_has_its_reach(gap: int, found: bool) -> None:
    source = SourceText("first words " + "x" * gap + " last words")
    assert (source.find("first words … last words") is not None) is found


def test_each_ellipsis_has_its_own_reach() -> None:
    source = SourceText("one " + "x" * 1500 + " two " + "y" * 1500 + " three")
    assert source.find("one … two … three") is not None
    assert source.find("one … three") is None


def test_scripts_without_blanks() -> None:
    text = "移民执法在维护国家安全方面发挥作用。"
    assert SourceText(text).find("维护国家 … 作用") == (5, 17)


@pytest.mark.parametrize("text", ["", "\n", "…"])
def test_a_source_with_nothing_in_it(text: str) -> None:
    source = SourceText(text)
    assert source.find("words") is None
    assert source.nearest("words") is None
    assert source.headings == ()
    assert source.section_at(0) is None


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("The beds near the walls stay dry", "The beds near the wall stay dry"),
        ("the beds near the wall stay dry", "The beds near the wall stay dry"),
        ("who owns that ladder – waters those", "who owns the ladder - waters those"),
        ("and the gardeners neighbour", "and the gardener's neighbour"),
        ("The gardener waters the beds … wall stay drie", "A gardener waters the beds … wall stay dry"),
        (
            "A gardener waters the beds at dusk. Beds near the wall",
            "A gardener waters the beds at dusk. The beds near the wall",
        ),
    ],
)
def test_nearest(source: SourceText, quote: str, words: str) -> None:
    near = source.nearest(quote)
    assert near is not None
    extent, found, ratio = near
    assert found == words
    assert 0.9 <= ratio < 1
    first, last = words.split(" … ")[0].split()[0], words.split()[-1]
    assert TEXT[slice(*extent)].startswith(first)
    assert TEXT[slice(*extent)].endswith(last)


@pytest.mark.parametrize(
    "quote",
    [
        "",
        "…",
        "Nothing of this kind stands there",
        "A gardener burns the sheds at dawn",
        "zzz",
        "last they built … wall",
    ],
)
def test_nearest_nothing(source: SourceText, quote: str) -> None:
    assert source.nearest(quote) is None


def test_nearest_of_a_found_quote_is_itself(source: SourceText) -> None:
    assert source.nearest("A gardener … at dusk") == ((14, 48), "A gardener … at dusk", 1.0)


def test_section_is_the_heading_above(source: SourceText) -> None:
    assert source.section_at(0) == "Of gardens"
    assert source.section_at(TEXT.index("ladder")) == "Of gardens"
    assert source.section_at(TEXT.index("north")) == "Of walls"
    assert SourceText("no heading. at all.").section_at(3) is None


WORDS = st.lists(
    st.sampled_from(["the", "a", "gate", "wall", "of", "keeps", "wind", "it’s", "“so”", "naïve", "ﬁne"]),
    min_size=1,
    max_size=40,
)
BLANKS = st.sampled_from([" ", "\n", "  ", "\u00a0", "\n\n"])


@given(WORDS, st.lists(BLANKS, min_size=40, max_size=40), st.data())
def test_any_run_of_words_is_found(words: list[str], blanks: list[str], draw: st.DataObject) -> None:
    text = "".join(word + blank for word, blank in zip(words, blanks, strict=False))
    first = draw.draw(st.integers(0, len(words) - 1))
    last = draw.draw(st.integers(first, len(words) - 1))
    quote = " ".join(words[first : last + 1])
    extent = SourceText(text).find(quote)
    assert extent is not None
    assert text[slice(*extent)].split() == words[first : last + 1]


@given(WORDS, st.data())
def test_any_elided_passage_is_found_no_longer_than_it_is(words: list[str], draw: st.DataObject) -> None:
    assume(len(words) > 3)
    first = draw.draw(st.integers(0, len(words) - 3))
    last = draw.draw(st.integers(first + 2, len(words) - 1))
    text = " ".join(words)
    extent = SourceText(text).find(f"{words[first]} … {words[last]}")
    assert extent is not None
    found = text[slice(*extent)].split()
    assert (found[0], found[-1]) == (words[first], words[last])
    assert len(fold(" ".join(found)).text) <= len(fold(" ".join(words[first : last + 1])).text)  # a ligature is two


def test_work_is_bounded_on_a_text_of_one_word() -> None:
    source = SourceText("word " * 20_000)
    assert source.find("word … word") == (0, 9)
    assert source.find("word … other") is None
    assert source.nearest("wort wort wort") is None
    near = SourceText("word " * 20_000 + "at long last the end").nearest("word att long last the end")
    assert near is not None
    assert near[1] == "word at long last the end"


def test_many_common_parts_stay_cheap_to_compare() -> None:
    source = SourceText("the wall of the gate. " * 200)
    near = source.nearest(" … ".join(["the wall of thee gate"] + ["the wall of the gate"] * 8))
    assert near is not None
    assert near[1] == " … ".join(["the wall of the gate"] * 9)
