"""Real articles drafted, composed and read again, where the project's shared texts are at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.checks import check
from argmap.checks.rules import ALL_RULES
from argmap.diagnostic import Severity
from argmap.extract.reading import extracted_from
from argmap.files.config import Config
from argmap.graph import ArgumentGraph
from argmap.mapfile.rulebook import chosen
from argmap.mapping.compose import compose
from argmap.mapping.compose.layout import WIDTH
from argmap.mapping.merge import merge
from argmap.prose.quotes import SourceText
from argmap.sides.lexicon import default_lexicon
from argmap.yaml.splice import splice
from tests.extract.fake import note
from tests.reading import read, told

SHARED = Path(__file__).parents[3] / "shared"
ARTICLES = [SHARED / "seed" / "article.txt", *sorted((SHARED / "texts").glob("*.txt"))]


@pytest.mark.skipif(not ARTICLES[0].exists(), reason="the shared texts are not at hand")
@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_a_real_article(path: Path) -> None:
    text = path.read_bytes().decode("utf-8-sig")
    draft = extracted_from(text, default_lexicon(), suggest=True)
    composed = compose(draft, note(text))
    document = read(composed)
    assert told(document) == []
    source = SourceText(text)
    graph = ArgumentGraph(document.map, {"article": source}, {"article": note(text).sha256})
    found = check(document, graph, ALL_RULES, chosen(Config(), (), (), False)).diagnostics
    assert [one.message for one in found if one.severity is Severity.ERROR] == []
    assert len(document.map.claims) == len(draft.claims)
    for claim in document.map.claims.values():
        (quote,) = claim.quotes
        place = source.find(quote.text)
        # What the text says twice word for word is found at the first place.
        assert place == quote.span or (place and quote.span and text[slice(*place)] == text[slice(*quote.span)])
    assert [line for line in composed.splitlines() if len(line) > WIDTH and line.count(" ") > 8] == []
    assert merge(document, draft, note(text)).edits == []


@pytest.mark.skipif(not ARTICLES[0].exists(), reason="the shared texts are not at hand")
def test_a_real_article_with_a_new_sentence() -> None:
    text = ARTICLES[0].read_text("utf-8")
    before = compose(extracted_from(text, default_lexicon()), note(text))
    at = text.index("By identifying")
    changed = text[:at] + "Agencies must publish every audit of their border databases. " + text[at:]
    merged = merge(read(before), extracted_from(changed, default_lexicon(), suggest=True), note(changed))
    assert len(merged.new_claims) == 1
    assert not [path for path in merged.vanished if len(path) == 2]
    after = read(splice(before, merged.edits))
    assert told(after) == []
    for claim in after.map.claims.values():
        assert SourceText(changed).find(claim.quotes[0].text) == claim.quotes[0].span
