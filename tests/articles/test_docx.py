"""DOCX files become Markdown; notes are kept, what does not show is listed."""

from __future__ import annotations

import pytest

from argmap import articles as documents
from argmap.articles import Article, ArticleError, read_article
from tests.articles.docx_file import NAMESPACE, STRICT, docx, p, root, style

STYLES = """
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="Heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="H2"/></w:style>
<w:style w:type="paragraph" w:styleId="Out"><w:name w:val="Out"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Dots"><w:name w:val="List Bullet"/></w:style>
<w:style w:type="paragraph" w:styleId="Nums"><w:name w:val="Nums"/>
  <w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
"""
NUMBERING = """
<w:abstractNum w:abstractNumId="0">
  <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/></w:lvl>
  <w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/></w:lvl>
  <w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/></w:lvl>
</w:abstractNum>
<w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>
"""


def read(body: str, **parts: str) -> Article:
    return read_article("a.docx", docx(body, **parts))


def run(inner: str) -> str:
    return f"<w:p><w:r>{inner}</w:r></w:p>"


def item(text: str, level: int, number: int = 7) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def test_paragraphs_and_headings() -> None:
    body = p("Costs", style("H1")) + p("They are low.") + p("Why", style("Mine")) + p("How", style("Out")) + p("")
    article = read(body + p("Who", '<w:outlineLvl w:val="0"/>') + p("x", style("Loop")), word_styles=STYLES)
    assert article == Article("# Costs\n\nThey are low.\n\n## Why\n\n### How\n\n# Who\n\nx\n", True, "Costs")


def test_a_title_is_above_the_headings() -> None:
    article = read(p("Costs", style("H1")) + p("Cameras", style("Titel")), word_styles=STYLES)
    assert (article.text, article.title) == ("## Costs\n\n# Cameras\n", "Cameras")


def test_the_title_that_the_file_states() -> None:
    core = '<dc:title xmlns:dc="http://purl.org/dc/elements/1.1/">Cameras  and lamps</dc:title>'
    assert read(p("Text."), docProps_core=core).title == "Cameras and lamps"


def test_lists_are_counted_by_level() -> None:
    items = item("c", 0) + item("x", 1) + item("y", 1) + item("dot", 2) + item("d", 0) + item("x", 1)
    article = read(items + item("none", 0, 0) + p("e", style("Nums")) + p("f", style("Dots")),
                   word_styles=STYLES, word_numbering=NUMBERING)  # fmt: skip
    assert article.text == "3. c\n   1. x\n   2. y\n      - dot\n4. d\n   1. x\n\nnone\n\n5. e\n- f\n"


def test_a_run_is_read_with_its_signs() -> None:
    runs = "<w:t>One</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>non</w:t><w:noBreakHyphen/><w:t>stop</w:t>"
    more = '<w:sym w:char="2265"/><w:sym w:char="F0E0"/><w:instrText>PAGE</w:instrText><w:softHyphen/>'
    assert read(run(runs + more)).text == "One two\nnon-stop≥�\n"


def test_text_that_paragraph_objects_often_lack() -> None:
    body = (
        "<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>" + p("In a control.") + "</w:sdtContent></w:sdt>"
        "<w:p><w:ins><w:r><w:t>Inserted </w:t></w:r></w:ins><w:hyperlink><w:r><w:t>and linked.</w:t></w:r></w:hyperlink>"
        "<w:r><w:pict><w:txbxContent>" + p("In a box.") + "</w:txbxContent></w:pict></w:r></w:p>"
    )
    assert read(body).text == "In a control.\n\nIn a box.\n\nInserted and linked.\n"


def test_tables() -> None:
    def cell(*inner: str) -> str:
        return f"<w:tc>{''.join(inner)}</w:tc>"

    table = f"<w:tbl><w:tr>{cell(p('Place'))}{cell(p('Sum'))}</w:tr><w:tr>{cell(p('a'), p('b'))}{cell(p('12'))}</w:tr></w:tbl>"
    assert read(p("Before") + table).text == "Before\n\nPlace | Sum\na b | 12\n"


