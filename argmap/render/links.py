"""Says which links a picture may carry; knows nothing of SVG or PDF."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_ALLOWED: Final = re.compile(r"(?:https?://|mailto:)[^\s<>\"`\\]+", re.IGNORECASE)


def safe_link(link: str) -> str | None:
    """Return the link if it is http, https or mailto, spelt without a trick, else None.

    Browsers skip white space and control characters inside a scheme: such a link is refused, not mended.
    """
    if not _ALLOWED.fullmatch(link) or any(unicodedata.category(c) in ("Cc", "Cf", "Cs") for c in link):
        return None
    return link
