"""Plain text and its encodings: untouched where it is UTF-8, converted or refused elsewhere."""

from __future__ import annotations

import codecs
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.articles import Article, ArticleError, read_article
from argmap.articles.prescan import encoding_called, stated_encoding
from tests.cases import each
from tests.characters import CHARACTERS

QUOTED = "The reader’s view – that “cameras deter” – is wrong. Nobody has asked for more than he did.\n"
FRENCH = "Les caméras gênent aussi ceux qui ne font rien de mal, et l’État doit protéger la vie privée très tôt.\n"
RUSSIAN = "Камеры сдерживают преступность, но они мешают и тем, кто не делает ничего плохого.\n"


def refused(raw: bytes, encoding: str | None = None, name: str = "a.txt") -> ArticleError:
    with pytest.raises(ArticleError) as caught:
        read_article(name, raw, encoding)
    return caught.value


def test_utf_8_stays_untouched() -> None:
    text = "# Cameras\r\n\r\nThey deter.\r\fCafé\t\n\n"
    assert read_article("a.md", text.encode()) == Article(text, False, None)


def test_a_byte_order_mark_is_dropped_and_no_conversion() -> None:
    assert read_article("a.txt", codecs.BOM_UTF8 + "é\r\n".encode()) == Article("é\r\n", False, None)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_byte_order_mark_tells_the_encoding(encoding: str) -> None:
    raw = "\ufeffCafé.\r\n".encode(encoding)
    assert read_article("a.txt", raw, "cp1252") == Article("Café.\r\n", True, None)


def test_named_encoding() -> None:
    assert read_article("a.txt", FRENCH.encode("cp1252"), "windows-1252") == Article(FRENCH, True, None)


def test_named_encoding_that_changes_nothing_is_no_conversion() -> None:
    assert not read_article("a.txt", b"Cameras.", "latin-1").converted


@pytest.mark.parametrize("encoding", ["no-such", "rot13", "zip", "a\0b", ""])
def test_unknown_encoding(encoding: str) -> None:
    if not encoding:
        assert read_article("a.txt", b"x", encoding).text == "x"
        return
    assert refused(b"x", encoding).message == f"'{encoding}' is not a known encoding"


def test_named_encoding_that_does_not_fit() -> None:
    assert refused(b"One.\nTw\x81o", "cp1252").message == "byte 7 (0x81, on line 2) is not cp1252"
    assert refused(b"One\xff", "utf-8").message == "byte 3 (0xff, on line 1) is not UTF-8"


def test_halves_of_characters() -> None:
    assert "incomplete characters" in refused(rb"\ud800", "unicode_escape").message


def test_first_byte_that_is_not_utf_8() -> None:
    error = refused(b"A.\r\nB.\rC.\n" + FRENCH.encode("cp1252"))
    assert error.message == "byte 17 (0xe9, on line 4) is not UTF-8"
    assert error.hint is not None
    assert error.hint.startswith("name its encoding with --encoding, perhaps ")
    assert "cp1252" in error.hint


def test_a_guess_that_nothing_contradicts() -> None:
    article = read_article("a.txt", QUOTED.encode("cp1252"))
    assert article == Article(QUOTED, True, None, guessed="cp1252")


def test_a_guess_of_another_script() -> None:
    assert read_article("a.txt", RUSSIAN.encode("koi8-r")) == Article(RUSSIAN, True, None, guessed="koi8_r")


def test_no_guess_where_encodings_differ() -> None:
    # cp1250 scores as well here and reads a Czech letter in "très".
    assert "is not UTF-8" in refused(FRENCH.encode("cp1252")).message


@pytest.mark.parametrize("text", ["El señor aquí pidió más cámaras. La razón no está clara.", "sí, razón"])
def test_mac_letters_are_not_taken_for_windows_marks(text: str) -> None:
    assert "is not UTF-8" in refused(text.encode("mac_roman")).message


def test_no_guess_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "charset_normalizer", None)
    assert refused(RUSSIAN.encode("koi8-r")).hint == "name its encoding with --encoding"


@pytest.mark.parametrize("raw", [b"a\0b", b"\0\1\2\3\xff", b"\x01\x02 cameras", bytes(range(256)) * 4])
def test_binary(raw: bytes) -> None:
    assert refused(raw).message == "the file seems to be binary, not text"


def test_utf_16_without_a_mark() -> None:
    error = refused("Cameras deter crime.".encode("utf-16-le"))
    assert str(error) == "the file seems to be UTF-16 without a byte order mark; try --encoding utf-16-le"
    assert read_article("a.txt", "Cameras.".encode("utf-16-le"), "utf-16-le").text == "Cameras."


@pytest.mark.parametrize("raw", [b"", b" \r\n\t\f", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, "\xa0\u200b\n".encode()])
def test_no_text(raw: bytes) -> None:
    assert str(refused(raw)) == "the file has no text"


@each(
    ("start", "encoding"),
    [
        (b"<meta charset=utf-8>", "utf-8"),
        (b"<META CHARSET = 'ISO-8859-1'>", "cp1252"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', "cp1251"),
        (b'<meta content="text/html; charset=koi8-r" http-equiv=content-type>', "koi8-r"),
        (b'<meta name="x" content="charset=koi8-r">', None),
        (b"<!-- <meta charset=koi8-r> --><meta charset=gbk>", "gb18030"),
        (b"<p title='<meta charset=koi8-r>'><meta charset=big5>", "big5"),
        (b"<meta charset=no-such><meta charset=shift_jis>", "cp932"),
        (b"<meta charset=utf-16>", "utf-8"),
        (b'<?xml version="1.0" encoding="iso-8859-2"?><html>', "iso8859-2"),
        (b" " * 1024 + b"<meta charset=koi8-r>", None),
        (b"<p>Cameras", None),
        (b"<meta charset='koi8-r", None),
    ],
)
def test_what_a_page_states(start: bytes, encoding: str | None) -> None:
    assert stated_encoding(start) == encoding


@each("label", ["rot13", "idna", "unicode_escape", "utf-7", "cp037", "a\0b"])
def test_what_no_page_may_use(label: str) -> None:
    assert encoding_called(label) is None


def test_the_user_goes_before_the_page() -> None:
    raw = "<!doctype html><meta charset=koi8-r><p>Café.".encode("cp1252")
    assert read_article("a", raw, "cp1252").text == "Café.\n"


def test_the_page_goes_before_utf_8() -> None:
    raw = b"<!doctype html><meta charset=windows-1252><p>\x93Caf\xe9\x94 \xc3\xa9"
    assert read_article("a", raw).text == "“Café” Ã©\n"


@given(st.text(CHARACTERS, min_size=1).filter(lambda text: "\0" not in text))
def test_whatever_is_utf_8_and_read_is_its_own_text(text: str) -> None:
    # Enough letters, so that control characters do not make it look binary.
    text = "x" * 100 * len(text) + text
    assert read_article("a.txt", text.encode()) == Article(text, False, None)
