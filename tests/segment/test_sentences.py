"""Sentences: where they end, where they do not, and that nothing of a block is lost."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from argmap.prose.blanks import BLANK
from argmap.segment.block import Block
from argmap.segment.blocks import blocks_of
from argmap.segment.sentences import sentences_of
from tests.cases import each
from tests.characters import CHARACTERS
from tests.extract.counting import calls_of
from tests.sizes import sizes

# A bar stands where a sentence ends and another begins.
TEXTS = """
The gate opens. | It closes.
Is it lawful? | Is it wise?
Stop! | Think.
Who asked?! | Nobody did.
It failed (see below). | It was sold.
She left... | He stayed.
She left… | He stayed.
I could guess ... | Then I slept.
The report … Board members wrote it.
The court ... the clerk and the judge agreed.
They wait. . . . | Nobody comes.
They wait . . . . | Nurses come.
He spoke of “gates [...] and halls [...]” (Doe 55).

Mr. Osei met Dr. P. J. Oyelaran and Mrs. Adeyemi.
Gen. Holt and Sen. Lee voted for it, cf. Prof. Vance.
J. R. Smith wrote it. | A. B. Lee read it.
It was read by J. A. Smith.
It is so under Pub. L. No. 107 and 115 Stat. 272.
It costs more, e.g. Fees rise, i.e. Travellers pay.
It is Block No. 4. | The answer is no. | I mean it.
See Fig. 3 and Sec. 702, art. 5, p. 12 and vol. IX of it.
It was modern art. | The hall was full.
It was modern art. | I liked it.
Under Art. I, § 8, Congress may. | Sec. § 5 is void.
The sum is 42 U.S.C. § 1983 and ¶ 4.
It was in Jan. 2019. | It was cold in Jan. | The gates froze.
The case is Roe v. Wade and not Doe vs. State.
In the U.S. Congress has fought over it.
It came from the U.S. | It arrived in nine crates.
It came from the U.S. in a brochure.
The Acme Corp. sold it. | It was bought by Acme Corp. | The firm then failed.
They sold cameras, drones, etc. | Nobody asked.
They sold cameras, drones, etc. and gates.
It opened at 9 a.m. | Nobody came until 5 p.m. and then all did.
At 5 a.m. Mr. Osei left. | He was back by 6 p.m. | Mr. Lee was not.
You and I. | Did you see Albert I. Jones?
It is 5 ft. 3 in. tall and has room No. 5.
It stands on Mill Rd. near the station, in St. James.
It stands on Mill Rd. | The lenses went up.
She has a Ph.D. from Leeds. | He has a Ph.D. | They met there.
That is crucial. | Al left.
It is a non-U.S. person. | The U.S. | But why?

It fell by 3.5 per cent to 1,200. | It rose by 4.1.
See www.example.org/a.b?c=d for it. | It is at example.com. | Read it.
The file is report.v2.pdf. | It is long.
In 2011. | The gates came.
It rose to 12. | The next year it fell.
It was 1984. | Nobody laughed.

Two questions arise: 1. Whether it is lawful? | 2. Whether it is wise? | Both are old.
There are three aims: 1. Safety of the road; 2. Peace of the home; 3. Order in the hall.
It has two ends. | (a) The first is safety. | (b) The second is order.
1. The first aim is safety. | 2. The second is order.
It is so: the gate opens; the gate closes; nobody walks through.

“The door was there.” | He left.
He said “The door was there.” | He left.
"The door was there." | He left.
‘It is there.’ | He left.
“Is it there?” he asked. | “It is.” | She laughed.
“Stop!” they cried. | Nobody did.
“We asked for a sum. We were given a smile,” said Amina Holt. | It was small.
"We asked for a sum. We were given a smile," said Amina Holt. | It was small.
The letter ended: “Be careful. They read the post.” | Who are “they”?
He said that “it works. | It does not. | It never did.
He said that "it works. | It does not. | It never did.
It was filed under “routine movement”. | Who asked?
(The scheme cost £2 million. | It has led to one arrest.)
The scheme (it cost a lot. far too much) was stopped.
The vote (it was close. Two members left) was held. | They lost.
The law is “older than the gate.” (Doe 2020, 5). | It is old.
It is (so. | It is not. | It is. | It is not. | It is so). | It was.
It was stopped. | [T]he court agreed. | [The clerk did not.]
**The gate opens.** | It closes. | _It opens again._

The data crossed the border.12 | The court agreed.
The data crossed the border.”12 | The court agreed.
The border is closed to entry.[3] | The court agreed.[4][5] | Nobody left.
The border is closed. [3] | The court agreed.
The border is closed.¹² | The court agreed.
The border is closed.12,13 | The court agreed.
It is "flying" as one official put it34-new insights came. | So it is.
The border is closed. (1)

