"""Writes DOCX files part by part, so that a test shows the elements that it is about."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"


def docx(body: str, *, namespace: str = NAMESPACE, **parts: str) -> bytes:
    """Give a DOCX file. Each further part is named with its folder: `word_styles`; `w:` is bound in all of them."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", root("document", f"<w:body>{body}</w:body>", namespace))
        for name, content in parts.items():
            folder, _, part = name.partition("_")
            archive.writestr(f"{folder}/{part}.xml", root(part, content, namespace))
    return file.getvalue()


def root(name: str, content: str, namespace: str = NAMESPACE) -> str:
    """Give a whole part."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} xmlns:w="{namespace}">{content}</w:{name}>'


def p(text: str, properties: str = "") -> str:
    """Give a paragraph of one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def style(name: str) -> str:
    """Give the property that names a paragraph's style."""
    return f'<w:pStyle w:val="{name}"/>'
