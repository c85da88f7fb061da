"""Formats are told by content first, then by name; what is none of ours is named."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest

from argmap.articles import ArticleError, read_article
from argmap.articles.formats import format_of
from tests.articles.docx_file import docx, p
from tests.articles.pdf_file import Put, pdf
from tests.cases import each

PAGE = b"<p>Cameras deter.</p>"


def zipped(*names: str) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return file.getvalue()


@each(
    ("name", "raw", "format"),
    [
        ("a.txt", b"Cameras deter.", "text"),
        ("a.md", b"# Cameras", "text"),
        ("a.markdown", b"# Cameras", "text"),
        ("article", b"Cameras deter.", "text"),
        ("a.html", PAGE, "html"),
        ("A.HTM", PAGE, "html"),
        ("a.txt", PAGE, "text"),
        ("a.txt", b"<!DOCTYPE html>" + PAGE, "html"),
        ("a.txt", b"\xef\xbb\xbf \n<!-- saved --> <html lang='en'>" + PAGE, "html"),
        ("a", b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "x">', "html"),
        ("a", "\ufeff<!doctype html>".encode("utf-16-le"), "html"),
        ("a.txt", pdf([[Put("x", 700)]]), "pdf"),
        ("a.txt", b"\n\n%PDF-1.4", "pdf"),
        ("a.pdf", docx(p("x")), "docx"),
        ("a.txt", b"RIFF is an acronym that this article is about.", "text"),
    ],
)
def test_format(name: str, raw: bytes, format: str) -> None:
    assert format_of(name, raw) == format


@each(
    ("raw", "what"),
    [
        (b"\x89PNG\r\n\x1a\n\0", "a PNG picture"),
        (b"\xff\xd8\xff\xe0\0", "a JPEG picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0", "a Word file of before 2007 or one with a password"),
        (b"{\\rtf1 Cameras}", "an RTF file"),
        (b"<?xml version='1.0'?><article/>", "an XML file that is not HTML"),
        (b"ID3\x03\0", "an MP3 sound"),
        (zipped("mimetype", "content.xml"), "an OpenDocument file"),
        (zipped("META-INF/container.xml"), "an EPUB book"),
        (zipped("xl/workbook.xml"), "an Excel table"),
        (zipped("ppt/presentation.xml"), "PowerPoint slides"),
        (zipped("a.txt"), "a ZIP archive"),
    ],
)
def test_another_format_is_named(raw: bytes, what: str) -> None:
    with pytest.raises(ArticleError) as caught:
        read_article("a.txt", raw)
    assert caught.value.message == f"the file seems to be {what}"
    assert str(caught.value) == f"{caught.value.message}; save the article as text, Markdown, HTML, PDF or DOCX"


@pytest.mark.parametrize(("name", "kind"), [("a.pdf", "PDF"), ("a.docx", "DOCX")])
def test_a_name_that_promises_too_much(name: str, kind: str) -> None:
    with pytest.raises(ArticleError, match=rf"is named \.{kind.lower()}, but it is not a {kind}"):
        read_article(name, b"Cameras deter.")


def test_broken_zip() -> None:
    with pytest.raises(ArticleError, match="broken DOCX or ZIP archive"):
        read_article("a.docx", docx(p("x"))[:-30])