2,000 people came. | 12 left. | £5 was paid. | $9 was owed.
They looked. | iPhones were sold. | eBay sold them.
It was sold. | “Why?” | «Non.» | ‘No.’ | — He left.
The gate opens.\u00a0| It closes.\u2028| It opens.\u0085| It closes.\t| It opens.
The gate opens.\ufeff | It closes.\u200b | It opens.\u0000 | It closes.
This law is called A. | The other one is B. | It is old.
Schools use plan B. | They like it.
Élan is needed. | Évora has it. | Ωmega, too.
门开了。|门关了。|谁问？
yes. we know. it works.
The gate opens.|The hall fills. | Use Node.Js or booking.It.example.
"""


@each("marked", [line for line in TEXTS.split("\n") if line])
def test_ends(marked: str) -> None:
    expected = [part.strip(BLANK) for part in marked.split("|")]
    assert _sentences(marked.replace(" | ", " ").replace("| ", "").replace("|", "")) == expected


def _sentences(text: str) -> list[str]:
    return [text[slice(*span)] for span in sentences_of(text, Block("paragraph", (0, len(text))))]


def test_lines_of_a_paragraph_are_joined() -> None:
    assert _sentences("The gate\nopens. It\r\ncloses.\rIt is\u2028open.") == [
        "The gate\nopens.",
        "It\r\ncloses.",
        "It is\u2028open.",
    ]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("1. Meetings are held. They help.", "Meetings are held."),
        ("(iv) Meetings are held. They help.", "Meetings are held."),
        ("•\tMeetings are held. They help.", "Meetings are held."),
        ("- [x] Meetings are held. They help.", "Meetings are held."),
    ],
)
def test_an_item_loses_its_mark(text: str, first: str) -> None:
    spans = sentences_of(text, Block("item", (0, len(text))))
    assert [text[slice(*span)] for span in spans] == [first, "They help."]


@pytest.mark.parametrize("kind", ["title", "heading", "boilerplate"])
def test_one_span_for_what_is_no_prose(kind: str) -> None:
    text = " Is it lawful? Views from the U.S. A debate "
    assert sentences_of(text, Block(kind, (0, len(text)))) == [(1, len(text) - 1)]  # type: ignore[arg-type]


def test_a_quoted_block_loses_its_first_mark() -> None:
    assert _sentences("> The gate opens. It closes.") == ["The gate opens.", "It closes."]


PIECES = [
    "The gate",
    "U.S.",
    "Mr.",
    ". ",
    "! ",
    "?",
    "…",
    "“",
    "”",
    '"',
    "(",
    ")",
    "1",
    "a.m.",
    " ",
    "\n",
    "\u2028",
    "- ",
    "etc.",
    "[3]",
    "\0",
]


@given(st.lists(st.sampled_from(PIECES) | st.text(CHARACTERS, max_size=5), max_size=40).map("".join))
def test_spans_are_ordered_and_lose_nothing(text: str) -> None:
    for block in blocks_of(text):
        at = block.span[0]
        spans = sentences_of(text, block)
        for number, (start, end) in enumerate(spans):
            assert at <= start < end <= block.span[1]
            assert text[start] not in BLANK
            assert text[end - 1] not in BLANK
            assert number == 0 or not text[at:start].strip(BLANK)
            at = end
        assert not text[at : block.span[1]].strip(BLANK) or not spans


@given(st.lists(st.sampled_from(PIECES) | st.text(CHARACTERS, max_size=5), max_size=40).map("".join))
def test_only_marks_stand_before_the_first_sentence(text: str) -> None:
    block = Block("paragraph", (0, len(text)))
    spans = sentences_of(text, block)
    first = spans[0][0] if spans else len(text)
    assert not text[:first].strip(BLANK + ">")


# How the work grows: a line of a million signs would not end if it grew with their square.


@pytest.mark.parametrize("piece", ["x", ".", "a.", "word ", " .", ".)", ".[1]", "x: 1. ", ". (1) ", "_"])
@pytest.mark.parametrize("length", sizes(20_000, 1_000_000))
def test_many_signs_without_an_end(piece: str, length: int) -> None:
    text = piece * (length // len(piece)) + "x"
    assert len(_sentences(text)) == 1


@each("piece", ["It is. ", "“It is. ", '"It is. ', "(It is. ", "U.S. It is. ", "It is.\u00a0\n", "门开了。"])
def test_twice_the_text_is_twice_the_sentences_and_the_work(piece: str) -> None:
    once, twice = (calls_of(partial(_sentences, piece * size)) for size in (100, 200))
    assert once < twice <= 2.1 * once


SEED = Path(__file__).parents[2].parent / "shared" / "seed"


@pytest.mark.skipif(not SEED.exists(), reason="the article is not at hand")
def test_the_sentences_of_the_article() -> None:
    text = (SEED / "article.txt").read_text("utf-8")
    annotation = yaml.safe_load((SEED / "gold.yaml").read_text("utf-8"))
    spans = [
        span for block in blocks_of(text) if block.kind in ("paragraph", "item") for span in sentences_of(text, block)
    ]
    claims = {
        unit: {tuple(claim["span"]) for claim in annotation["claims"] if claim["unit"] == unit}
        for unit in ("sentence", "clause")
    }
    assert len(spans) == annotation["counts"]["sentences"]
    assert claims["sentence"] <= set(spans)
    assert all(any(start <= clause[0] and clause[1] <= end for start, end in spans) for clause in claims["clause"])
    assert {passed["quote"] for passed in annotation["non_claims"]} <= {text[slice(*span)] for span in spans}
