"""Quotes that are not where they are said to be."""

from __future__ import annotations

from argmap.analysis.once import once
from argmap.analysis.quotations import lost_quotes
from argmap.graph import ArgumentGraph
from argmap.model import ArgumentMap
from argmap.prose.quotes import SourceText

TEXT = SourceText("The committee met on Monday evening. It found that no camera had been repaired since the spring.")


def quoting(*quotes: object, sources: tuple[str, ...] = ("minutes",)) -> ArgumentGraph:
    claims = {"a": {"text": "A.", "quotes": list(quotes)}}
    whole = {"claims": claims, "sources": {id: {"title": id} for id in sources}}
    return ArgumentGraph(ArgumentMap.model_validate(whole), {"minutes": TEXT})


def test_found_quotes_are_not_lost() -> None:
    assert lost_quotes(quoting("met on Monday", "The committee … since the spring")) == ()


def test_an_altered_quote_is_lost_with_the_passage_that_is_near() -> None:
    (lost,) = lost_quotes(quoting("met", "found that no camera had been repaired since last spring"))
    assert lost.path == ("claims", "a", "quotes", 1, "text")
    assert lost.near is not None
    assert "since the spring" in lost.near


def test_another_s_words_are_lost_without_one() -> None:
    (lost,) = lost_quotes(quoting("Every lamp in the park burns all night long"))
    assert (lost.source, lost.near) == ("minutes", None)


def test_quotes_of_texts_that_are_not_at_hand_are_not_looked_for() -> None:
    two = ("minutes", "letter")
    graph = quoting(
        {"source": "letter", "text": "Nowhere"}, {"source": "misspelt", "text": "No"}, "Unsaid", sources=two
    )
    assert lost_quotes(graph) == ()


def test_an_answer_is_worked_out_once_a_graph() -> None:
    asked: list[ArgumentGraph] = []

    @once
    def count(graph: ArgumentGraph) -> int:
        asked.append(graph)
        return len(asked)

    one, other = quoting("met"), quoting("met")
    assert [count(one), count(other), count(one), count(other)] == [1, 2, 1, 2]
