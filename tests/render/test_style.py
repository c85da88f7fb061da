"""Every theme can be read: by contrast, without colour, and by people who see fewer colours."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from argmap.analysis.grounding import State
from argmap.render.cards.card import claim_card
from argmap.render.layout.support_scene import claim_box
from argmap.render.type.style import BOTH_SHAPE, MONO, NEUTRAL_SHAPE, STATE_BORDERS, THEMES, Theme, side_shape
from argmap.views.boxes import ClaimBox, Side

TEXT, LINE = 4.5, 3.0
EQUAL = 1.1
"""How far the contrasts of two sides may lie apart for one not to look weightier than the other."""


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def texts(theme: Theme) -> list[tuple[str, str]]:
    """Which words stand on which ground."""
    on_card = (theme.ink, theme.muted, theme.doubt, theme.alarm, theme.neutral, theme.reason, *theme.sides)
    pairs = [(ink, ground) for ink in on_card for ground in (theme.card, theme.paper)]
    pairs += [(theme.on_colour, ground) for ground in (theme.reason, theme.objection, theme.rebuttal, theme.alarm)]
    pairs += [(ink, theme.evidence_card) for ink in (theme.evidence, theme.objection)]
    pairs += [(ink, theme.tension_card) for ink in (theme.tension, theme.ink, theme.muted)]
    pairs += [(ink, theme.safeguard_card) for ink in (theme.safeguard, theme.ink, theme.muted)]
    return [*pairs, (theme.on_colour, theme.tension), (theme.tension, theme.paper)]


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
def test_words_can_be_read_on_their_ground(theme: Theme) -> None:
    assert [pair for pair in texts(theme) if contrast(*pair) < TEXT] == []


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
def test_lines_can_be_seen(theme: Theme) -> None:
    lines = (theme.reason, theme.objection, theme.rebuttal, theme.evidence, theme.safeguard, theme.tension)
    for line in (*lines, theme.alarm, theme.neutral, *theme.sides):
        assert contrast(line, theme.paper) >= LINE
        assert contrast(line, theme.card) >= LINE


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
def test_all_sides_are_equally_strong(theme: Theme) -> None:
    for ground in (theme.paper, theme.card):
        strengths = [contrast(side, ground) for side in theme.sides]
        assert max(strengths) / min(strengths) < EQUAL


def test_sides_can_be_told_apart_in_mono() -> None:
    """Two claims of the same words differ in their frame and in the place of their stripe, and not in their ink."""
    box = ClaimBox("a", "A stands.", Side((0,), "Aye"), State.ASSERTED)
    other = replace(box, side=Side((1,), "Nay"))
    first, second = (claim_box(one, claim_card(one, MONO), (0, 0), MONO, contention=False) for one in (box, other))
    assert first.colour == second.colour
    assert first.rounded != second.rounded
    stripe = f'BGCOLOR="{first.colour}"'
    assert first.label.html.index(stripe) < first.label.html.index("A stands.")
    assert second.label.html.index(stripe) > second.label.html.index("A stands.")


def test_mono_has_no_colour() -> None:
    mono = THEMES["mono"]
    fields = [getattr(mono, name) for name in Theme.__slots__ if name != "name"]
    colours = [colour for field in fields for colour in ([field] if isinstance(field, str) else field)]
    assert all(colour[1:3] == colour[3:5] == colour[5:7] for colour in colours)


def test_sides_differ_in_shape() -> None:
    shapes = [side_shape((0,)), side_shape((1,)), side_shape((2,)), side_shape((3,)), BOTH_SHAPE, NEUTRAL_SHAPE]
    assert len(set(shapes)) == len(shapes)


def test_states_differ_in_border_or_in_a_loud_word() -> None:
    quiet = [STATE_BORDERS[state] for state in State if state is not State.CONTRADICTED]
    assert all(one != other for one, other in combinations(quiet, 2))


def test_side_colours_go_round() -> None:
    theme = THEMES["colour"]
    assert theme.side(len(theme.sides)) == theme.side(0)
