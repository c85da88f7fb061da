"""A text's sentences in order, each with its place in the outline: section, paragraph, list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.extract.sentence import Place, Sentence, sentence_at
from argmap.segment.block import Block, Span
from argmap.segment.blocks import blocks_of
from argmap.segment.sentences import sentences_of
from argmap.sides.lexicon import Lexicon

_SHORT = 3
"""Sentences of a section that is too short to have an end."""


@dataclass(frozen=True, slots=True)
class Section:
    """The blocks between one heading and the next."""

    number: int
    heading: str | None
    blocks: tuple[Block, ...]
    """Paragraphs and items."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The text cut into sections; what is no part of the argument stands apart."""

    title: str | None
    sections: tuple[Section, ...]
    boilerplate: tuple[Block, ...]


def outline_of(text: str) -> Outline:
    """Cut a text at its headings."""
    title: str | None = None
    boilerplate: list[Block] = []
    sections: list[tuple[str | None, list[Block]]] = [(None, [])]
    for block in blocks_of(text):
        if block.kind == "boilerplate":
            boilerplate.append(block)
        elif block.kind in ("title", "heading"):
            words = heading_words(text, block.span)
            title = title or (words if block.kind == "title" else None)
            sections.append((words, []))
        else:
            sections[-1][1].append(block)
    numbered = [Section(number, words, tuple(blocks)) for number, (words, blocks) in enumerate(sections) if blocks]
    return Outline(title, tuple(numbered), tuple(boilerplate))


def heading_words(text: str, span: Span) -> str:
    """The words of a heading without its marks."""
    return " ".join(text[span[0] : span[1]].split()).strip("#").strip()


def _sentences_of(text: str, section: Section, lexicon: Lexicon, paragraph: int) -> Iterator[Sentence]:
    """The sentences of a section; `paragraph` is the number of the section's first."""
    blocks = [sentences_of(text, block) for block in section.blocks]
    long = sum(map(len, blocks)) > _SHORT
    for index, (block, spans) in enumerate(zip(section.blocks, blocks, strict=True)):
        for position, span in enumerate(spans):
            last = position == len(spans) - 1
            place = Place(
                section=section.number,
                paragraph=paragraph + index,
                first_in_section=index == 0 and position == 0,
                first_in_paragraph=position == 0,
                closes_section=long and last and index == len(blocks) - 1,
                last_in_paragraph=last,
                item=block.kind == "item",
            )
            yield sentence_at(text, span, place, lexicon)


def sentences_in(text: str, outline: Outline, lexicon: Lexicon) -> Iterator[Sentence]:
    """The sentences of all sections."""
    paragraph = 0
    for section in outline.sections:
        yield from _sentences_of(text, section, lexicon, paragraph)
        paragraph += len(section.blocks)
