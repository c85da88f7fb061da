"""A whole map of one draft, as text; knows no file and no other map."""

from __future__ import annotations

from collections.abc import Mapping
from textwrap import wrap
from typing import Any

from argmap.choices import DEFAULT_SIDES
from argmap.extract.extracted import Extracted, ExtractedRelation
from argmap.mapping.compose.circles import without_circles
from argmap.mapping.compose.entries import Entries
from argmap.mapping.compose.layout import WIDTH, block
from argmap.mapping.compose.naming import free_names
from argmap.mapping.compose.passed import passed_over_lines
from argmap.mapping.compose.quoting import quotes_of
from argmap.mapping.compose.source import SourceNote
from argmap.yaml.scalar import remark


def compose(draft: Extracted, source: SourceNote, map_name: str = "MAP") -> str:
    """Write the map. `map_name` is the file that its opening comment speaks of.

    Linear in the text and the draft. What is passed over stands in a comment at the end.
    """
    return "\n".join([*_lines(draft, source, map_name), ""])


def source_entry(draft: Extracted, source: SourceNote) -> dict[str, Any]:
    """What a map says of the text that a draft is of."""
    title = draft.title or source.title
    entry: dict[str, Any] = {"title": title} if title else {}
    entry["kind"] = "article"
    if source.file:
        entry["text"] = source.file
    entry["sha256"] = source.sha256
    return entry | ({"ai_assisted": True} if draft.ai_notice else {})


def section_lines(heading: str, indent: int) -> list[str]:
    """The comment that a section's claims stand under."""
    return [*_comment(heading, indent), ""]


def steps_to(relations: list[ExtractedRelation]) -> dict[str, list[ExtractedRelation]]:
    """Target → the steps that lead to it."""
    steps: dict[str, list[ExtractedRelation]] = {}
    for relation in relations:
        steps.setdefault(relation.target, []).append(relation)
    return steps


def _lines(draft: Extracted, source: SourceNote, map_name: str) -> list[str]:
    entries = Entries(draft, source.id, {claim.id: claim.id for claim in draft.claims})
    relations, circling = without_circles(draft.claims, draft.relations)
    title = draft.title or source.title or f"Draft of {source.file or 'a text'}"
    lines = [*_opening(draft, source, map_name), "", *block({"title": title}, 0)]
    if dict(draft.sides) != DEFAULT_SIDES:
        lines += ["", *block({"sides": dict(draft.sides)}, 0)]
    lines += ["", *block({"sources": {source.id: source_entry(draft, source)}}, 0)]
    lines += ["", *_claims(draft, source, entries, relations)]
    if draft.tensions:
        lines += ["", *_tensions(draft, entries)]
    return [*lines, *passed_over_lines(source.passed_over, draft.passed_over, circling)]


def _claims(draft: Extracted, source: SourceNote, entries: Entries, relations: list[ExtractedRelation]) -> list[str]:
    lines = ["claims:" if draft.claims else "claims: {}"]
    steps = steps_to(relations)
    quotes = quotes_of(source.text, [claim.span for claim in draft.claims])
    section = None
    for number, (claim, quote) in enumerate(zip(draft.claims, quotes, strict=True)):
        if number:
            lines.append("")
        if claim.section and claim.section != section:
            lines += section_lines(claim.section, 2)
        section = claim.section
        lines += block({claim.id: entries.claim(claim, quote, steps.get(claim.id, []))}, 2)
    return lines


def _tensions(draft: Extracted, entries: Entries) -> list[str]:
    texts: Mapping[str, str] = {claim.id: claim.text for claim in draft.claims}
    names = free_names((tension.id for tension in draft.tensions), set(texts))
    lines = ["tensions:"]
    for number, tension in enumerate(draft.tensions):
        if number:
            lines.append("")
        lines += block({names[tension.id]: entries.tension(tension, texts)}, 2)
    return lines


def _opening(draft: Extracted, source: SourceNote, map_name: str) -> list[str]:
    of = f"of {source.file}" if source.file else "of a text"
    doubt = f"Here they are not to be trusted: {draft.sides_in_doubt}."
    return [
        *_comment(
            f"A first draft {of}, made by the rules of `argmap extract` ({draft.ruleset}). Whatever says "
            "`status: draft` is a proposal that nobody has looked at: its cues, and the words that made them fire, "
            "stand beside it; `confidence` is how often such cues were right where they were measured."
        ),
        *_comment("The sides are guesses: they go by words, so they show the topic better than the stance."),
        *(_comment(doubt) if draft.sides_in_doubt else ()),
        "#",
        "# How to go on:",
        f"#   argmap review {map_name}   accept, edit or reject the drafts one by one",
        f"#   argmap check {map_name}    see what is missing: a contention, measures, evidence",
        f"#   argmap render {map_name}   draw it; drafts are dashed",
    ]


def _comment(text: str, indent: int = 0) -> list[str]:
    sign = f"{' ' * indent}# "
    return wrap(
        remark(text), WIDTH, initial_indent=sign, subsequent_indent=sign, break_long_words=False, break_on_hyphens=False
    )
