"""Draws the tension view as DOT: one side left, the other right, tensions and safeguards between them; pure."""

from __future__ import annotations

from argmap.render.deadline import NEVER, Deadline
from argmap.render.scene import to_dot
from argmap.render.style import Theme
from argmap.render.tension_scene import tension_scene
from argmap.views.tension import TensionView


def tension_dot(view: TensionView, theme: Theme, deadline: Deadline = NEVER) -> str:
    """Write the DOT text. Raises `EngineTimeoutError` where the deadline is missed."""
    return to_dot(tension_scene(view, theme, deadline), deadline)
