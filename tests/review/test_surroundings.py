"""The sentence in its source's text."""

from __future__ import annotations

import re

from argmap.review.surroundings import Surroundings, surroundings_of
from tests.review.driving import graph_of, opened
from tests.review.sample import MAP, S4, S6, TEXT


def around(number: int, text: str = MAP) -> Surroundings | None:
    session = opened(text)
    return surroundings_of(session.graph, session.waiting[number])


def test_two_sentences_on_either_side_in_the_paragraph() -> None:
    found = around(3)
    assert found is not None
    assert found.before == "However, a tower that sees a boat also sees the beach behind it."
    assert found.sentence == S4.replace("\n", " ")
    assert found.after == f"Recordings of bathers should be deleted within a day. {S6}"
    assert (found.source, found.section) == ("shore", "What they see besides")


def test_a_step_and_a_tension_are_found_by_their_claims_source() -> None:
    step, tension = around(2), around(5)
    assert step is not None
    assert tension is not None
    assert step.sentence == "Therefore the towers save lives at sea."
    assert (tension.before, tension.sentence[:8]) == ("", "However,")


def test_a_changed_text_is_searched_for_the_quote() -> None:
    sum_of_another = MAP.replace("text: shore.txt", f"text: shore.txt, sha256: {'0' * 64}")
    found = around(1, sum_of_another)
    assert found is not None
    assert found.sentence == "the towers save lives at sea"
    assert around(2, sum_of_another) is None


def test_no_text_no_surroundings() -> None:
    session = opened()
    session.graph.texts.clear()
    assert surroundings_of(session.graph, session.waiting[0]) is None
    beyond = re.sub(r"extraction: {span: \[\d+, \d+", f"extraction: {{span: [0, {len(TEXT) + 1}", MAP)
    assert around(2, beyond) is None


def test_a_paragraph_of_one_sentence_has_its_neighbours_paragraphs() -> None:
    from argmap.prose.quotes import SourceText

    session = opened()
    start = TEXT.index("Towers on the shore")
    lonely = "First one. Second one.\n\n" + TEXT[start : start + 19] + "\n\nLast one. And more."
    graph = graph_of(MAP.replace("extraction: {span: [171, 227]", "extraction: {span: [24, 43]"))
    graph.texts["shore"] = SourceText(lonely)
    found = surroundings_of(graph, session.waiting[0])
    assert found is not None
    assert (found.before, found.after) == ("First one. Second one.\n", "\nLast one. And more.")
