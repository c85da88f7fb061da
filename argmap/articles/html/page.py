"""Reads a whole HTML page through lxml, whose parser builds no tree here; knows no single element but `h1`."""

from __future__ import annotations

from argmap.articles.article import Article, ArticleError
from argmap.articles.blocks import Block, with_reason
from argmap.articles.decoding import decode
from argmap.articles.extra import library
from argmap.articles.html.reading import Reading
from argmap.articles.markdown import first_heading, markdown, passed_over
from argmap.articles.prescan import stated_encoding
from argmap.articles.tags import count_tags


def read_html(raw: bytes, encoding: str | None = None) -> Article:
    """Give a page as Markdown; what stands around its article is passed over, script and style are no text."""
    etree = library("lxml.etree", "HTML")
    decoded = decode(raw, encoding, stated_encoding(raw))
    markup = decoded.text.encode("utf-8")
    count_tags(markup)
    reading = Reading()
    # The depth of a page is not limited: without a tree, depth costs nothing.
    parser = etree.HTMLParser(target=reading, encoding="utf-8", huge_tree=True, no_network=True)
    try:
        blocks = _with_title(etree.fromstring(markup, parser))
    except etree.LxmlError as error:
        raise ArticleError("the HTML page cannot be parsed") from error
    text = markdown(blocks)
    if not text:
        raise ArticleError("the page has no text outside its navigation")
    title = first_heading(blocks) or " ".join(reading.title.split()) or None
    return Article(text, True, title, passed_over(blocks), decoded.guessed)


def _with_title(blocks: list[Block]) -> list[Block]:
    """Give the article its title back, where the page keeps it in its own header."""
    titles = {block.why for block in blocks if block.kind == "heading" and block.level == 1}
    if None in titles or "header" not in titles:
        return blocks
    return [
        with_reason(block, None) if block.kind == "heading" and block.level == 1 and block.why == "header" else block
        for block in blocks
    ]
