"""Any text at all gives a sound draft, in time that grows with the text and no faster."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.cues.cuebook import all_cues
from argmap.extract.extracted import Extracted, ExtractedClaim, ExtractedRelation, ExtractedTension
from argmap.extract.reading import extracted_from
from argmap.mapping.compose import SourceNote, compose
from argmap.segment.block import Span
from argmap.yaml.tree import read_tree
from tests.cases import each
from tests.extract.counting import calls_of
from tests.sizes import sizes

PIECES = [
    *("police ", "privacy ", "security ", "must ", "may ", "not ", "is ", "harm ", "they ", "in law "),
    *("While ", "However, ", "Therefore ", ", but ", ", since ", "without harming ", "balance ", "Critics say that "),
    *(". ", "! ", "? ", "… ", ": ", ".\n", "\n\n", "\r\n", "\r", "\x0c", "\u2028", "\n- ", "\n1. ", "\n# ", "\n> "),
    *("“", "”", '"', "(", "[1]", "U.S. ", "e.g. ", "see: ", "Share on Facebook\n\n", "References\n\n", "© 2020\n"),
    *("\x00", "\u200b", "\xad", "\ud800", "\udfff", "e\u0301", "İ", "ß", "ŉ", "ﬁ", "漢字。", "שלום ", "👩‍🚀", "½"),
]
TEXTS = st.text(st.characters()) | st.lists(st.sampled_from(PIECES), max_size=60).map("".join)

# Only words of English are looked for, and what has no blanks counts as one word, too few for a claim.
ODD = {
    "nothing": ("", []),
    "blanks": (" \t\r\n\x0b\xa0\u3000 \n", []),
    "no words": ("… — ?! *** 12 / 34 ", []),
    "a single letter": ("a", []),
    "only boilerplate": ("Share on Facebook\n\nScroll to Top\n\nAll rights reserved.", []),
    "only headings": ("# One\n\n## Two\n\n# Three\n", []),
    "controls": ("The police\x00 must\x07 obey the\x1b law.", ["The police\x00 must\x07 obey the\x1b law."]),
    "half pairs": ("The \ud800 police must obey the law\udfff.", ["The \ud800 police must obey the law\udfff."]),
    "line ends": ("Guards must wait.\r\n\rGates may not fail.\n\r\nWalls do fall.\u2029\x85Laws do hold.", [
        "Guards must wait.", "Gates may not fail.", "Walls do fall.", "Laws do hold.",
    ]),
    "from right to left": ("על המשטרה לכבד את החוק. אין פשרות.", ["על המשטרה לכבד את החוק."]),
    "no blanks": ("警察は法律を守る。市民も守る。", []),
    "pictures": ("Police 👮🏽‍♀️ must obey the law 🙂.", ["Police 👮🏽‍♀️ must obey the law 🙂."]),
}  # fmt: skip

LINES = {
    "no stop": "word ",
    "one word": "a",
    "stops in a word": "a.a.a.",
    "commas": ", ",
    "listed": "a, ",
    "hedges": "may ",
    "while": "while ",
    "clauses": "while it is so, but ",
    "quotation marks": '"',
    "left open": "“a ",
    "brackets": "(",
    "goods": "privacy security ",
}
GROWING = LINES | {
    "sentences": "Security must not harm privacy. ",
    "paragraphs": "Security must not harm privacy.\n\n",
    "sections": "# Heading\n\nThe police must obey.\n\n",
    "headings": "Heading\n\n",
    "short lines": "X a.\n",
    "items": "- the gate is shut\n",
    "letters that count nothing": "C. x\n",
    "numbers": "1. ",
    "abbreviations": "U.S. ",
    "full width": "漢。",
    "apostrophes": "x’s ",
    "accents": "e\u0301",
    "blank lines": "\n",
    "boilerplate": "Share on Facebook\n\n",
    "questions": "Is it so? ",
    "half pairs": "a\udc80 ",
}
FEW, MANY = 15_000, 60_000
MOST_GROWTH = 2.5 * MANY / FEW
ATTEMPTS = 4


def words(text: str) -> str:
    return " ".join(text.split()).upper().rstrip(".")


def found_in(draft: Extracted) -> tuple[ExtractedClaim | ExtractedTension | ExtractedRelation, ...]:
    return (*draft.claims, *draft.tensions, *draft.relations)


def spans_of(draft: Extracted) -> Iterator[Span]:
    for found in found_in(draft):
        yield found.span
        yield from (one.span for one in found.firings)


def assert_sound(draft: Extracted, text: str) -> None:
    ids = [claim.id for claim in draft.claims]
    tensions = [tension.id for tension in draft.tensions]
    keys = [found.key for found in found_in(draft)]
    assert all(0 <= start <= end <= len(text) for start, end in spans_of(draft))
    assert (len(set(ids)), len(set(tensions)), len(set(keys))) == (len(ids), len(tensions), len(keys))
    for claim in draft.claims:
        assert words(claim.text) == words(text[slice(*claim.span)])
        assert claim.sentence[0] <= claim.span[0] < claim.span[1] <= claim.sentence[1]
        assert all(one.words == " ".join(text[slice(*one.span)].split()) for one in claim.firings)
    assert all(before.span[1] <= after.span[0] for before, after in pairwise(draft.claims))
    read = sorted({*(claim.sentence for claim in draft.claims), *(passed.span for passed in draft.passed_over)})
    assert all(before[1] <= after[0] for before, after in pairwise(read))
    assert all(passed.text == text[slice(*passed.span)] for passed in draft.passed_over)
    named = {id for tension in draft.tensions for pole in tension.poles.values() for id in pole}
    named |= {tension.safeguard for tension in draft.tensions if tension.safeguard is not None}
    named |= {end for relation in draft.relations for end in (relation.premise, relation.target)}
    assert named <= set(ids)
    assert all(tension.poles.keys() <= draft.sides.keys() for tension in draft.tensions)


def composed(draft: Extracted, text: str) -> bytes:
    return compose(draft, SourceNote(text, "0" * 64)).encode()


@given(TEXTS, st.booleans())
def test_any_text_gives_a_sound_draft(text: str, suggest: bool) -> None:
    draft = extracted_from(text, suggest=suggest)
    assert_sound(draft, text)
    assert read_tree(composed(draft, text)).problems == ()


@each(("text", "claims"), ODD.values(), ids=ODD)
def test_odd_texts(text: str, claims: list[str]) -> None:
    draft = extracted_from(text)
    assert_sound(draft, text)
    assert [claim.text for claim in draft.claims] == claims
    assert read_tree(composed(draft, text)).problems == ()


@pytest.mark.parametrize("piece", LINES.values(), ids=LINES)
@pytest.mark.parametrize("length", sizes(30_000, 1_000_000))
def test_a_very_long_line(piece: str, length: int) -> None:
    """Of what is too long to be a sentence no cue is asked."""
    text = f"A {piece * (length // len(piece))}\n\nThe police must obey the law."
    draft = extracted_from(text)
    assert_sound(draft, text)
    assert [claim.firings for claim in draft.claims[:-1]] in ([], [()])
    assert draft.claims[-1].text == "The police must obey the law."
    assert draft.claims[-1].firings != ()


@pytest.mark.parametrize("many", sizes(500, 10_000))
def test_many_headings(many: int) -> None:
    text = "".join(f"# Heading {number}\n\nGate {number} must be open.\n\n" for number in range(many))
    draft = extracted_from(text)
    assert_sound(draft, text)
    assert len(draft.headings) == len(draft.claims) == many
    assert draft.claims[-1].section == f"Heading {many - 1}"


def calls_grow_with_the_length(run: Callable[[int], object], length: int = 600) -> bool:
    """Whether twice as much takes at most about twice as many calls, however short the text is."""
    once, twice = (calls_of(partial(run, size)) for size in (length, 2 * length))
    return twice <= 2.1 * once


def time_grows_with_the_length(run: Callable[[int], object]) -> bool:
    """Whether four times as much takes about four times as long of the processor: patterns do not show in calls."""
    gc.disable()
    try:
        for _ in range(ATTEMPTS):
            few, many = (min(_seconds(run, length) for _ in range(2)) for length in (FEW, MANY))
            if many <= MOST_GROWTH * few:
                return True
        return False
    finally:
        gc.enable()


def _seconds(run: Callable[[int], object], length: int) -> float:
    begun = process_time()
    run(length)
    return process_time() - begun


GROWTHS = [calls_grow_with_the_length, pytest.param(time_grows_with_the_length, marks=pytest.mark.long)]
Grows = Callable[[Callable[[int], object]], bool]


@pytest.mark.parametrize("piece", GROWING.values(), ids=GROWING)
@pytest.mark.parametrize("grows", GROWTHS)
def test_work_grows_with_the_text(piece: str, grows: Grows) -> None:
    def run(length: int) -> None:
        text = "The gate. " + piece * (length // len(piece))
        composed(extracted_from(text), text)

    assert grows(run)


@pytest.mark.parametrize("grows", GROWTHS)
def test_work_grows_with_what_the_cues_look_for(grows: Grows) -> None:
    """Long sentences of the cues' own examples without a stop, so that all their patterns are tried at every word."""
    examples = [one.rstrip(".?!") for cue in all_cues().cues for one in cue.examples]
    sentences = [(f"While {one}, " * 200)[:1900] for one in examples]
    assert len(sentences) > 100

    def run(length: int) -> None:
        extracted_from("\n\n".join(sentences[: length // 1900]))

    assert grows(run)
