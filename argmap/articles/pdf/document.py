"""Reads a whole PDF: its paragraphs, headings and notes, and what is passed over; knows no drawing step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from argmap.articles.article import Article, ArticleError
from argmap.articles.blocks import Block
from argmap.articles.markdown import first_heading, markdown, passed_over
from argmap.articles.pdf.headings import Headings
from argmap.articles.pdf.joining import Vocabulary
from argmap.articles.pdf.line import Line
from argmap.articles.pdf.margins import running_blocks, running_lines
from argmap.articles.pdf.notes import note_lines, notes_of
from argmap.articles.pdf.pages import Pages
from argmap.articles.pdf.paragraphs import ITEM, Measures, paragraphs_of

_LISTED: Final = 5


def read_pdf(raw: bytes) -> Article:
    """Give a PDF as Markdown, in the order that the file draws its text.

    Raises `ArticleError` for one that is broken, wants a password, or shows pictures of text only.
    """
    opened = Pages(raw)
    pages = list(opened.lines())
    lines = [line for page in pages for line in page]
    if not lines:
        raise ArticleError("the PDF has no text; its pages may be scanned", "run it through text recognition first")
    measures = Measures.of(lines)
    running = running_lines(pages, measures.body)
    notes = note_lines(pages, running, measures.body)
    kept = [line for line in lines if line not in running and line not in notes]
    words = Vocabulary(line.text for line in lines)
    blocks = [*_blocks(kept, measures, words), *notes_of(notes, words), *running_blocks(running)]
    blocks += [Block("paragraph", text, why="left out") for text in (*_without_text(pages), *opened.skipped)]
    text = markdown(blocks)
    if not text:
        raise ArticleError("the PDF has no text but running lines and page numbers")
    return Article(text, True, opened.title() or first_heading(blocks), passed_over(blocks))


def _blocks(lines: Sequence[Line], measures: Measures, words: Vocabulary) -> Iterator[Block]:
    paragraphs = list(paragraphs_of(lines, measures))
    headings = Headings(paragraphs, measures.body)
    for paragraph in paragraphs:
        text = words.join([line.text for line in paragraph])
        item = ITEM.match(text)
        if level := headings.level_of(paragraph):
            yield Block("heading", text, level)
        elif item:
            yield Block("item", text[item.end() :], 0, f"{item[1]}." if item[1] else "-")
        else:
            yield Block("paragraph", text)


def _without_text(pages: Sequence[Sequence[Line]]) -> list[str]:
    """Name the pages that are pictures at best."""
    bare = [str(number) for number, lines in enumerate(pages, start=1) if not lines]
    more = f" and {len(bare) - _LISTED} more" if len(bare) > _LISTED else ""
    return [f"page {', '.join(bare[:_LISTED])}{more} without text, perhaps a picture"] if bare else []
