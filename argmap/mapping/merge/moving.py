"""Bringing numbers up to date when an article has changed: spans, the hash, the file; all other characters stay."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from argmap.diagnostic import Path
from argmap.document import Document
from argmap.document.values import value_at
from argmap.extract.extracted import ExtractedClaim
from argmap.mapping.compose import SourceNote
from argmap.mapping.merge.sources import quoted_from, same_file
from argmap.model import Claim, Quote
from argmap.prose.folding import fold
from argmap.prose.passages import FURTHEST, find_passage, parts_of
from argmap.prose.quotes import SourceText
from argmap.segment.block import Span
from argmap.yaml.scalar import scalar
from argmap.yaml.splice import Edit


class Moving:
    """Makes the edits for one changed source. `lost` grows by the paths of quotes whose words are nowhere now."""

    def __init__(self, document: Document, source: SourceNote) -> None:
        self.document = document
        self.source = source
        self.lost: list[Path] = []

    def of_source(self) -> Iterator[Edit]:
        """The source's hash, and its file where that has another name now."""
        written = self.document.map.sources[self.source.id]
        at = ("sources", self.source.id)
        yield from self._replaced((*at, "sha256"), self.source.sha256)
        if written.text and self.source.file and not same_file(written.text, self.source.file):
            yield from self._replaced((*at, "text"), scalar(self.source.file, in_flow=True))

    def of_extraction(self, item: Path, span: Span) -> Iterator[Edit]:
        """The span at which a draft was found."""
        yield from self._span((*item, "extraction", "span"), span)

    def of_quotes(self, id: str, claim: Claim, draft: ExtractedClaim | None) -> Iterator[Edit]:
        """The spans of a claim's quotes from the source, whether a rule or a person wrote them."""
        for index, quote in enumerate(claim.quotes):
            if quote.span is None or quoted_from(self.document.map, quote) != self.source.id or not quote.text:
                continue
            path = ("claims", id, "quotes", index)
            found = self._found(quote, draft if _is_extracted(quote, claim) else None)
            if found is None:
                self.lost.append(path)
            else:
                yield from self._span((*path, "span"), found)

    def _found(self, quote: Quote, draft: ExtractedClaim | None) -> Span | None:
        """Near the draft's passage, else where it was, else anywhere."""
        near = [draft.span, draft.sentence, _widened(draft.sentence)] if draft else []
        for span in near:
            if found := self._within(span, quote.text):
                return found
        assert quote.span is not None
        if self._within(quote.span, quote.text) == quote.span:
            return quote.span
        return self._whole.find(quote.text)

    def _within(self, span: Span, words: str) -> Span | None:
        start = max(0, span[0])
        folded = fold(self.source.text[start : span[1]])
        passage = find_passage(folded, parts_of(words))
        if passage is None:
            return None
        first, last = folded.original(*passage)
        return start + first, start + last

    @cached_property
    def _whole(self) -> SourceText:
        return SourceText(self.source.text)

    def _span(self, path: Path, span: Span) -> Iterator[Edit]:
        for index, offset in enumerate(span):
            yield from self._replaced((*path, index), str(offset))

    def _replaced(self, path: Path, written: str) -> Iterator[Edit]:
        """The scalar at a path in other words; nothing where this file does not write it, or writes it so."""
        file, own = self.document.origin(path)
        place = file.tree.place(own)
        if file is not self.document.files[0] or len(own) != len(path) or place is None:
            return
        if str(value_at(file.tree.value, own)).lower() != written.lower():
            yield Edit(*place, written)


def _is_extracted(quote: Quote, claim: Claim) -> bool:
    """Whether a quote lies in the passage that the claim was taken from."""
    found = claim.extraction.span if claim.extraction else None
    return bool(found and quote.span and quote.span[0] < found[1] and found[0] < quote.span[1])


def _widened(span: Span) -> Span:
    return span[0] - FURTHEST, span[1] + FURTHEST
