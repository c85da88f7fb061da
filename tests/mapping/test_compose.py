"""A composed map reads back as the draft that it was made of, and the checker finds no error in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.checks import check
from argmap.checks.rules import ALL_RULES
from argmap.diagnostic import Diagnostic, Severity
from argmap.document import read_document
from argmap.extract.extracted import Extracted, ExtractedRelation
from argmap.extract.reading import extracted_from
from argmap.files.config import Config
from argmap.graph import ArgumentGraph
from argmap.mapfile.rulebook import chosen
from argmap.mapping.compose import SourceNote, compose, least_size
from argmap.mapping.compose.circles import without_circles
from argmap.mapping.compose.layout import WIDTH, Inline, block
from argmap.mapping.compose.quoting import quotes_of
from argmap.prose.quotes import SourceText
from argmap.render import draw
from argmap.render.options import Options
from argmap.yaml.scalar import scalar
from argmap.yaml.tree import read_tree
from tests.cases import each
from tests.extract.fake import ARTICLE, SIDES, draft_of, note
from tests.reading import read, told
from tests.sizes import every_fourth, sizes

LONG = (
    "While the officers at every gate of the city may look at the pictures of the day, nobody else in the service of "
    "the crown shall see them at all."
)
ANNOTATED = Path(__file__).parents[1] / "extract" / "annotated"
AWKWARD = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40) | st.text(
    "-:#'\"[]{},&*!|>%@`?~ \t\n\\ax0.…", min_size=1, max_size=12
)


def findings(text: str, source: str) -> list[Diagnostic]:
    document = read(text)
    graph = ArgumentGraph(document.map, {"article": SourceText(source)}, {"article": note(source).sha256})
    return list(check(document, graph, ALL_RULES, chosen(Config(), (), (), False)).diagnostics)


@pytest.mark.parametrize("article", every_fourth(sorted(ANNOTATED.glob("*.txt"))), ids=lambda path: path.stem)
def test_a_map_is_larger_than_its_least_size_but_not_by_far(article: Path) -> None:
    text = article.read_text("utf-8")
    assert 1 < len(compose(extracted_from(text), note(text))) / least_size(text) < 4


@given(AWKWARD)
def test_every_text_reads_back(text: str) -> None:
    written = f"a: {scalar(text)}\nb: {{c: {scalar(text, in_flow=True)}, d: [{scalar(text, in_flow=True)}]}}\n"
    tree = read_tree((written + f"e:\n  {scalar(text)}: f\n").encode())
    assert tree.problems == ()
    assert tree.value == {"a": text, "b": {"c": text, "d": [text]}, "e": {text: "f"}}


@given(st.lists(AWKWARD.map(lambda text: " ".join(text.split())).filter(bool), min_size=1, max_size=40).map(" ".join))
def test_broken_lines_read_back(text: str) -> None:
    lines = list(block({"x": {"text": text, "why": [{"words": Inline({"a": text, "b": [text], "c": text})}]}}, 0))
    tree = read_tree("\n".join(lines).encode())
    assert tree.problems == ()
    assert tree.value == {"x": {"text": text, "why": [{"words": {"a": text, "b": [text], "c": text}}]}}


@each(
    ("text", "written"),
    [
        ("Cameras deter theft.", "Cameras deter theft."),
        ("One thing: another.", '"One thing: another."'),
        ("at 12:30, say", "at 12:30, say"),
        ("no", '"no"'),
        ("2026.1", '"2026.1"'),
        ("12e7", '"12e7"'),
        ("7f12ab", "7f12ab"),
        ("- a", '"- a"'),
        ("a #b", '"a #b"'),
        ("a#b", "a#b"),
        ('"Stop" # they said', "'\"Stop\" # they said'"),
        ("“Stop”, they said", "“Stop”, they said"),
        ("a\nb", r'"a\nb"'),
        (" a", '" a"'),
        ("", '""'),
    ],
)
def test_quotation_marks_only_where_they_are_needed(text: str, written: str) -> None:
    assert scalar(text) == written


def test_the_map_says_what_the_draft_says() -> None:
    draft = draft_of(ARTICLE)
    document = read(compose(draft, note(ARTICLE)))
    assert told(document) == []
    assert list(document.map.claims) == [claim.id for claim in draft.claims]
    for claim in draft.claims:
        written = document.map.claims[claim.id]
        assert (written.text, written.side, written.kind, written.status) == (
            claim.text,
            claim.side,
            claim.kind,
            "draft",
        )
        assert written.extraction is not None
        assert (written.extraction.span, written.extraction.key) == (claim.span, claim.key)
        assert written.tags == (("central",) if claim.central else ())
    (reason,) = document.map.claims["therefore-the-gate-is"].reasons
    assert (reason.premises, reason.status) == (("cameras-at-the-gate",), "draft")
    (tension,) = document.map.tensions.values()
    assert {side: pole.claims for side, pole in tension.poles.items()} == dict(draft.tensions[0].poles)


def test_no_error_in_it_and_it_draws() -> None:
    text = compose(draft_of(ARTICLE), note(ARTICLE))
    errors = [one.message for one in findings(text, ARTICLE) if one.severity is Severity.ERROR]
    assert errors == []
    assert draw(ArgumentGraph(read(text).map), "support", "dot", Options()).startswith(b"digraph")


def test_what_is_passed_over_stands_at_the_end_elided() -> None:
    words = "See also the long page on lamps and on whatever else may throw a light."
    text = compose(draft_of(ARTICLE.replace("See also lamps.", words)), note(ARTICLE))
    assert text.splitlines()[-1] == "#   NC-SEE: See also the long page on … whatever else may throw a light."


def test_a_comment_cannot_be_broken_out_of() -> None:
    draft = draft_of("A: # heading\u2028x\nThe cameras stay.\n")
    draft = draft._replace(claims=tuple(claim._replace(section="a\nb: c\x07") for claim in draft.claims))
    document = read(compose(draft, note("A: # heading\u2028x\nThe cameras stay.\n", "a\nb.txt")))
    assert told(document) == []
    assert document.map.sources["article"].text == "a\nb.txt"


@pytest.mark.parametrize("source", [note(""), SourceNote("", "0" * 64), SourceNote("", "0" * 64, None, "A page")])
def test_a_draft_of_nothing_is_a_map(source: SourceNote) -> None:
    assert told(read(compose(Extracted(None, "1", SIDES), source))) == []


def test_sides_stand_in_it_where_they_differ_and_doubts_above() -> None:
    own = {"safety": "Safety", "privacy": "Privacy: all of it"}
    text = compose(Extracted("T", "1", own, sides_in_doubt="one side hardly speaks"), note(""))
    assert dict(read(text).map.sides) == own
    assert "# Here they are not to be trusted: one side hardly speaks." in text
    assert "sides:" not in compose(Extracted("T", "1", SIDES), note("")).replace("The sides", "")


def test_a_tension_with_the_id_of_a_claim_gets_another() -> None:
    draft = draft_of(ARTICLE)
    (tension,) = draft.tensions
    text = compose(draft._replace(tensions=(tension._replace(id=draft.claims[0].id),)), note(ARTICLE))
    assert list(read(text).map.tensions) == ["cameras-at-the-gate-2"]


def test_a_safeguard_is_written_as_its_claim_says() -> None:
    draft = draft_of(ARTICLE)
    guarded = draft.tensions[0]._replace(safeguard="the-pictures-must-be")
    (tension,) = read(compose(draft._replace(tensions=(guarded,)), note(ARTICLE))).map.tensions.values()
    assert {name: guard.what for name, guard in tension.safeguards.items()} == {
        "the-pictures-must-be": "The pictures must be deleted after a week."
    }


def test_lines_are_broken_between_words() -> None:
    text = compose(draft_of(LONG), note(LONG))
    assert max(map(len, text.splitlines())) <= WIDTH
    assert next(iter(read(text).map.claims.values())).text == LONG


QUOTES = {
    # (text, the stretch to quote) -> the quote
    (LONG, LONG): "While the officers at every gate … crown shall see them at all",
    ("We ask. Why not? Well.", "Why not?"): "Why not?",
    ("He lives in the U.S. now. No.", "He lives in the U.S."): "He lives in the U.S.",
    ("- **Bold** words stand here.", "- **Bold** words stand here."): "Bold** words stand here",
    # The same first and last words again, with less between them: six words a side would lead to the second.
    (
        "a b c d e f one g h i j k two l m n o p q. a b c d e f or l m n o p q.",
        "a b c d e f one g h i j k two l m n o p q.",
    ): "a b c d e f one g h i j k two l m n o p q",
    # Again the same first words, but the last ones are there only once.
    (
        "a b c d e f one g h i j k two l m n o p q. a b c d e f or l m n.",
        "a b c d e f one g h i j k two l m n o p q.",
    ): "a b c d e f … l m n o p q",
}


@each(("case", "quote"), QUOTES.items(), ids=range(len(QUOTES)))
def test_quotes(case: tuple[str, str], quote: str) -> None:
    text, stretch = case
    start = text.index(stretch)
    (quoted,) = quotes_of(text, [(start, start + len(stretch))])
    assert quoted.text == quote
    assert SourceText(text).find(quote) == quoted.span


@given(
    st.lists(
        st.lists(st.sampled_from([*"abcd", "ﬁ", "“x”", "–", "…", "e\u0301", "12", "日本"]), min_size=1, max_size=40),
        min_size=1,
    )
)
def test_a_quote_leads_to_its_own_place_or_is_whole(sentences: list[list[str]]) -> None:
    spans, pieces, at = [], [], 0
    for words in sentences:
        piece = " ".join(words) + "."
        spans.append((at, at + len(piece)))
        pieces.append(piece)
        at += len(piece) + 2
    text = "\n\n".join(pieces)
    for quoted in quotes_of(text, spans):
        found = SourceText(text).find(quoted.text)
        if " … " in quoted.text and "…" not in text[slice(*quoted.span)]:
            assert found == quoted.span
        elif found is not None and found != quoted.span:
            assert found[0] < quoted.span[0] or "…" in quoted.text


def _step(premise: str, target: str, suggested: bool = False, kind: str = "reason") -> ExtractedRelation:
    return ExtractedRelation(kind, f"{premise}{target}{kind}", premise, target, (0, 1), (), 0.5, suggested)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("steps", "left_out"),
    [
        ([_step("a", "b"), _step("b", "c")], []),
        ([_step("a", "b"), _step("b", "a")], ["bareason"]),
        ([_step("a", "b"), _step("b", "c"), _step("c", "a", True)], ["careason"]),
        ([_step("a", "b", True), _step("b", "a")], ["abreason"]),
        ([_step("a", "b"), _step("b", "a", kind="objection")], []),
    ],
)
def test_reasons_do_not_run_in_a_circle(steps: list[ExtractedRelation], left_out: list[str]) -> None:
    claims = draft_of("A one. B two. C three.").claims
    claims = tuple(claim._replace(id=id) for claim, id in zip(claims, "abc", strict=True))
    kept, dropped = without_circles(claims, steps)
    assert [one.key for one in dropped] == left_out
    assert len(kept) + len(dropped) == len(steps)


def test_what_is_left_out_of_a_circle_is_said() -> None:
    draft = draft_of(ARTICLE)
    back = _step("therefore-the-gate-is", "cameras-at-the-gate")
    text = compose(draft._replace(relations=(*draft.relations, back)), note(ARTICLE))
    assert "#   therefore-the-gate-is as a reason for cameras-at-the-gate" in text
    assert read_document("m", text.encode()).map.claims["cameras-at-the-gate"].reasons == ()


@pytest.mark.parametrize("many", sizes(500, 5000))
def test_the_places_of_sentences_that_begin_and_end_alike(many: int) -> None:
    """A search for each of five thousand would take minutes."""
    text = " ".join(
        f"It is right and good to say that number {n} has its place in the row of us all." for n in range(many)
    )
    spans, at = [], 0
    while at < len(text):
        end = text.index(".", at) + 1
        spans.append((at, end))
        at = end + 1
    quoted = quotes_of(text, spans)
    assert [one.span[0] for one in quoted] == [start for start, _ in spans]
    assert not [one for one in quoted if "…" in one.text]