def test_notes_are_numbered_by_their_references() -> None:
    body = (
        '<w:p><w:r><w:t>One.</w:t><w:footnoteReference w:id="8"/></w:r><w:r><w:t xml:space="preserve"> Two.</w:t>'
        '<w:endnoteReference w:id="2"/><w:footnoteReference w:id="5"/></w:r></w:p>'
    )
    footnotes = "".join(
        f'<w:footnote w:id="{id}">{p(text)}</w:footnote>'
        for id, text in ((0, ""), (5, "five"), (8, "eight"), (9, "nine"))
    )
    article = read(body, word_footnotes=footnotes, word_endnotes=f'<w:endnote w:id="2">{p("a")}{p("b")}</w:endnote>')
    assert article.text == "One.[^1] Two.[^2][^3]\n\n[^1]: eight\n\n[^2]: a b\n\n[^3]: five\n"
    assert article.passed_over == ("unused note: nine",)


def test_what_does_not_show_is_listed() -> None:
    body = (
        p("Contents 1", style("T1"))
        + "<w:p><w:r><w:t>Shown.</w:t></w:r><w:del><w:r><w:delText>Taken out.</w:delText></w:r></w:del>"
        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden.</w:t></w:r>"
        + '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> Also shown.</w:t></w:r>'
        + '<w:r><w:drawing><w:docPr w:descr="A pole"/></w:drawing></w:r></w:p>'
    )
    comment = f'<w:comment w:id="1">{p("Is it so?")}</w:comment>'
    article = read(body, word_styles=STYLES, word_comments=comment, word_header1=p("The Paper"), word_footer2=p("Page"))
    assert article.text == "Shown. Also shown.\n"
    assert article.passed_over == (
        "table of contents: Contents 1",
        "deleted: Taken out.",
        "hidden: Hidden.",
        "picture: A pole",
        "comment: Is it so?",
        "footer: Page",
        "header: The Paper",
    )


def test_strict_files_have_another_namespace() -> None:
    raw = docx(p("Costs", style("H1")), namespace=STRICT, word_styles=STYLES)
    assert read_article("a.docx", raw).text == "# Costs\n"


def test_no_text() -> None:
    with pytest.raises(ArticleError, match="the DOCX file has no text"):
        read(p(""))


def broken(raw: bytes) -> str:
    with pytest.raises(ArticleError) as caught:
        read_article("a.docx", raw)
    return caught.value.message


def with_document(document: str) -> bytes:
    from io import BytesIO
    from zipfile import ZIP_DEFLATED, ZipFile

    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", document)
    return file.getvalue()


def test_a_bomb_is_stopped_as_it_unpacks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "LIMIT", 2 << 20)
    raw = with_document(root("document", p("x" * (3 << 20))))
    assert len(raw) < 1 << 15
    assert broken(raw) == "the DOCX file unpacks to more than 2 MiB"


def test_entities_are_refused() -> None:
    doctype = (
        '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    )
    raw = with_document(
        f'{doctype}<w:document xmlns:w="{NAMESPACE}"><w:p><w:r><w:t>&b;&f;</w:t></w:r></w:p></w:document>'
    )
    assert broken(raw) == "the DOCX file's part 'word/document.xml' has a document type, which none may have"


@pytest.mark.parametrize("document", ["", "<w:p>", "<a>" * 100_000 + "</a>" * 100_000])
def test_broken_or_bottomless_xml(document: str) -> None:
    assert broken(with_document(document)) == "the DOCX file's part 'word/document.xml' cannot be parsed"


def test_a_damaged_part() -> None:
    raw = bytearray(docx(p("Cameras deter crime, and much else. " * 50)))
    at = raw.index(b"word/document.xml") + 40
    raw[at : at + 20] = bytes(20)
    assert broken(bytes(raw)).startswith("the DOCX file's part 'word/document.xml' cannot be")
