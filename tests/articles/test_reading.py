"""What holds for every format: the size, the extra, and what it costs to import."""

from __future__ import annotations

import shlex
import subprocess
import sys

import pytest

from argmap import articles as documents
from argmap.articles import ArticleError, read_article
from tests.articles.docx_file import docx, p
from tests.articles.pdf_file import Put, pdf


def test_a_file_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "LIMIT", 2 << 20)
    with pytest.raises(ArticleError) as caught:
        read_article("a.txt", b"a" * ((2 << 20) + 1))
    assert str(caught.value) == "the file has more than 2 MiB; save only the article itself"
    assert read_article("a.txt", b"a" * (2 << 20)).text


@pytest.mark.parametrize(
    ("name", "raw", "missing", "message"),
    [
        ("a.html", b"<p>x", "lxml.etree", "reading HTML needs 'lxml', which is not installed"),
        ("a.docx", docx(p("x")), "lxml.etree", "reading DOCX needs 'lxml', which is not installed"),
        ("a.pdf", pdf([[Put("x", 700)]]), "pypdf", "reading PDF needs 'pypdf', which is not installed"),
    ],
)
def test_without_the_extra(name: str, raw: bytes, missing: str, message: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(ArticleError) as caught:
        read_article(name, raw)
    command = f"{shlex.quote(sys.executable)} -m pip install lxml pypdf charset-normalizer"
    assert str(caught.value) == f"{message}; run `{command}`"
    assert read_article("a.txt", b"x").text == "x"


def test_libraries_are_imported_at_the_use() -> None:
    code = (
        "import sys; from argmap.articles import read_article; read_article('a.md', b'x');"
        "print([name for name in ('lxml', 'pypdf', 'charset_normalizer', 'yaml', 'pydantic') if name in sys.modules])"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout == "[]\n"


def test_messages_are_short_and_unpunctuated() -> None:
    for name, raw in (("a", b""), ("a", b"\0"), ("a.pdf", b"x"), ("a", b"%PDF-"), ("a.docx", docx("")), ("a", b"\xff")):
        with pytest.raises(ArticleError) as caught:
            read_article(name, raw)
        message = caught.value.message
        assert message.startswith(("the ", "byte "))
        assert len(message) < 100
        assert not message.endswith(".")
