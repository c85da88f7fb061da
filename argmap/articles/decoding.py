"""Bytes of a text or an HTML page -> characters; knows no other format.

In this order: a byte order mark, the encoding that the user names, the one that the page states, UTF-8, a guess.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Final

from argmap.articles.article import ArticleError
from argmap.articles.guessing import guessed_encodings

_MARKS: Final = (
    # UTF-32's mark begins with UTF-16's.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LINE = re.compile(rb"\r\n?|\n")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_TOO_MANY_CONTROLS: Final = 0.01
_NAME_IT: Final = "name its encoding with --encoding"


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters, without a byte order mark."""

    text: str
    guessed: str | None = None


def decode(raw: bytes, named: str | None, stated: str | None) -> Decoded:
    """Decode strictly: raises `ArticleError` at the first byte that does not fit, and for what is no text."""
    mark, encoding = next(((mark, name) for mark, name in _MARKS if raw.startswith(mark)), (b"", named or stated))
    body = raw.removeprefix(mark)
    if encoding:
        return Decoded(_readable(_decode_as(body, encoding, len(mark)), body))
    try:
        return Decoded(_readable(body.decode("utf-8"), body))
    except UnicodeDecodeError as error:
        return _guess(body, error)


def _decode_as(body: bytes, encoding: str, skipped: int) -> str:
    try:
        text = body.decode(encoding)
        text.encode("utf-8")
    except UnicodeDecodeError as error:
        raise _misfit(body, error, encoding, skipped) from error
    except UnicodeEncodeError as error:
        raise ArticleError(f"the file contains incomplete characters if read as {encoding}", _NAME_IT) from error
    except (LookupError, ValueError) as error:
        raise ArticleError(f"'{encoding}' is not a known encoding", "try utf-8 or cp1252") from error
    return text


def _guess(body: bytes, error: UnicodeDecodeError) -> Decoded:
    if _has_binary_look(body):
        raise ArticleError("the file seems to be binary, not text", "save the article as text, HTML, PDF or DOCX")
    guesses = guessed_encodings(body)
    if len(guesses) != 1:
        raise _misfit(body, error, "utf-8", 0, guesses) from error
    return Decoded(_readable(_decode_as(body, guesses[0], 0), body), guesses[0])


def _misfit(
    body: bytes, error: UnicodeDecodeError, encoding: str, skipped: int, guesses: list[str] | None = None
) -> ArticleError:
    line = len(_LINE.findall(body, 0, error.start)) + 1 if not encoding.startswith(("utf-16", "utf-32")) else 0
    place = f", on line {line}" if line else ""
    called = "UTF-8" if encoding.lower() in ("utf-8", "utf8") else encoding
    message = f"byte {error.start + skipped} (0x{body[error.start]:02x}{place}) is not {called}"
    hint = f"{_NAME_IT}, perhaps {' or '.join(guesses[:3])}" if guesses else _NAME_IT
    return ArticleError(message, hint)


def _readable(text: str, body: bytes) -> str:
    """Give the text back; raises `ArticleError` for the control characters of another kind of file."""
    if "\0" in text and _seems_utf_16(body):
        raise ArticleError("the file seems to be UTF-16 without a byte order mark", "try --encoding utf-16-le")
    if "\0" in text or len(_CONTROLS.findall(text)) > _TOO_MANY_CONTROLS * len(text):
        raise ArticleError("the file seems to be binary, not text", "save the article as text, HTML, PDF or DOCX")
    if not text.strip("\ufeff\u200b \t\r\n\f\v\xa0") or text.isspace():
        raise ArticleError("the file has no text")
    return text


def _has_binary_look(body: bytes) -> bool:
    return b"\0" in body or len(_CONTROLS.findall(body.decode("latin-1"))) > _TOO_MANY_CONTROLS * len(body)


def _seems_utf_16(body: bytes) -> bool:
    # Half of each plain letter is a zero byte.
    start = body[:1024]
    return min(start.count(0) / len(start), 1 - start.count(0) / len(start)) > 1 / 3
