"""Characters that print nothing: white space, controls, and the marks of byte order and of zero width."""

from __future__ import annotations

from typing import Final

Span = tuple[int, int]

BLANK_CLASS: Final = r"[\x00-\x20\x7f-\xa0\u1680\u2000-\u200b\u2028-\u202f\u205f-\u2064\u3000\ufeff]"
"""As part of a regular expression."""

_SPREAD: Final = ((0, 0x20), (0x7F, 0xA0), (0x2000, 0x200B), (0x2028, 0x202F), (0x205F, 0x2064))
BLANK: Final = "".join(chr(sign) for low, high in _SPREAD for sign in range(low, high + 1)) + "\u1680\u3000\ufeff"
"""As a set of characters for `str.strip`."""


def trimmed(text: str, start: int, end: int) -> Span:
    """Give the span without blanks at its ends; an empty one stands at `end`."""
    inner = text[start:end].lstrip(BLANK)
    start = end - len(inner)
    return start, start + len(inner.rstrip(BLANK))
