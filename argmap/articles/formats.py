"""Tells an article's format by its first bytes, then by its name; reads no text."""

from __future__ import annotations

import codecs
import re
from io import BytesIO
from pathlib import PurePath
from typing import Final, Literal
from zipfile import BadZipFile, ZipFile

from argmap.articles.article import ArticleError

Format = Literal["text", "html", "pdf", "docx"]

_READ: Final = "save the article as text, Markdown, HTML, PDF or DOCX"
_PDF_WITHIN: Final = 1024  # readers look for the mark no further
# A comment ends at its first mark, so there is one way to read what stands before, and it takes one pass.
_BEFORE_HTML = rb"(?:\s|<!--(?:(?!-->).)*-->|<\?xml(?:(?!\?>).)*\?>)*"
_HTML = re.compile(_BEFORE_HTML + rb"<(?:!doctype\s+html|html)[\s>]", re.IGNORECASE | re.DOTALL)
_BY_EXTENSION: Final[dict[str, Format]] = {".html": "html", ".htm": "html", ".xhtml": "html"}
_OTHERS: Final = {
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "a Word file of before 2007 or one with a password",
    b"{\\rtf": "an RTF file",
    b"<?xml": "an XML file that is not HTML",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"II*\0": "a TIFF picture",
    b"MM\0*": "a TIFF picture",
    b"RIFF": "a sound, a film or a WebP picture",
    b"ID3": "an MP3 sound",
    b"OggS": "an Ogg sound",
    b"%!PS": "a PostScript file",
    b"AT&TFORM": "a DjVu file",
    b"\x1f\x8b": "a gzip archive",
    b"BZh": "a bzip2 archive",
    b"\xfd7zXZ": "an xz archive",
    b"7z\xbc\xaf": "a 7z archive",
    b"Rar!": "a RAR archive",
    b"\x7fELF": "a program",
    b"MZ\x90": "a program",
    b"SQLite format 3": "an SQLite database",
}


def format_of(name: str, raw: bytes) -> Format:
    """Give the format; raises `ArticleError` for another one, and where the name promises what the bytes are not."""
    if b"%PDF-" in raw[:_PDF_WITHIN]:
        return "pdf"
    if raw.startswith(b"PK\x03\x04"):
        return _of_zip(raw)
    if _HTML.match(_plain_start(raw)):
        return "html"
    if other := _other_kind(raw):
        raise ArticleError(f"the file seems to be {other}", _READ)
    extension = PurePath(name).suffix.lower()
    if extension in (".pdf", ".docx"):
        raise ArticleError(f"the file is named {extension}, but it is not a {extension[1:].upper()} file", _READ)
    return _BY_EXTENSION.get(extension, "text")


def _other_kind(raw: bytes) -> str | None:
    # An article may well begin with the words "ID3" or "RIFF"; zero bytes tell the sound from it.
    binary = b"\0" in raw[:4096]
    textual = (b"{\\rtf", b"<?xml", b"%!PS")
    marks = (mark for mark in _OTHERS if raw.startswith(mark))
    return next((_OTHERS[mark] for mark in marks if binary or mark in textual or not mark.isascii()), None)


def _plain_start(raw: bytes) -> bytes:
    """Give the first bytes without a byte order mark, and without the zero bytes of UTF-16."""
    start = raw[:4096]
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return start[2:].replace(b"\0", b"")
    return start.removeprefix(codecs.BOM_UTF8)


def _of_zip(raw: bytes) -> Format:
    try:
        with ZipFile(BytesIO(raw)) as archive:
            names = set(archive.namelist())
    except (BadZipFile, ValueError, NotImplementedError) as error:
        raise ArticleError("the file is a broken DOCX or ZIP archive") from error
    if "word/document.xml" in names:
        return "docx"
    raise ArticleError(f"the file seems to be {_kind_of_zip(names)}", _READ)


def _kind_of_zip(names: set[str]) -> str:
    if "xl/workbook.xml" in names:
        return "an Excel table"
    if "ppt/presentation.xml" in names:
        return "PowerPoint slides"
    if "META-INF/container.xml" in names:
        return "an EPUB book"
    if "content.xml" in names and "mimetype" in names:
        return "an OpenDocument file"
    return "a ZIP archive"
