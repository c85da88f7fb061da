"""Finds the encoding that an HTML page states of itself; decodes nothing.

Follows the HTML standard: its prescan of the first 1,024 bytes, and the encodings that it lets a page name.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import Final

_WITHIN: Final = 1024
_COMMENT = re.compile(rb"<!-->|<!--.*?-->", re.DOTALL)
_TAG = re.compile(rb"</?([A-Za-z][^\t\n\f\r />]*)")
_OTHER = re.compile(rb"<[!/?][^>]*>")
_ATTRIBUTE = re.compile(
    rb"[\t\n\f\r /]*([^\t\n\f\r />][^\t\n\f\r />=]*)"
    rb"(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:\"([^\"]*)\"|'([^']*)'|([^\t\n\f\r >\"'][^\t\n\f\r >]*)))?"
)
_IN_CONTENT = re.compile(r"charset\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s;\"']+))", re.IGNORECASE)
_IN_XML = re.compile(rb"<\?xml[^>]*?\sencoding\s*=\s*[\"']([^\"'>]+)[\"']")

# A page that says the left means the right.
_MEANT: Final = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}
_NAMES: Final = (
    "utf-8 cp866 iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-10 iso8859-13"
    " iso8859-14 iso8859-15 iso8859-16 koi8-r koi8-u mac-roman mac-cyrillic cp874 cp932 cp949 cp1250 cp1251 cp1252"
    " cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 gb18030 big5 big5hkscs euc_jp iso2022_jp"
)
_KNOWN: Final = frozenset(_NAMES.split())
_ALIASES: Final = {"macintosh": "mac-roman", "x-mac-roman": "mac-roman", "x-mac-cyrillic": "mac-cyrillic"}
_OF_JAPAN_AND_CHINA: Final = {"x-sjis": "cp932", "x-gbk": "gb18030", "x-x-big5": "big5", "x-euc-jp": "euc_jp"}


def stated_encoding(raw: bytes) -> str | None:
    """Give Python's name of the encoding that the page states, None where it states none that pages may name."""
    start = raw[:_WITHIN]
    for attributes in _metas(start):
        if encoding := _of_meta(attributes):
            return encoding
    in_xml = _IN_XML.match(start)
    return encoding_called(in_xml[1].decode("latin-1")) if in_xml else None


def encoding_called(label: str) -> str | None:
    """Turn a page's name for an encoding into Python's; None for one that no page may use."""
    plain = label.strip("\t\n\f\r ").lower()
    plain = _ALIASES.get(plain) or _OF_JAPAN_AND_CHINA.get(plain) or plain
    try:
        name = codecs.lookup(plain).name
    except (LookupError, ValueError):
        return None
    meant = _MEANT.get(name, name)
    return meant if meant in _KNOWN else None


def _metas(start: bytes) -> Iterator[dict[str, str]]:
    """Yield the attributes of each `meta`, first of a name wins; comments and other tags are stepped over."""
    at = start.find(b"<")
    while at >= 0:
        tag = _TAG.match(start, at)
        if tag:
            attributes, end = _attributes(start, tag.end())
            if start[at + 1 : tag.end()].lower() == b"meta":
                yield attributes
        else:
            other = _COMMENT.match(start, at) or _OTHER.match(start, at)
            end = other.end() if other else at + 1
        at = start.find(b"<", end)


def _attributes(start: bytes, at: int) -> tuple[dict[str, str], int]:
    found: dict[str, str] = {}
    while match := _ATTRIBUTE.match(start, at):
        name, *values = (part.decode("latin-1") for part in match.groups(b""))
        found.setdefault(name.lower(), "".join(values))
        at = match.end()
    return found, at


def _of_meta(attributes: dict[str, str]) -> str | None:
    if "charset" in attributes:
        return encoding_called(attributes["charset"])
    if attributes.get("http-equiv", "").lower() != "content-type":
        return None
    stated = _IN_CONTENT.search(attributes.get("content", ""))
    return encoding_called("".join(stated.groups(""))) if stated else None
