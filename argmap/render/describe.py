"""Says in a few sentences what a picture shows, for those who do not see it; knows no shape."""

from __future__ import annotations

from argmap.analysis.grounding import State
from argmap.text.counted import counted
from argmap.views.boxes import ClaimBox
from argmap.views.support import SupportView
from argmap.views.tension import TensionView


def describe_support(view: SupportView) -> str:
    """The contention, and how many claims, steps and pieces of evidence stand under it."""
    texts = {box.id: box.text for box in view.claims}
    parts = [f"Contention: {texts[id]}" for id in view.contentions]
    reasons = sum(step.part == "reason" for step in view.steps)
    counts = [counted(len(view.claims), "claim"), counted(reasons, "reason")]
    counts += [counted(len(view.steps) - reasons, "objection"), f"{len(view.evidence)} of evidence"]
    return " ".join([*parts, f"The picture shows {', '.join(counts)}.", *_unsupported(view.claims)])


def describe_tension(view: TensionView) -> str:
    """Each tension with how many claims pull each way, and what is missing."""
    parts = []
    for row in view.rows:
        pulls = ", ".join(f"{pole.label} {len(pole.claims)}" for pole in (*row.poles, *row.others))
        eased = counted(len(row.safeguards), "safeguard") if row.safeguards else "no safeguard"
        parts.append(f"Tension: {row.title}. Claims: {pulls}; {eased}.")
    return " ".join([*parts, *_unsupported(tuple(view.claims()))]) or "The map has no tension."


def _unsupported(claims: tuple[ClaimBox, ...]) -> list[str]:
    bare = [box.text for box in claims if box.state is State.UNSUPPORTED]
    return [f"Without support: {' '.join(bare)}"] if bare else []
