"""Says what the legend of a picture holds: sides, states with their counts, and sources; knows no place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from argmap.analysis.grounding import State
from argmap.render.cards.legend import Entry, Group, Sample
from argmap.render.type.style import BOTH_SHAPE, NEUTRAL_SHAPE, STATE_BORDERS, Border, Theme, side_shape
from argmap.views.boxes import ClaimBox, SourceLine
from argmap.views.support import SupportView

_STATES: Final[Mapping[State, str]] = {
    State.CORROBORATED: "corroborated: evidence reaches it",
    State.CONTRADICTED: "contradicted: evidence, or an objection with evidence, speaks against it",
    State.ASSUMED: "assumed: granted for the sake of argument",
    State.ASSERTED: "asserted: a source says so, and nothing backs it",
    State.UNSUPPORTED: "no support: no reason, no source, no evidence",
}


def side_group(claims: Sequence[ClaimBox], theme: Theme) -> Group:
    """One entry for each side that a claim of the picture takes."""
    found = {box.side.numbers: box.side.label for box in claims if not box.missing}
    entries = []
    for numbers, label in sorted(found.items(), key=lambda item: (len(item[0]) != 1, -len(item[0]), item[0])):
        if len(numbers) == 1:
            sample = Sample(theme.side(numbers[0]), fill=theme.card, shape=side_shape(numbers))
        else:
            shape = BOTH_SHAPE if numbers else NEUTRAL_SHAPE
            ends = (theme.side(0), theme.side(1)) if numbers else ("", "")
            sample = Sample(theme.neutral, fill=theme.card, shape=shape, ends=ends)
        entries.append(Entry(label, sample))
    return Group("Sides", tuple(entries), 108)


def state_group(claims: Sequence[ClaimBox], theme: Theme, left_out: int = 0) -> Group:
    """One entry for each state that occurs, with its count."""
    counts = Counter(box.state for box in claims if not box.missing)
    entries = []
    for state, words in _STATES.items():
        if counts[state]:
            border = STATE_BORDERS[state]
            said = f"{counts[state]} {words}"
            if state is State.ASSERTED:
                said += _bare(claims)
            fill = theme.alarm if state in (State.UNSUPPORTED, State.CONTRADICTED) else theme.card
            entries.append(Entry(said, Sample(theme.neutral, border, fill)))
    if drafts := sum(box.draft for box in claims):
        sample = Sample(theme.neutral, Border("dashed", STATE_BORDERS[State.ASSERTED].width), theme.card)
        entries.append(Entry(f"{drafts} draft: found by a rule, accepted by nobody yet", sample))
    if missing := sum(box.missing for box in claims):
        entries.append(Entry("used, and not in the map", Sample(theme.alarm, Border("dashed", 1.2)), str(missing)))
    if left_out:
        entries.append(Entry(f"left out: {left_out} that stand in tensions only", mark="…"))
    return Group(f"Claims ({len(claims)})", tuple(entries), 208)


def _bare(claims: Sequence[ClaimBox]) -> str:
    """How many of the asserted claims have no reason under them, and how many of those only an AI-assisted source."""
    bare = [box for box in claims if box.state is State.ASSERTED and box.leaf and not box.missing]
    assisted = sum(box.ai_only for box in bare)
    if not bare:
        return ""
    return f"; {len(bare)} of them “only asserted”: no reason either" + (
        f", {assisted} AI-assisted" if assisted else ""
    )


def source_groups(sources: Sequence[SourceLine]) -> list[Group]:
    """The numbered sources, in columns of about six or, of many, in three columns."""
    entries = tuple(Entry(_source(line), mark=f"[{line.number}]", link=line.url or "") for line in sources)
    count = min(3, -(-len(entries) // 6)) or 1
    rows = -(-len(entries) // count) or 1
    columns = [entries[start : start + rows] for start in range(0, len(entries), rows)]
    return [
        Group("Sources, continued" if number else "Sources", column, 262, close=True, fresh=count > 1 and not number)
        for number, column in enumerate(columns)
    ]


def _source(line: SourceLine) -> str:
    repeats = f"repeats [{line.repeats}]" if line.repeats else None
    return " · ".join(filter(None, (line.title, line.kind, "AI-assisted" if line.ai_assisted else None, repeats)))


def step_group(view: SupportView, theme: Theme) -> Group:
    """One legend entry for each kind of line."""
    parts = {step.part for step in view.steps}
    known = {
        "reason": "reason: speaks for what it points at",
        "objection": "objection; on a step, an undercut",
        "rebuttal": "answer: objects to an objection",
    }
    entries = [
        Entry(
            words,
            Sample(
                theme.part(part),
                Border("solid" if part == "reason" else "dashed", 1.4),
                head="normal" if part == "reason" else "tee",
            ),
        )
        for part, words in known.items()
        if part in parts
    ]
    if any(len(step.premises) > 1 for step in view.steps):
        entries.append(Entry("“together”: each premise is needed", Sample(theme.reason, fill=theme.reason)))
    if view.evidence:
        entries.append(
            Entry(
                "evidence: [source] basis · place",
                Sample(theme.evidence, Border("solid", 0.8), theme.evidence_card, NEUTRAL_SHAPE),
            )
        )
    return Group("Steps", tuple(entries), 160)
