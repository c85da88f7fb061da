"""Plain values written as YAML, in quotes where they need them; knows no map."""

from __future__ import annotations

import re
from typing import Any

_NO_BEGINNING = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`]|\s")
_NO_END = re.compile(r"[\s:]\Z")
_PARTS = re.compile(r":\s|\s#")
_IN_BRACKETS = re.compile(r"[,\[\]{}:]")
_ESCAPED = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_NOTHING = ("", "~", "null")


def scalar(text: str, in_flow: bool = False) -> str:
    """A text on one line: bare where YAML reads it back as it is, else in quotes. `in_flow`: inside brackets."""
    if _ESCAPED.search(text):
        return _escaped(text)
    if _is_bare(text) and not (in_flow and _IN_BRACKETS.search(text)):
        return text
    if "'" in text and not set('"\\') & set(text):
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def flow(value: Any) -> str:
    """A value in brackets; as deep as the reader lets a map be."""
    if value is None:
        return "null"
    if isinstance(value, str):
        return scalar(value, in_flow=True)
    if isinstance(value, list):
        return f"[{', '.join(map(flow, value))}]"
    return f"{{{', '.join(f'{scalar(key, in_flow=True)}: {flow(entry)}' for key, entry in value.items())}}}"


def _is_bare(text: str) -> bool:
    return not (
        text in _NOTHING or _NO_BEGINNING.match(text) or _NO_END.search(text) or _PARTS.search(text)
    )  # fmt: skip


def _escaped(text: str) -> str:
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + _ESCAPED.sub(lambda sign: f"\\u{ord(sign[0]):04x}", quoted) + '"'
