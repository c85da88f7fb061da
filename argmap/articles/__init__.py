"""Reads an article: bytes of plain text, Markdown, HTML, PDF or DOCX -> its text; knows nothing of claims and maps.

It opens no file and no address: only the bytes that it is given.
"""

from __future__ import annotations

import codecs

from argmap.articles.article import Article, ArticleError
from argmap.articles.decoding import decode
from argmap.articles.formats import format_of
from argmap.files.limits import LIMIT

__all__ = ["Article", "ArticleError", "read_article"]


def read_article(name: str, raw: bytes, encoding: str | None = None) -> Article:
    """Give the article's text. Its format is told by its bytes, and by `name` only where they leave it open.

    `encoding` is the user's word on text and HTML; a byte order mark still goes before it. Raises `ArticleError`
    for what is too large, broken, locked, without text, or of another format.
    """
    if len(raw) > LIMIT:
        raise ArticleError(f"the file has more than {LIMIT // 1024 // 1024} MiB", "save only the article itself")
    match format_of(name, raw):
        case "html":
            from argmap.articles.html import read_html

            return read_html(raw, encoding)
        case "pdf":
            from argmap.articles.pdf import read_pdf

            return read_pdf(raw)
        case "docx":
            from argmap.articles.docx import read_docx

            return read_docx(raw, LIMIT)
        case "text":
            return _read_text(raw, encoding)


def _read_text(raw: bytes, encoding: str | None) -> Article:
    decoded = decode(raw, encoding, None)
    same = decoded.text.encode("utf-8", "surrogatepass") == raw.removeprefix(codecs.BOM_UTF8)
    return Article(decoded.text, not same, None, guessed=decoded.guessed)
