"""What a card of a review says of its draft: its words, its fields and how it was found; knows no key."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.edit.drafts import Draft
from argmap.graph import ArgumentGraph
from argmap.report.style import Style
from argmap.report.visible import cells, visible
from argmap.report.wrapping import Piece, clipped, wrapped
from argmap.review.surroundings import extraction_of

INDENT = "  "
_TWO_COLUMNS = 76
_LABEL = 11
_DIM, _BOLD = "2", "1"
_JOINT = "\N{NO-BREAK SPACE}"

Field = tuple[str, str]


def statement(graph: ArgumentGraph, draft: Draft, style: Style) -> Iterator[str]:
    """What is to be accepted or rejected, in full."""
    if draft.kind == "claim":
        yield from _headed(graph.claim(draft.id).text, draft.id, style)
    elif draft.kind == "tension":
        yield from _tension(graph, draft, style)
    else:
        yield from _step(graph, draft, style)


def fields(graph: ArgumentGraph, draft: Draft, style: Style) -> Iterator[str]:
    """Side, kind and hedge of a claim, and how a rule found the draft: side by side where there is room."""
    own, found = list(_own(graph, draft)), list(_found(graph, draft))
    if own and found and style.width >= _TWO_COLUMNS:
        yield from _side_by_side(own, found, style)
        return
    pairs = [
        piece for label, value in own for piece in ((f"{label}{_JOINT}", _DIM), (f"{value}{_JOINT}", ""), (" ", ""))
    ]
    yield from (f"{INDENT}{line}".rstrip() for line in wrapped(pairs, style.width - 2 * len(INDENT), style) if own)
    for label, value in found:
        yield from labelled(label, [(value, "")], style)


def _side_by_side(own: Sequence[Field], found: Sequence[Field], style: Style) -> Iterator[str]:
    third = style.width // 3
    right = Style(style.colour, style.width - third)
    rows = [row for label, value in found for row in labelled(label, [(value, "")], right)]
    for number in range(max(len(own), len(rows))):
        label, value = own[number] if number < len(own) else ("", "")
        value = clipped(value, third - 7 - len(INDENT))
        left = style.paint(label, _DIM) + " " * (7 - len(label)) + value if label else " " * 7
        row = rows[number] if number < len(rows) else ""
        yield f"{INDENT}{left}{' ' * (third - 7 - cells(value) - len(INDENT))}{row}".rstrip()


def labelled(label: str, pieces: Sequence[Piece], style: Style, width: int = _LABEL) -> Iterator[str]:
    """Words beside a label, hanging under their beginning."""
    room = style.width - len(INDENT) - width - 1
    name = clipped(label, width - 1)
    for number, line in enumerate(wrapped(pieces, max(room, 8), style)):
        head = style.paint(name, _DIM) + " " * (width - cells(name)) if number == 0 else " " * width
        yield f"{INDENT}{head}{line}"


def _headed(words: str, id: str, style: Style) -> Iterator[str]:
    room = style.width - 2 * len(INDENT)
    yield from (INDENT + line for line in wrapped([(words, _BOLD)], room, style))
    yield INDENT + style.paint(clipped(id, room), _DIM)


def _step(graph: ArgumentGraph, draft: Draft, style: Style) -> Iterator[str]:
    step = graph.steps[draft.path]
    for number, premise in enumerate(step.premises):
        yield from _claim(graph, "because" if number == 0 else "and", premise, style)
    if step.is_undercut:
        target = graph.steps[step.target]  # type: ignore[index]
        words = f"the {target.role} from {' and '.join(target.premises)}"
        yield from labelled("against", [(words, "")], style)
    yield from _claim(
        graph, "therefore" if step.role == "reason" else "for" if step.is_undercut else "against", draft.id, style
    )
    if step.written.warrant:
        yield from labelled("warrant", [(step.written.warrant, "")], style)


def _tension(graph: ArgumentGraph, draft: Draft, style: Style) -> Iterator[str]:
    tension = graph.map.tensions[draft.id]
    yield from _headed(tension.title or draft.id, draft.id, style)
    yield ""
    for side, pole in tension.poles.items():
        for number, id in enumerate(pole.claims):
            yield from _claim(graph, side if number == 0 else "", id, style)
    for safeguard in tension.safeguards.values():
        yield from labelled("safeguard", [(safeguard.what or "", "")], style)


def _claim(graph: ArgumentGraph, label: str, id: str, style: Style) -> Iterator[str]:
    claim = graph.map.claims.get(id)
    words = claim.text if claim else "there is no such claim"
    status = f" · {claim.status}" if claim and claim.status in ("draft", "rejected") else ""
    yield from labelled(label, [(words, _BOLD), ("\n", ""), (id + status, _DIM)], style)


def _own(graph: ArgumentGraph, draft: Draft) -> Iterator[Field]:
    if draft.kind == "claim":
        claim = graph.claim(draft.id)
        yield from (("side", claim.side), ("kind", claim.kind or "not said"), ("hedge", claim.hedge))
        if claim.tags:
            yield "tags", ", ".join(claim.tags)


def _found(graph: ArgumentGraph, draft: Draft) -> Iterator[Field]:
    extraction = extraction_of(graph, draft)
    if extraction is None:
        return
    if extraction.cues:
        yield "found by", ", ".join(extraction.cues)
    if extraction.words:
        yield "words", ", ".join(extraction.words)
    if extraction.confidence is not None:
        yield "confidence", f"{extraction.confidence:.2f}"


def heading(left: str, right: str, style: Style) -> str:
    """A line with something at either end; what is right goes where there is no room."""
    left, right = INDENT + visible(left), visible(right)
    gap = style.width - len(INDENT) - cells(left) - cells(right)
    return style.paint(left, _BOLD) + (" " * gap + style.paint(right, _DIM) if gap > 1 else "")
