"""Real quotes of a real article are found, in full and elided; skipped where the article is absent."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from argmap.prose.quotes import SourceText

SEED = Path(__file__).parents[2].parent / "shared" / "seed"
pytestmark = pytest.mark.skipif(not (SEED / "article.txt").exists(), reason="the article is not at hand")


@pytest.fixture(scope="module")
def article() -> SourceText:
    return SourceText((SEED / "article.txt").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def quotes() -> list[str]:
    lines = (SEED / "outline.md").read_text(encoding="utf-8").splitlines()
    found = [re.search(r'— "(.*)"', line) for line in lines if line.startswith("- `S")]
    return [match[1] for match in found if match]


def elided(quote: str, words: int) -> str:
    parts = quote.split()
    return f"{' '.join(parts[:words])} … {' '.join(parts[-words:])}"


def test_all_are_found(article: SourceText, quotes: list[str]) -> None:
    assert len(quotes) == 98
    for quote in quotes:
        extent = article.find(quote)
        assert extent is not None
        assert article.text[slice(*extent)].split()[0] == quote.split()[0]


def test_elided_they_lead_to_the_same_place(article: SourceText, quotes: list[str]) -> None:
    for quote in quotes:
        if len(quote.split()) > 6:
            assert article.find(elided(quote, 3)) == article.find(quote)


def test_with_a_wrong_word_they_are_near(article: SourceText, quotes: list[str]) -> None:
    for quote in quotes:
        words = quote.split()
        words[len(words) // 2] = words[len(words) // 2][:-1] + "q"
        near = article.nearest(" ".join(words))
        assert near is not None
        assert near[0] == article.find(quote)


def test_every_unit_of_the_outline_is_a_heading(article: SourceText) -> None:
    lines = (SEED / "outline.md").read_text(encoding="utf-8").splitlines()
    units = [match[1] for line in lines if (match := re.match(r"\*\*S\d+ — (.*?)\*\*", line))]
    headings = [words for _, words in article.headings]
    assert len(units) == 18
    assert [unit for unit in units if unit not in headings] == []
    assert len(headings) <= 19
