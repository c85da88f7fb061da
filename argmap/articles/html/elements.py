"""Which elements of a page are no text of its article, and why; reads no page."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from typing import Final

SILENT: Final = frozenset({"script", "style", "template"})
"""Elements that hold no words for a reader."""

_BLOCKS: Final = (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav noscript ol optgroup option p pre"
    " search section summary table tbody td tfoot th thead tr ul"
)
BLOCKS: Final = frozenset(_BLOCKS.split())
"""Elements that end the paragraph before them."""

_BY_TAG: Final = {
    "nav": "navigation",
    "aside": "aside",
    "search": "search",
    "dialog": "dialog",
    "noscript": "for readers without scripts",
    "button": "form control",
    "select": "form control",
    "textarea": "form control",
    "label": "form control",
    "datalist": "form control",
    "iframe": "embedded",
    "object": "embedded",
    "video": "embedded",
    "audio": "embedded",
    "canvas": "embedded",
    "svg": "picture",
}
_BY_ROLE: Final = {
    "navigation": "navigation",
    "doc-toc": "navigation",
    "banner": "header",
    "contentinfo": "footer",
    "complementary": "aside",
    "search": "search",
    "dialog": "dialog",
    "alertdialog": "dialog",
    "button": "form control",
}
_NOTES: Final = frozenset({"note", "doc-footnote", "doc-endnote", "footnote", "endnote"})
_ARTICLE: Final = frozenset({"article", "main", "section", "blockquote"})
_NEVER: Final = frozenset({"html", "body", "main", "article", "h1", "h2", "h3", "h4", "h5", "h6"})
# A part may well be about consent; only a name for a strip or a window of it is a banner.
_COOKIES = re.compile(
    r"(?:cookie|consent|gdpr)[\w-]{0,20}?(?:banner|bar|notice|popup|modal|overlay|dialog|prompt|wall)(?![a-z])"
    r"|cookie[-_]?consent|onetrust|cookiebot|usercentrics|didomi|qc-cmp",
    re.IGNORECASE,
)
_UNSEEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


def reason_against(tag: str, attributes: Mapping[str, str], around: Container[str]) -> str | None:
    """Give a word for why an element is no text of the article; None where it is. `around`: the tags it stands in."""
    if ("hidden" in attributes and attributes["hidden"] != "until-found") or _UNSEEN.search(
        attributes.get("style", "")
    ):
        return "hidden"
    if tag in _NEVER:
        return None
    if _COOKIES.search(f"{attributes.get('id', '')} {attributes.get('class', '')}"):
        return "cookie banner"
    role = attributes.get("role", "").strip().lower()
    if role in _NOTES or attributes.get("epub:type") in _NOTES:
        return None
    if tag in ("header", "footer") and not role:
        return None if any(part in around for part in _ARTICLE) else tag
    return _BY_ROLE.get(role) or _BY_TAG.get(tag)
