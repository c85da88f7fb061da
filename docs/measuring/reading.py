"""Reads an annotation and finds each of its quotes in the article; raises ValueError for one that is not there.

A kind that the map's format has no word for is read as the nearest: a prediction is a fact. An id is a word, however
YAML would take it. A sentence of which only clauses are marked reaches from one full stop to the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from argmap.prose.quotes import SourceText, fold
from docs.measuring.annotation import Annotation, MarkedClaim, MarkedRelation, MarkedTension, RelationKind
from docs.measuring.spans import Span
from tests.annotations import annotation_file

KINDS: Mapping[str, str] = {"prediction": "fact", "causal": "fact"}
"""A kind → the one that it is scored as."""

_SEED = "6487c0eb95cf32fb045ad26e4f7d2e84023de18ded9e1b935f63924c0796bbed"
_RELATIONS: Mapping[str, RelationKind] = {
    "support": "support", "attack": "objection", "qualify": "objection", "restate": "restatement"
}  # fmt: skip
_OF_TENSION = {"id", "label", "safeguard", "evidence", "evidence_sentences", "in_sentence", "note"}
_END = re.compile(r"[.!?][\"”’')\]]{0,3}(?=\s|$)|\n")


def read_annotation(path: Path, article: Path | None = None, setting: str | None = None) -> Annotation:
    """Read an annotation; the article is the named one, or the one beside it that `source.file` names."""
    written = annotation_file(path)
    source = written.get("source") or {}
    article = article or path.parent / source["file"]
    text = article.read_bytes().decode("utf-8-sig")
    given = "seed" if source.get("sha256") == _SEED else source.get("setting")
    return annotation_of(written, text, setting or given or "unseen")


def annotation_of(written: Mapping[str, Any], text: str, setting: str = "unseen") -> Annotation:
    """Make an annotation of what its file says."""
    finder = _Finder(text)
    claims = {str(one["id"]): _claim(one, finder) for one in written.get("claims") or ()}
    passed = written.get("non_claims")
    sentences = _sentences(text, claims) | {one["sentence"]: finder.span(one) for one in passed or ()}
    tensions = written.get("tensions")
    relations = written.get("relations")
    return Annotation(
        text=text,
        sentences=dict(sorted(sentences.items())),
        claims=claims,
        non_claims=None if passed is None else frozenset(one["sentence"] for one in passed),
        relations=None if relations is None else tuple(map(_relation, relations)),
        tensions=None if tensions is None else tuple(_tension(one, sentences, finder) for one in tensions),
        setting=setting,
    )


class _Finder:
    def __init__(self, text: str) -> None:
        self._text = text
        self._source = SourceText(text)

    def span(self, item: Mapping[str, Any]) -> Span:
        """The place of an item: its span, unless its quote says otherwise; the quote may stand alone."""
        given, quote = item.get("span"), item.get("quote")
        if given and (quote is None or fold(self._text[slice(*given)]).text == fold(quote).text):
            return given[0], given[1]
        return self.quote(quote or "")

    def quote(self, words: str) -> Span:
        at = self._text.find(words)
        found = (at, at + len(words)) if at >= 0 else self._source.find(words)
        if found is None:
            raise ValueError(f"the article does not have '{words[:60]}'")
        return found


def _claim(written: Mapping[str, Any], finder: _Finder) -> MarkedClaim:
    kind = written.get("kind")
    return MarkedClaim(
        id=str(written["id"]),
        span=finder.span(written),
        sentence=written["sentence"],
        paragraph=written.get("paragraph"),
        section=written.get("section"),
        clause=written.get("unit") == "clause",
        side=written.get("side"),
        kind=KINDS.get(kind, kind) if kind else None,
        hedged=written.get("hedged"),
        central=written.get("central"),
    )


def _sentences(text: str, claims: Mapping[str, MarkedClaim]) -> dict[int, Span]:
    """Sentence number → its extent, of the sentences with a claim."""
    found: dict[int, Span] = {}
    whole: set[int] = set()
    for claim in claims.values():
        first, last = found.get(claim.sentence, claim.span)
        found[claim.sentence] = min(first, claim.span[0]), max(last, claim.span[1])
        whole |= set() if claim.clause else {claim.sentence}
    return {number: span if number in whole else _from_stop_to_stop(text, span) for number, span in found.items()}


def _from_stop_to_stop(text: str, span: Span) -> Span:
    ended = [match.end() for match in _END.finditer(text, max(0, span[0] - 300), span[0])]
    start = ended[-1] if ended else max(0, span[0] - 300)
    following = _END.search(text, span[1] - 1)
    end = following.end() if following else len(text)
    stretch = text[start:end]
    return start + len(stretch) - len(stretch.lstrip()), start + len(stretch.rstrip())


def _relation(written: Mapping[str, Any]) -> MarkedRelation:
    return MarkedRelation(_RELATIONS[written["type"]], str(written["from"]), str(written["to"]))


def _tension(written: Mapping[str, Any], sentences: Mapping[int, Span], finder: _Finder) -> MarkedTension:
    shown = [sentences[number] for number in written.get("evidence_sentences") or () if number in sentences]
    quoted = [finder.quote(words) for words in written.get("evidence") or ()]
    return MarkedTension(
        id=str(written["id"]),
        evidence=tuple(dict.fromkeys([*shown, *quoted])),
        poles={side: tuple(_ids(written[side])) for side in written if _is_pole(side)},
        safeguards=tuple(_ids(written.get("safeguard"))),
    )


def _is_pole(key: str) -> bool:
    return key not in _OF_TENSION and not key.endswith("_quote")


def _ids(written: object) -> Iterator[str]:
    """One id, a list of ids, or none."""
    if isinstance(written, list):
        yield from map(str, written)
    elif written is not None:
        yield str(written)
