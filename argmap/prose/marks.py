"""The marks that items of a list begin with; knows nothing of what the items say."""

from __future__ import annotations

import re
from typing import Final

from argmap.prose.blanks import BLANK_CLASS as _BLANK

_BULLET: Final = r"[-*+–—](?=\s)|[•‣◦▪▫●○■□►▸➤✓✔∙·]"
_NUMBER: Final = r"\(?(?:\d{1,3}|[A-Za-z]|[ivx]{2,5}|[IVX]{2,5})[.)](?=\s)"
_BOX: Final = r"(?:\[[ xX]\](?=\s))?"
_MARK = re.compile(
    rf"(?:(?P<bullet>{_BULLET})|(?P<number>{_NUMBER})){_BLANK}{{0,20}}{_BOX}{_BLANK}{{0,20}}(?!{_BLANK}|\Z)"
)


def mark_at(text: str, start: int, end: int) -> re.Match[str] | None:
    """Match the mark and the blanks after it where a line begins; groups: `bullet`, `number`."""
    return _MARK.match(text, start, end)
