"""PDF files become Markdown by where their lines stand; running lines are listed."""

from __future__ import annotations

import logging

import pytest

from argmap.articles import ArticleError, read_article
from argmap.articles.pdf import budget
from argmap.articles.pdf import pages as pdf_pages
from argmap.articles.pdf.joining import Vocabulary
from tests.articles.pdf_file import Put, column, pdf
from tests.cases import each

LONG = "Cameras deter crime in many places and they cost rather little"


def text_of(*pages: list[Put]) -> str:
    return read_article("a.pdf", pdf(list(pages))).text


def test_lines_are_joined_and_gaps_divide() -> None:
    first = column([f"{LONG}, so that", "cities buy them. Few complain about", "it."], 700)
    assert text_of([*first, *column([f"{LONG} here"], 640)]) == (
        f"{LONG}, so that cities buy them. Few complain about it.\n\n{LONG} here\n"
    )


def test_an_indent_divides_and_so_does_a_short_last_line() -> None:
    lines = column([f"{LONG} here.", f"{LONG} there."], 700)
    indented = [Put(f"{LONG} too.", 672, left=90), Put("Short end.", 658), Put(f"{LONG}.", 644)]
    assert text_of([*lines, *indented]) == (f"{LONG} here. {LONG} there.\n\n{LONG} too. Short end.\n\n{LONG}.\n")


def test_headings_by_size_and_weight() -> None:
    page = [Put("Cameras in", 780, size=20), Put("the square", 757, size=20), Put("Costs", 730, size=14)]
    page += [*column([f"{LONG}."], 710), Put("Low costs", 690, bold=True), *column([f"{LONG}."], 674)]
    page += [Put("Bold words that close a sentence.", 650, bold=True)]
    assert text_of(page) == (
        f"# Cameras in the square\n\n## Costs\n\n{LONG}.\n\n### Low costs\n\n{LONG}.\n\nBold words that close a sentence.\n"
    )


def test_a_large_first_letter_is_no_heading() -> None:
    assert "#" not in text_of([Put("T", 690, size=30), *column([f"{LONG}."], 690, left=100)])


def test_items() -> None:
    page = column(
        [f"{LONG}:", "• one item that goes on", "in a second line", "• two", "1. first", "(2) second", "– third"], 700
    )
    assert (
        text_of(page) == f"{LONG}:\n\n- one item that goes on in a second line\n- two\n1. first\n2. second\n- third\n"
    )


def test_a_sentence_goes_on_over_a_column_and_a_page() -> None:
    left = column([f"{LONG}, and", f"{LONG}, and yet"], 700)
    right = column([f"people ask what {LONG.lower()} and", "whether they do, which"], 700, left=330)
    assert text_of([*left, *right], column(["nobody knows.", f"{LONG}."], 700)).count("\n\n") == 1


def test_running_lines_and_page_numbers_are_listed() -> None:
    pages = [
        [Put("The Paper", 810, size=9), *column([f"{LONG} {number}."], 700), Put(f"Page {number} of 9", 30, size=9)]
        for number in (4, 5, 6)
    ]
    article = read_article("a.pdf", pdf(pages))
    assert article.text == f"{LONG} 4.\n\n{LONG} 5.\n\n{LONG} 6.\n"
    assert article.passed_over == ("running header: The Paper (3 times)", "page numbers: Page 4 of 9 to Page 6 of 9")


def test_lines_that_only_look_like_running_ones_stay() -> None:
    pages = [[Put(f"Case {number}", 810), *column([f"{LONG}."], 700), Put("7", 30)] for number in (3, 9, 4)]
    article = read_article("a.pdf", pdf(pages))
    assert [f"Case {number}" in article.text for number in (3, 9, 4)] == [True] * 3
    assert article.passed_over == ("running footer: 7 (3 times)",)
    assert read_article("a.pdf", pdf(pages[:1])).passed_over == ()


def test_notes_go_to_the_end() -> None:
    page = column([f"{LONG}.", f"{LONG} and"], 700)
    number = Put("1", 704, left=400, size=6)
    notes = [Put("1 A note that has two", 90, size=8), Put("lines in all.", 80, size=8), Put("2 Another.", 70, size=8)]
    assert text_of([page[0], number, page[1], *notes], column(["so it goes on."], 700)) == (
        f"{LONG}.[^1] {LONG} and so it goes on.\n\n[^1]: A note that has two lines in all.\n\n[^2]: Another.\n"
    )


