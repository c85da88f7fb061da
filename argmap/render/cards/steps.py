"""Sets what stands between boxes: a step's sign with its warrant, and a chip for a place of evidence."""

from __future__ import annotations

from math import ceil
from typing import Final

from argmap.render.type.labels import Ink, Label, banner, cell, fitted, paragraph, row, table
from argmap.render.type.style import CARD_WIDTH, SMALL, STEP_WIDTH, TAG, WARRANT, Theme
from argmap.views.support import EvidenceMark, StepMark

_PAD: Final = 6


def step_word(step: StepMark) -> str:
    """What a step's sign says, so that its colour need not."""
    together = "together" if len(step.premises) > 1 else ""
    if step.part == "reason":
        word = together or "reason"
    elif step.part == "objection":
        word = "undercuts the step" if step.undercuts else "objection"
    else:
        word = "answers the step" if step.undercuts else "answer"
    joined = f"{word}, together" if together and step.part != "reason" else word
    return " · ".join(
        filter(None, (joined, step.scheme and step.scheme.replace("-", " "), "draft" if step.draft else ""))
    )


def is_plain(step: StepMark, attacked: bool) -> bool:
    """Whether the step needs no sign: one premise, nothing to say, and nothing points at it."""
    lone = len(step.premises) == 1 and step.part == "reason" and not attacked
    return lone and not (step.warrant or step.scheme or step.draft)


def step_sign(step: StepMark, theme: Theme) -> Label:
    """Set a filled sign with the step's word, and under it the warrant."""
    colour = theme.part(step.part)
    word = Ink(TAG, theme.on_colour)
    said = step_word(step)
    if not step.warrant:
        width = ceil(word.width(said)) + 2 * _PAD
        html, height = banner(said, word, width, colour)
        return Label(table(row(html)), width, height)
    ink = Ink(WARRANT, theme.ink)
    width = ceil(STEP_WIDTH)
    inner = width - 2 * _PAD
    lines = ink.lines(step.warrant, inner)
    body = ink.height(len(lines)) + 5
    html, head = banner(fitted(said, word, inner), word, inner, "", "LEFT")
    top = row(cell(table(row(cell("", _PAD, head), html, cell("", _PAD, head))), width, head, ground=colour))
    words = row(cell("", _PAD, body), cell(paragraph(lines, ink), inner, body), cell("", _PAD, body))
    text = row(cell(table(words), width, body))
    return Label(table(top, text), width, head + body)


def evidence_chip(mark: EvidenceMark, theme: Theme) -> Label:
    """Set one line: the source's number, its basis and place, and that it contradicts where it does."""
    colour = theme.objection if mark.contradicts else theme.evidence
    ink = Ink(SMALL, colour)
    number = f"[{mark.number}]" if mark.number else f"{mark.source} (unknown source)"
    verdict = "contradicts" if mark.contradicts else ""
    asserts = "only asserts" if mark.number and not mark.admissible and mark.basis != "assertion" else ""
    words = " · ".join(filter(None, (f"{number} {mark.basis or mark.title}", mark.at, asserts)))
    if verdict:
        words = f"{verdict}: {words}"
    words = fitted(words, ink, CARD_WIDTH - 24)
    width, height = ceil(ink.width(words)) + 2 * _PAD, ink.height() + 4
    return Label(table(row(cell(ink.html(words), width, height, align="CENTER"))), width, height)
