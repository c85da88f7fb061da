"""Counts the tags of a page or a part before anything is built of them; knows no tag."""

from __future__ import annotations

from typing import Final

from argmap.articles.article import ArticleError

MOST_TAGS: Final = 3_000_000
"""The most tags of one article: a thousand pages have half a million, and each costs some microseconds."""


def count_tags(markup: bytes, before: int = 0) -> int:
    """Give the number of tags, with those counted before; raises `ArticleError` for too many."""
    count = before + markup.count(b"<")
    if count > MOST_TAGS:
        raise ArticleError(f"the file has more than {MOST_TAGS} tags", "save only the article itself")
    return count
