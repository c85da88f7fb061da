"""Whether a map reads as meant after an answer; knows no file on the disk."""

from __future__ import annotations

from argmap.document import Document
from argmap.edit.setting import is_granted
from argmap.graph import ArgumentGraph
from argmap.review.answers import Answer
from argmap.review.session import Session


def objection_to(before: Session, answer: Answer, document: Document, graph: ArgumentGraph) -> str | None:
    """Say what is wrong with the map after an answer; None when it is what the answer means, and has no new errors."""
    if answer.verb == "undone":
        return None
    known = {(problem.name, problem.finding.message) for problem in before.document.problems}
    fresh = [problem for problem in document.problems if (problem.name, problem.finding.message) not in known]
    if fresh:
        return fresh[0].finding.message
    was, now = (one.files[0].tree.value for one in (before.document, document))
    if answer.wishes and not is_granted(was, answer.wishes, now):
        return "the map would read otherwise than meant, by the way it is laid out"
    if answer.verb == "merged" and set(graph.claims()) != set(before.graph.claims()) - {answer.draft.id}:
        return "other claims would be lost"
    return None
