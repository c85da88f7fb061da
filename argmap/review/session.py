"""A review as a value: the map as it now is, the answers so far, and what is on the screen. Knows no terminal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from argmap.diagnostic import Path
from argmap.document import Document
from argmap.edit.drafts import Draft, drafts_of
from argmap.edit.reversal import reversal
from argmap.graph import ArgumentGraph
from argmap.review.answers import Answer
from argmap.review.order import in_order
from argmap.yaml.splice import Edit

Mode = Literal["card", "side", "kind", "hedge", "merge", "help"]


@dataclass(frozen=True, slots=True)
class Past:
    """An answer that was written, and the edits that take it back."""

    answer: Answer
    back: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several answers to a question: its key, what it stands for, and a remark."""

    key: str
    value: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Session:
    """Where a review stands. `waiting` are the drafts of the map's own file, in the order in which they are shown."""

    document: Document
    graph: ArgumentGraph
    waiting: tuple[Draft, ...]
    elsewhere: tuple[str, ...]
    """The files that others stand in, once for each."""
    total: int
    past: tuple[Past, ...] = ()
    mode: Mode = "card"
    choices: tuple[Choice, ...] = ()
    said: str = ""

    @property
    def queue(self) -> tuple[Draft, ...]:
        """The drafts that have been neither answered nor skipped."""
        skipped = {past.answer.draft.path for past in self.past if past.answer.verb == "skipped"}
        return tuple(draft for draft in self.waiting if draft.path not in skipped)

    @property
    def current(self) -> Draft | None:
        """The draft to answer now; None after the last."""
        return next(iter(self.queue), None)

    def saying(self, said: str) -> Session:
        """Back at the card, with a message."""
        return replace(self, mode="card", choices=(), said=said)

    def expecting(self, answer: Answer) -> Session:
        """What the session will be like, for the eye, while an answer is being written."""
        left = tuple(draft for draft in self.waiting if draft.path not in answer.settled)
        return replace(self, waiting=left).saying("…")

    def after(self, answer: Answer, document: Document, graph: ArgumentGraph) -> Session:
        """The session after an answer that has been written, and read again as a document."""
        if answer.verb == "undone":
            past = self.past[:-1]
        else:
            back = reversal(self.document.files[0].tree.text, answer.edits)
            past = (*self.past, Past(answer, tuple(back)))
        moved = replace(begun(document, graph), total=self.total, past=past)
        return moved.saying(answer.said)

    def count(self, verb: str) -> int:
        """How many drafts were accepted, rejected, merged, or edited, each counted once."""
        answers = [past.answer for past in self.past if past.answer.verb == verb]
        return len({path for answer in answers for path in answer.settled or (answer.draft.path,)})


def begun(document: Document, graph: ArgumentGraph) -> Session:
    """A session at its beginning."""
    drafts = list(drafts_of(document, graph))
    own = in_order(graph, [draft for draft in drafts if draft.file == document.name])
    elsewhere = tuple(draft.file for draft in drafts if draft.file != document.name)
    return Session(document, graph, tuple(own), elsewhere, len(own))


def drafts_by_path(drafts: Iterable[Draft]) -> dict[Path, Draft]:
    """Drafts by where they stand."""
    return {draft.path: draft for draft in drafts}