@each(
    ("lines", "text"),
    [
        (["The infor-", "mation is information."], "The information is information."),
        (["The infor-", "mation is kept."], "The infor-mation is kept."),
        (["Now data-", "sharing is data-sharing."], "Now data-sharing is data-sharing."),
        (["In well-", "Being too."], "In well- Being too."),
        (["Pri\u00ad", "va\u00adcy."], "Privacy."),
        (["One -", "two."], "One - two."),
    ],
)
def test_a_hyphen_goes_only_where_the_article_says_so(lines: list[str], text: str) -> None:
    assert Vocabulary(lines).join(lines) == text


def test_the_title_that_the_file_states() -> None:
    page = [column([f"{LONG}."], 700)]
    assert read_article("a.pdf", pdf(page, more="/Info << /Title (Cameras deter) >>")).title == "Cameras deter"
    assert read_article("a.pdf", pdf(page, more="/Info << /Title (paper-final.docx) >>")).title is None


def test_pages_without_text_are_listed() -> None:
    article = read_article("a.pdf", pdf([[], column([f"{LONG}."], 700), []]))
    assert article.passed_over == ("left out: page 1, 3 without text, perhaps a picture",)


def refused(raw: bytes) -> str:
    with pytest.raises(ArticleError) as caught:
        read_article("a.pdf", raw)
    return str(caught.value)


def test_a_scan() -> None:
    assert refused(pdf([[], []])) == (
        "the PDF has no text; its pages may be scanned; run it through text recognition first"
    )


def locked(password: str) -> bytes:
    from io import BytesIO

    from pypdf import PdfReader, PdfWriter

    writer, file = PdfWriter(), BytesIO()
    writer.append(PdfReader(BytesIO(pdf([column([f"{LONG}."], 700)]))))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    writer.write(file)
    return file.getvalue()


def test_a_password() -> None:
    assert refused(locked("secret")) == "the PDF is encrypted and wants a password; save it without a password"
    assert read_article("a.pdf", locked("")).text == f"{LONG}.\n"


def test_an_encryption_that_is_unknown() -> None:
    encrypt = "/Encrypt << /Filter /Other /V 9 /R 9 /O (x) /U (x) /P 0 >> /ID [<00> <00>]"
    assert "the PDF is encrypted" in refused(pdf([column(["x"], 700)], more=encrypt))


@pytest.mark.parametrize("raw", [b"%PDF-1.7\nnothing", b"%PDF-", pdf([[Put("x", 700)]])[:200]])
def test_a_broken_file(raw: bytes) -> None:
    assert refused(raw).startswith("the PDF is broken and cannot be read (")


def test_forms_are_read_and_those_left_out_are_listed() -> None:
    form = "BT /F1 11 Tf 72 500 Td (In a form.) Tj ET"
    assert "In a form." in read_article("a.pdf", pdf([column([f"{LONG}."], 700)], forms=[form])).text
    more = "BT /F1 11 Tf 72 400 Td (Far on.) Tj ET"
    many = read_article("a.pdf", pdf([column([f"{LONG}."], 700)], forms=["/X1 Do " * 600 + more, form]))
    assert "Far on." in many.text
    assert many.passed_over == ("left out: page 1 in part, which is broken or draws itself too often",)


def test_forms_that_double_at_each_depth_end() -> None:
    forms = [f"/X{depth + 1} Do /X{depth + 1} Do" for depth in range(40)] + ["BT /F1 9 Tf (x) Tj ET"]
    assert LONG in read_article("a.pdf", pdf([column([f"{LONG}."], 700)], forms=forms)).text


def test_steps_and_pages_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = pdf([column([LONG] * 20, 700)] * 3)
    monkeypatch.setattr(budget, "MOST_STEPS", 300)
    assert refused(raw).startswith("the PDF draws more than is followed here")
    monkeypatch.setattr(pdf_pages, "MOST_PAGES", 2)
    assert refused(raw) == "the PDF has 3 pages; no more than 2 are read; cut it up"


def test_steps_within_forms_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budget, "MOST_STEPS", 300)
    assert refused(pdf([[]], forms=["q Q " * 400])).startswith("the PDF draws more")


def test_the_log_of_the_library_stays_off_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    refused(b"%PDF-1.7\nnothing")
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", "")
    assert logging.getLogger("pypdf").propagate
    assert not [each for each in logging.getLogger("pypdf").handlers if type(each).__module__.startswith("argmap")]
