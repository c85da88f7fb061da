"""From a key to what comes of it: a new state, an answer to be written, a question to be typed, or the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal, get_args

from argmap.edit.drafts import Draft
from argmap.edit.layout import LayoutError
from argmap.edit.merging import MergeError
from argmap.model import Hedge, Kind
from argmap.review.answers import Answer, accepted, changed, merged, rejected
from argmap.review.keys import keys_for
from argmap.review.near_claims import near_claims
from argmap.review.session import Choice, Mode, Session, drafts_by_path

_LABELS = "123456789bcdefghjklmnop"
_OF_ID = "i"


@dataclass(frozen=True, slots=True)
class Question:
    """Something to be typed: what it is, and what stands there already."""

    wanted: Literal["text", "title", "id"]
    prefilled: str = ""


@dataclass(frozen=True, slots=True)
class End:
    """The user has had enough."""


Outcome = Session | Answer | Question | End


def press(session: Session, key: str) -> Outcome:
    """Answer a key; one that means nothing here changes nothing."""
    draft = session.current
    if draft is None:
        return End()
    key = key.lower()
    if session.mode == "help":
        return End() if key == "q" else replace(session, mode="card")
    try:
        return _chosen(session, draft, key) if session.choices else _pressed(session, draft, key)
    except (LayoutError, MergeError) as error:
        return session.saying(f"nothing was written: {error}")


def typed(session: Session, question: Question, text: str) -> Outcome:
    """Answer what was typed; nothing, or what stood there already, changes nothing."""
    draft, words = session.current, " ".join(text.encode("utf-8", "replace").decode("utf-8").split())
    if draft is None or not words or words == question.prefilled:
        return session.saying("")
    try:
        if question.wanted == "id":
            return merged(session.document, session.graph, draft, words)
        return changed(session.document, draft, question.wanted, words)
    except (LayoutError, MergeError) as error:
        return session.saying(f"nothing was written: {error}")


def _pressed(session: Session, draft: Draft, key: str) -> Outcome:
    key = "n" if key == " " else key
    if key not in {one.key for one in keys_for(draft.kind)}:
        return session
    return _DOES[key](session, draft)


def _accept(session: Session, draft: Draft) -> Outcome:
    return accepted(session.document, draft)


def _reject(session: Session, draft: Draft) -> Outcome:
    return rejected(session.document, session.graph, drafts_by_path(session.waiting), draft)


def _edit(session: Session, draft: Draft) -> Outcome:
    if draft.kind == "claim":
        return Question("text", session.graph.claim(draft.id).text)
    return Question("title", session.graph.map.tensions[draft.id].title or "")


def _next(session: Session, draft: Draft) -> Outcome:
    return Answer("skipped", draft, "left for later")


def _undo(session: Session, draft: Draft) -> Outcome:
    if not session.past:
        return session.saying("there is nothing to undo")
    last = session.past[-1]
    return Answer("undone", last.answer.draft, f"undone: {last.answer.said}", last.back)


def _end(session: Session, draft: Draft) -> Outcome:
    return End()


def _help(session: Session, draft: Draft) -> Outcome:
    return replace(session, mode="help", said="")


def _side(session: Session, draft: Draft) -> Outcome:
    sides = {**session.graph.map.sides, "both": "", "neutral": ""}
    return _asking(session, "side", list(sides.items()))


def _kind(session: Session, draft: Draft) -> Outcome:
    return _asking(session, "kind", [(kind, "") for kind in get_args(Kind)])


def _hedge(session: Session, draft: Draft) -> Outcome:
    return _asking(session, "hedge", [(hedge, "") for hedge in get_args(Hedge)])


def _merge(session: Session, draft: Draft) -> Outcome:
    near = [(id, session.graph.claim(id).text) for id in near_claims(session.graph, draft.id)]
    if not near:
        return Question("id")
    asking = _asking(session, "merge", near)
    return replace(asking, choices=(*asking.choices, Choice(_OF_ID, "", "another: type its id")))


def _asking(session: Session, mode: Mode, answers: list[tuple[str, str]]) -> Session:
    choices = [Choice(label, value, remark) for label, (value, remark) in zip(_LABELS, answers, strict=False)]
    return replace(session, mode=mode, choices=tuple(choices), said="")


def _chosen(session: Session, draft: Draft, key: str) -> Outcome:
    choice = next((choice for choice in session.choices if choice.key == key), None)
    if choice is None:
        return session.saying("") if key in ("escape", "q", "backspace") else session
    if session.mode == "merge":
        return merged(session.document, session.graph, draft, choice.value) if choice.value else Question("id")
    if getattr(session.graph.claim(draft.id), session.mode) == choice.value:
        return session.saying(f"{session.mode}: {choice.value}, as it was")
    return changed(session.document, draft, session.mode, choice.value)


_DOES: dict[str, Callable[[Session, Draft], Outcome]] = {
    "a": _accept,
    "e": _edit,
    "r": _reject,
    "s": _side,
    "k": _kind,
    "h": _hedge,
    "m": _merge,
    "n": _next,
    "u": _undo,
    "?": _help,
    "q": _end,
}
