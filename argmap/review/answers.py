"""What an answer to a draft does to the map's text; knows no key and no terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from argmap.diagnostic import Path
from argmap.document import Document
from argmap.edit.drafts import Draft, answered, rejected_with
from argmap.edit.merging import merge_claims
from argmap.edit.setting import Setting, set_key
from argmap.graph import ArgumentGraph
from argmap.yaml.splice import Edit

Verb = Literal["accepted", "rejected", "edited", "merged", "set", "skipped", "undone"]

_BEFORE = {"side": ("text",), "kind": ("text", "side"), "hedge": ("text", "side", "kind")}


@dataclass(frozen=True, slots=True)
class Answer:
    """Edits, and how to say what they do; `wishes` are all that may then be different, unless there are none."""

    verb: Verb
    draft: Draft
    said: str
    edits: tuple[Edit, ...] = ()
    wishes: tuple[Setting, ...] = ()
    settled: tuple[Path, ...] = ()
    """The drafts that are none any more."""


def accepted(document: Document, draft: Draft) -> Answer:
    """Answer yes; raises LayoutError, as all answers do."""
    return _set(document, "accepted", draft, f"accepted {_called(draft)}", answered([draft], "accepted"), (draft.path,))


def rejected(document: Document, graph: ArgumentGraph, drafts: Mapping[Path, Draft], draft: Draft) -> Answer:
    """Answer no, to the draft and to the drafts that cannot stand without it."""
    gone = rejected_with(graph, drafts, draft.path)
    others = [other.kind for path, other in gone.items() if path != draft.path]
    said = [f"rejected {_called(draft)}"]
    said += [f"with it {_listed(others)}"] if others else []
    kept = _still_on(graph, draft, drafts)
    said += [f"{_steps(kept)} on it: see to {'it' if kept == 1 else 'them'} by hand"] if kept else []
    return _set(document, "rejected", draft, ", ".join(said), answered(gone.values(), "rejected"), tuple(gone))


def changed(document: Document, draft: Draft, key: str, value: str) -> Answer:
    """Say one field anew; the draft stays a draft."""
    if key in ("text", "title"):
        return _set(document, "edited", draft, f"edited {_called(draft)}", [Setting(draft.own, key, value)])
    return _set(document, "set", draft, f"{key}: {value}", [Setting(draft.own, key, value)])


def _set(
    document: Document, verb: Verb, draft: Draft, said: str, wishes: list[Setting], settled: tuple[Path, ...] = ()
) -> Answer:
    tree = document.files[0].tree
    edits = tuple(set_key(tree, wish, _BEFORE.get(wish.key, ())) for wish in wishes)
    return Answer(verb, draft, said, edits, tuple(wishes), settled)


def merged(document: Document, graph: ArgumentGraph, draft: Draft, kept: str) -> Answer:
    """Make a claim one with another; raises MergeError."""
    edits = merge_claims(document, graph, draft.id, kept)
    return Answer("merged", draft, f"merged '{draft.id}' into '{kept}'", tuple(edits), settled=(draft.path,))


def _called(draft: Draft) -> str:
    step = draft.kind in ("reason", "objection")
    return f"{'an' if draft.kind == 'objection' else 'a'} {draft.kind} under '{draft.id}'" if step else f"'{draft.id}'"


def _listed(kinds: Sequence[str]) -> str:
    counted = {kind: kinds.count(kind) for kind in dict.fromkeys(kinds)}
    return " and ".join(f"{count} {kind}{'' if count == 1 else 's'}" for kind, count in counted.items())


def _still_on(graph: ArgumentGraph, draft: Draft, drafts: Mapping[Path, Draft]) -> int:
    """How many steps rest on a claim that nobody drafts any more, or never did."""
    steps = graph.steps_from(draft.id) if draft.kind == "claim" else []
    return sum(step.path not in drafts and step.written.status != "rejected" for step in steps)


def _steps(number: int) -> str:
    return "1 step still rests" if number == 1 else f"{number} steps still rest"
