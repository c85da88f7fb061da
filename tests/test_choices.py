"""What one may choose from is named in one place, and all of it can be had."""

from __future__ import annotations

from argmap import choices
from argmap.render import drawing
from argmap.render.paint import programs
from argmap.render.type import style


def test_every_choice_is_there_to_be_had() -> None:
    assert tuple(style.THEMES) == choices.THEMES
    assert tuple(programs.Engine) == choices.ENGINES
    assert tuple(drawing.VIEWS) == choices.VIEWS
    assert tuple(drawing.FORMATS) == choices.FORMATS
