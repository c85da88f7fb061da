"""Draws the support view as DOT: the contention on top, and what is for and against it below; pure."""

from __future__ import annotations

from argmap.render.deadline import NEVER, Deadline
from argmap.render.scene import to_dot
from argmap.render.style import Theme
from argmap.render.support_scene import support_scene
from argmap.views.support import SupportView


def support_dot(view: SupportView, theme: Theme, deadline: Deadline = NEVER) -> str:
    """Write the DOT text. Raises `EngineTimeoutError` where the deadline is missed."""
    return to_dot(support_scene(view, theme, deadline), deadline)
