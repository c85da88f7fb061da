"""A text as a YAML scalar that reads back as the same text; knows nothing of what it says.

It stays bare where that is safe. Words that other readers of YAML take for a number, a date or a truth value are put
in quotes, though ours takes every scalar for what was written.
"""

from __future__ import annotations

import re
from typing import Any

_SIGNS = "\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff"
_UNSEEN = re.compile(f"[{_SIGNS}]")
_ESCAPED = re.compile(rf'[{_SIGNS}"\\]')
_UNUSUAL = re.compile(rf"[{_SIGNS}]|[^\S ]")
_NO_START = frozenset(" -?:,[]{}#&*!|>'\"%@`")
_FLOW_SIGNS = re.compile(r"[,\[\]{}:?]")
_TYPED = re.compile(
    r"~|null|true|false|yes|no|on|off|y|n|<<|=|[-+.]?\d[\d_,.:]*(?:e[-+]?\d+)?|0[xo][\da-f]+"
    r"|\d{4}-\d\d?-\d\d?.*|[-+]?\.(?:inf|nan)",
    re.IGNORECASE,
)
_NOTHING = ("~", "null")
_NAMED = {"\t": r"\t", "\n": r"\n", "\r": r"\r", '"': r"\"", "\\": r"\\"}


def scalar(text: str, *, in_flow: bool = False, as_read: bool = False) -> str:
    """Write a text on one line, bare or in quotes. `as_read`: a number that was read is not put in quotes."""
    typed = text.lower() in _NOTHING if as_read else _TYPED.fullmatch(text)
    if not typed and _is_bare(text, in_flow):
        return text
    if '"' in text and "'" not in text and not _UNSEEN.search(text):
        return f"'{text}'"
    return f'"{_ESCAPED.sub(_escape, text)}"'


def flow(value: Any) -> str:
    """A value that was read, in brackets; as deep as the reader lets a map be."""
    if value is None:
        return "null"
    if isinstance(value, str):
        return scalar(value, in_flow=True, as_read=True)
    if isinstance(value, list):
        return f"[{', '.join(map(flow, value))}]"
    return (
        f"{{{', '.join(f'{scalar(key, in_flow=True, as_read=True)}: {flow(entry)}' for key, entry in value.items())}}}"
    )


def remark(text: str) -> str:
    """A text for a comment: one line, without signs that YAML refuses."""
    return _UNSEEN.sub("\ufffd", " ".join(text.split()))


def _is_bare(text: str, in_flow: bool) -> bool:
    if not text or text[0] in _NO_START or text[-1] in " :" or ": " in text or " #" in text:
        return False
    if not text.isprintable() and _UNUSUAL.search(text):
        return False
    return not (in_flow and _FLOW_SIGNS.search(text))


def _escape(match: re.Match[str]) -> str:
    sign = match[0]
    if sign in _NAMED:
        return _NAMED[sign]
    if "\ud800" <= sign <= "\udfff":
        return r"\ufffd"  # half a pair: YAML holds none
    return f"\\x{ord(sign):02x}" if ord(sign) < 256 else f"\\u{ord(sign):04x}"
