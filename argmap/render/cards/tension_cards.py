"""Sets what stands in the middle column and in the gaps of the tension picture; knows no place."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Final

from argmap.render.type.labels import AIR, Ink, Label, banner, bare, cell, paragraph, row, table
from argmap.render.type.style import ASIDE, BODY, HEADING, SMALL, TAG, WARRANT, Theme, Type
from argmap.views.tension import PRONGS, SafeguardLine, TensionRow

MIDDLE: Final = 300
_PAD: Final = 10
_STRIP_GAP: Final = 4
_TITLE: Final = Type(13, bold=True)
_STATUS: Final = {"met": "met", "contested": "contested", "unmet": "unmet", "unasked": "not asked"}


def stacked(parts: list[tuple[str, int]], width: int, pad: int, *, above: int = 5, between: int = 3) -> Label:
    """Put cells one below the other, with space around them."""
    inner = width - 2 * pad
    rows, height = [row(cell("", width, above))], above
    for html, size in parts:
        padded = row(cell("", pad, size), html, cell("", pad, size))
        rows += [row(cell(table(padded), width, size)), row(cell("", inner, between))]
        height += size + between
    return Label(table(*rows, row(cell("", width, above - 1))), width, height + above - 1)


def words(text: str, ink: Ink, width: int, align: str = "LEFT") -> tuple[str, int]:
    """A cell with a text, broken into lines."""
    lines = ink.lines(text, width)
    height = ink.height(len(lines))
    return cell(paragraph(lines, ink, align), width, height, align=align), height


def tension_card(tension: TensionRow, theme: Theme) -> Label:
    """Set a tension: how it is opposed, its title and question, and how far its test has come."""
    inner = MIDDLE - 2 * _PAD
    parts: list[tuple[str, int]] = []
    tags = " · ".join(filter(None, (tension.relation, tension.strategy, "draft" if tension.draft else "")))
    head = " · ".join(filter(None, ("TENSION", tags.replace("-", " ").upper())))
    parts.append(words(head, Ink(TAG, theme.tension), inner))
    parts.append(words(tension.title, Ink(_TITLE, theme.ink), inner))
    if tension.question:
        parts.append(words(tension.question, Ink(WARRANT, theme.muted), inner))
    if tension.one_sided:
        parts.append(banner("ONE-SIDED: A POLE IS EMPTY", Ink(TAG, theme.on_colour), inner, theme.alarm))
    for pole in tension.others:
        said = "; ".join(box.text for box in pole.claims) or "no claim"
        parts.append(words(f"{pole.label}: {said}", Ink(SMALL, theme.ink), inner))
    parts.append(_test_strip(tension, theme, inner))
    return stacked(parts, MIDDLE, _PAD)


def _test_strip(tension: TensionRow, theme: Theme, width: int) -> tuple[str, int]:
    """Five little cells, one for each question of the test: its name and its status in words."""
    name, status = Ink(SMALL, theme.muted), Ink(SMALL, theme.ink)
    names = [prong.replace("-", " ") for prong in PRONGS]
    wide = _cell_widths(names, width)
    high = name.height() + status.height() + 5
    cells = []
    for index, word in enumerate(names):
        state = tension.prongs[index]
        ink = Ink(SMALL, _prong_colour(state, theme))
        text = paragraph([word], name, "CENTER") + paragraph([_STATUS[state]], ink, "CENTER")
        style = {"met": "solid", "contested": "dashed"}.get(state, "dotted")
        more = f' BORDER="1" COLOR="{ink.colour}" STYLE="{style}"'
        cells += [cell("", _STRIP_GAP, high)] if index else []
        cells.append(cell(text, wide[index], high, align="CENTER", ground=theme.card, more=more))
    return cell(table(row(*cells)), width, high), high


def _cell_widths(names: Sequence[str], width: int) -> list[int]:
    """The width less the gaps, with as much air in each cell, whatever its status; the last takes what is over."""
    ink = Ink(SMALL, "")
    least = max(map(ink.width, _STATUS.values()))
    needed = [max(ink.width(name), least) for name in names]
    whole = width - _STRIP_GAP * (len(names) - 1)
    widths = [int(need + (whole - sum(needed)) / len(names)) for need in needed]
    return [*widths[:-1], whole - sum(widths[:-1])]


def _prong_colour(status: str, theme: Theme) -> str:
    return {"met": theme.reason, "contested": theme.doubt, "unmet": theme.alarm}.get(status, theme.muted)


def safeguard_card(safeguard: SafeguardLine, theme: Theme) -> Label:
    """Set a safeguard."""
    inner = MIDDLE - 2 * _PAD
    parts = [words("SAFEGUARD", Ink(TAG, theme.safeguard), inner), words(safeguard.what, Ink(BODY, theme.ink), inner)]
    if safeguard.notes:
        parts.append(words(safeguard.notes, Ink(SMALL, theme.muted), inner))
    return stacked(parts, MIDDLE, _PAD, between=2)


def gap_card(said: str, hint: str, width: float, theme: Theme) -> Label:
    """Set a place where something should stand and does not."""
    full = ceil(width)
    inner = full - 2 * _PAD
    parts = [
        words(said, Ink(HEADING, theme.alarm), inner, "CENTER"),
        words(hint, Ink(ASIDE, theme.muted), inner, "CENTER"),
    ]
    return stacked(parts, full, _PAD, above=8)


def column_head(label: str, colour: str, width: float) -> Label:
    """Set the heading of a column."""
    return bare(label.upper(), Ink(_TITLE, colour), width - 2 * AIR, "CENTER")


def stake_line(stake: str, width: float, theme: Theme) -> Label:
    """Set the interest or the right that a pole stands for."""
    return bare(stake, Ink(WARRANT, theme.muted), width - 2 * AIR)
