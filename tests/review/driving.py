"""Drives a review in memory: keys in, the map's text out."""

from __future__ import annotations

from argmap.document import read_document
from argmap.graph import ArgumentGraph
from argmap.prose.quotes import SourceText
from argmap.review.answers import Answer
from argmap.review.checking import objection_to
from argmap.review.pressing import End, Outcome, Question, press, typed
from argmap.review.session import Session, begun
from argmap.yaml.splice import splice
from tests.review.sample import MAP, TEXT


def opened(text: str = MAP) -> Session:
    """A session at its beginning; the source's text is at hand."""
    document = read_document("shore.yaml", text.encode())
    return begun(document, graph_of(text))


def graph_of(text: str) -> ArgumentGraph:
    map = read_document("shore.yaml", text.encode()).map
    return ArgumentGraph(map, {"shore": SourceText(TEXT)}, with_rejected=True)


def text_of(session: Session) -> str:
    return session.document.files[0].tree.text


def play(session: Session, keys: str, lines: tuple[str, ...] = ()) -> Session:
    """Press keys; a question takes the next line. Stops at the end."""
    waiting = iter(lines)
    for key in keys:
        outcome: Outcome = press(session, key)
        if isinstance(outcome, Question):
            outcome = typed(session, outcome, next(waiting))
        if isinstance(outcome, End):
            break
        session = taken(session, outcome) if isinstance(outcome, Answer) else outcome  # type: ignore[assignment]
    return session


def taken(session: Session, answer: Answer) -> Session:
    text = splice(text_of(session), answer.edits)
    document, graph = read_document("shore.yaml", text.encode()), graph_of(text)
    assert objection_to(session, answer, document, graph) is None
    return session.after(answer, document, graph)
