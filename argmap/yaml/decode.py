"""Bytes -> text that the YAML parser can take; knows nothing of YAML's grammar."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from argmap.files.limits import LIMIT
from argmap.yaml.problem import Problem

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_BARRED = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff"
# These are plain characters to an editor and line breaks or nothing to libyaml.
_ODD = "\x85\u2028\u2029\ufeff"
_FORBIDDEN = re.compile(f"[{_BARRED}]")
_SPECIAL = re.compile(f"[{_BARRED}{_ODD}]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text. `unreadable`: it is none of ours, and is not to be parsed."""

    text: str
    bom: bool
    problems: tuple[Problem, ...] = ()
    unreadable: bool = False


def decode(raw: bytes) -> Decoded:
    """Give the text without its byte order mark; bytes that are no UTF-8 are replaced, the first is named."""
    if len(raw) > LIMIT:
        message = f"the file has {len(raw) // 1024 // 1024} MiB; no more than {LIMIT // 2**20} are read"
        return Decoded("", False, (Problem("too-large", message, "split the map in several files", (0, 0)),), True)
    if _is_utf_16(raw):
        message = "the file is in UTF-16, not in UTF-8"
        return Decoded("", False, (Problem("not-utf8", message, "save it as UTF-8", (0, 0)),), True)
    bom = raw.startswith(codecs.BOM_UTF8)
    body = raw[len(codecs.BOM_UTF8) :] if bom else raw
    try:
        return Decoded(body.decode("utf-8"), bom)
    except UnicodeDecodeError as error:
        skipped = len(codecs.BOM_UTF8) if bom else 0
        return Decoded(body.decode("utf-8", "replace"), bom, (_not_utf8(body, error.start, skipped),))


def _is_utf_16(raw: bytes) -> bool:
    # An ASCII letter's other half is a zero byte, which no UTF-8 text of ours contains.
    return raw.startswith(_UTF_16) or (len(raw) >= 2 and raw[:2].count(0) == 1)


def _not_utf8(body: bytes, start: int, skipped: int) -> Problem:
    before = body[:start].decode("utf-8")
    line = len(re.findall("\r\n?|\n", before)) + 1
    message = f"byte {start + skipped} (0x{body[start]:02x}, on line {line}) is not UTF-8"
    return Problem("not-utf8", message, "save the file as UTF-8", (len(before), len(before) + 1))


def control_characters(text: str) -> tuple[Problem, ...]:
    """Report each character that YAML does not allow."""
    return tuple(
        Problem(
            "control-character",
            f"the character U+{ord(match[0]):04X} is not allowed in YAML",
            "delete it; most editors can show invisible characters",
            match.span(),
        )
        for match in _FORBIDDEN.finditer(text)
    )


@dataclass(frozen=True, slots=True)
class Mask:
    """A text of the same length that libyaml reads as editors show it, and the way back for its scalars."""

    text: str
    back: dict[int, str] | None

    def undo(self, scalar: str) -> str:
        """Put the author's characters back."""
        return scalar if self.back is None else scalar.translate(self.back)


def mask(text: str) -> Mask:
    """Put stand-ins for what libyaml takes for a line break or drops; forbidden characters become U+FFFD."""
    if not _SPECIAL.search(text):
        return Mask(text, None)
    text = _FORBIDDEN.sub("\ufffd", text)
    odd = [sign for sign in _ODD if sign in text]
    unused = (chr(code) for code in range(0xE000, 0xF900) if chr(code) not in text)
    there = dict(zip(odd, unused, strict=False))
    swapped = text.translate({ord(plain): stand_in for plain, stand_in in there.items()})
    return Mask(swapped, {ord(stand_in): plain for plain, stand_in in there.items()})
