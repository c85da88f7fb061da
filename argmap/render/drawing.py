"""Puts drawing together: a map and the name of a view become the bytes of a picture; reads and writes no file."""

from __future__ import annotations

from argmap.graph import ArgumentGraph
from argmap.render.engine import layout
from argmap.render.options import Options
from argmap.render.programs import Engine
from argmap.render.style import THEMES


def draw(graph: ArgumentGraph, view: str, to: str, options: Options | None = None) -> bytes:
    """Draw."""
    from argmap.render.support_dot import support_dot
    from argmap.render.svg import finish_svg
    from argmap.views.support import support_view

    options = options or Options()
    dot = support_dot(support_view(graph), THEMES[options.theme])
    if to == "dot":
        return dot.encode()
    content = layout(dot, to, engine=Engine(options.engine), timeout=options.timeout, dpi=options.dpi if to == "png" else None)  # type: ignore[arg-type]
    return finish_svg(content, title=graph.map.title or "", description="") if to == "svg" else content
