"""Damaged articles give an article or a message; each hole that was found by damaging them."""

from __future__ import annotations

import bz2
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from argmap.articles import ArticleError, read_article, tags
from argmap.articles.docx.reading import _symbol
from argmap.articles.pdf import budget
from argmap.articles.pdf import pages as pdf_pages
from argmap.articles.words import whole_characters
from tests.articles.damage import KINDS, damaged
from tests.articles.docx_file import docx, p
from tests.articles.pdf_file import Put, column, file_of, pdf
from tests.cases import each

ROOT = Path(__file__).parents[2]
PAGE = [*column(["Cameras deter crime.", "They cost little."], 700)]


def refused(name: str, raw: bytes) -> str:
    with pytest.raises(ArticleError) as caught:
        read_article(name, raw)
    return str(caught.value)


def test_a_row_without_cells_is_no_fault() -> None:
    assert read_article("a.html", b"<table><tr></table><p>Words.").text == "Words.\n"
    assert read_article("a.docx", docx(f"<w:tbl><w:tr/></w:tbl>{p('Words.')}")).text == "Words.\n"


def test_words_of_a_row_before_its_first_cell_stay() -> None:
    assert read_article("a.html", b"<table><tr>Loose<td>a<td>b</table>").text == "Loose\n\na | b\n"


def test_a_false_place_in_the_zip() -> None:
    raw = bytearray(docx(p("Words.")))
    entry = raw.index(b"PK\1\2")
    raw[entry + 42 : entry + 46] = b"\xff\xff\xff\x7f"
    assert "the DOCX file's part 'word/document.xml' cannot be unpacked" in refused("a.docx", bytes(raw))


def test_a_false_place_of_the_list_of_parts() -> None:
    raw = bytearray(docx(p("Words.")))
    end = raw.index(b"PK\5\6")
    raw[end + 16 : end + 20] = len(raw).to_bytes(4, "little")
    assert "DOCX" in refused("a.docx", bytes(raw))


def test_a_part_packed_in_another_way_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("word/document.xml", " " * 1000)
    monkeypatch.setattr(bz2, "BZ2Decompressor", None)
    assert "is packed in a way that no DOCX file is" in refused("a.docx", file.getvalue())


@each("code", ["-5", "D800", "DFFF", "0", "1F512", "F0E0"])
def test_a_symbol_that_is_no_character(code: str) -> None:
    assert _symbol(code) == "\ufffd"


def test_halves_of_characters_are_joined_or_replaced() -> None:
    assert whole_characters("a\ud83d\udd12b\ud800") == "a\U0001f512b\ufffd"
    cmap = "1 beginbfchar <41> <D800> endbfchar"
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 5 0 R >>"
    page = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 {font} >> >> /Contents 4 0 R >>"
    drawn = "BT /F1 11 Tf 72 700 Td (A) Tj ET"
    streams = [f"<< /Length {len(each)} >>\nstream\n{each}\nendstream" for each in (drawn, cmap)]
    tree = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    raw = file_of(["<< /Type /Catalog /Pages 2 0 R >>", tree, page, *streams])
    assert read_article("a.pdf", raw).text == "\ufffd\n"


def test_text_without_height() -> None:
    raw = pdf([[Put("One line", 700, size=0), Put("and another.", 690, size=0)]])
    assert read_article("a.pdf", raw).text == "One line\n\nand another.\n"


def test_a_page_number_of_thousands_of_digits() -> None:
    pages = [[Put("9" * 5000 + str(number), 810), *PAGE] for number in range(3)]
    assert "Cameras deter" in read_article("a.pdf", pdf(pages)).text


def test_a_pdf_with_nothing_but_running_lines() -> None:
    assert refused("a.pdf", pdf([[Put("The Paper", 810)]] * 3)) == (
        "the PDF has no text but running lines and page numbers"
    )


def test_what_pages_and_forms_draw_is_counted_in_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budget, "MOST_DRAWN", 40_000)
    blank, draws = " " * 10_000, "the PDF draws more"
    inner = "BT /F1 11 Tf 72 500 Td (In a form.) Tj ET"
    assert "In a form." in read_article("a.pdf", pdf([PAGE], forms=["/X1 Do " * 2, blank + inner])).text
    assert refused("a.pdf", pdf([PAGE], forms=["/X1 Do " * 9, blank + inner])).startswith(draws)
    assert refused("a.pdf", pdf([[Put(blank, 700)]] * 5)).startswith(draws)


def test_objects_that_are_not_where_the_file_says_are_sought_only_so_often(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = pdf([PAGE] * 30)
    places = raw.index(b"xref\n")
    lost = raw[:places] + raw[places:].replace(b"0000", b"9999")
    assert "Cameras" in read_article("a.pdf", lost).text
    monkeypatch.setattr(pdf_pages, "MOST_SEARCHED", 4 * len(raw))
    assert refused("a.pdf", lost)


def test_tags_are_counted_before_they_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tags, "MOST_TAGS", 50)
    said = "the file has more than 50 tags; save only the article itself"
    assert read_article("a.html", b"<p>Words." * 50).text
    assert refused("a.html", b"<p>Words." * 51) == said
    assert refused("a.docx", docx(p("Words.") * 6)) == said
    assert refused("a.docx", docx(p("Words."), word_header1=p("x") * 5)) == said


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_number_makes_the_same_file(kind: str) -> None:
    assert damaged(kind, 7) == damaged(kind, 7) != damaged(kind, 8)


@pytest.mark.long
def test_damaged_articles() -> None:
    command = [sys.executable, "-m", "tests.tools.damaged_documents", "--count", "3000", "--seed", "900001"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr
