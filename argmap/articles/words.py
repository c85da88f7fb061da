"""White space of a converted article, as a reader sees it; knows no format."""

from __future__ import annotations

import re

_BLANKS = re.compile(r"[ \t\n\f\r]+")
_AROUND_BREAK = re.compile(r" *\n *")
_BETWEEN_PARAGRAPHS = re.compile(r"\n(?:[ \t\xa0]*\n)+")
# They only say where a word may be broken; within one they would hide it.
_UNSEEN = str.maketrans("", "", "\u00ad\u200b\u2060\ufeff")


def squeezed(text: str) -> str:
    """Make one blank of white space that is only the source's."""
    return _BLANKS.sub(" ", text)


def paragraphs_of(text: str, *, preformed: bool) -> list[str]:
    """Divide at two line breaks; lines of a paragraph stay lines, blanks are squeezed unless they are preformed."""
    plain = text.translate(_UNSEEN)
    if not preformed:
        plain = _AROUND_BREAK.sub("\n", re.sub(" {2,}", " ", plain))
    plain = plain.replace("\r\n", "\n").replace("\r", "\n")
    return [part for piece in _BETWEEN_PARAGRAPHS.split(plain) if (part := piece.strip())]


def whole_characters(text: str) -> str:
    """Join the halves of characters, which a file may give one by one; a half without its other becomes U+FFFD."""
    return text if text.isascii() else text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
