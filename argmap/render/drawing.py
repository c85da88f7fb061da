"""Puts drawing together: a map and the name of a view become the bytes of a picture; reads and writes no file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from argmap.choices import FORMATS, VIEWS
from argmap.graph import ArgumentGraph
from argmap.render.deadline import Deadline
from argmap.render.engine import layout
from argmap.render.options import Options
from argmap.render.programs import Engine, RenderError, available, program_for
from argmap.render.style import THEMES, Theme
from argmap.render.unshown import warn_of_unshown


def draw(graph: ArgumentGraph, view: str, to: str, options: Options | None = None) -> bytes:
    """Draw one of `VIEWS` in one of `FORMATS`: the same map and options give the same bytes.

    Raises `RenderError`, whose message says what to do, if the picture cannot be drawn; warns (`UnshownTextWarning`)
    of characters that it does not show as they are.
    """
    options = options or Options()
    deadline = Deadline.after(options.timeout)
    theme = THEMES[_chosen(options.theme, THEMES, "theme")]
    dot, description = _written(graph, _chosen(view, VIEWS, "view"), theme, deadline)
    title = graph.map.title or "An argument map"
    return _DRAWN[_chosen(to, FORMATS, "format")](dot, f"{title} ({view})", description, options, deadline)


def _chosen(name: str, known: tuple[str, ...] | dict[str, Theme], what: str) -> str:
    if name not in known:
        raise RenderError(f"the {what} '{name}' is none of {', '.join(known)}")
    return name


def _written(graph: ArgumentGraph, view: str, theme: Theme, deadline: Deadline) -> tuple[str, str]:
    """The DOT text of a view, and what it shows in words."""
    from argmap.render.describe import describe_support, describe_tension

    if view == "support":
        from argmap.render.support_dot import support_dot
        from argmap.views.support import support_view

        support = support_view(graph)
        return support_dot(support, theme, deadline), describe_support(support)
    from argmap.render.tension_dot import tension_dot
    from argmap.views.tension import tension_view

    tension = tension_view(graph)
    return tension_dot(tension, theme, deadline), describe_tension(tension)


def _dot(dot: str, title: str, description: str, options: Options, deadline: Deadline) -> bytes:
    return dot.encode()


def _svg(dot: str, title: str, description: str, options: Options, deadline: Deadline) -> bytes:
    from argmap.render.svg import finish_svg

    content = layout(dot, "svg", engine=Engine(options.engine), deadline=deadline)
    return finish_svg(content, title=title, description=description)


def _png(dot: str, title: str, description: str, options: Options, deadline: Deadline) -> bytes:
    from argmap.render.png import undrawable, with_density

    if program_for(Engine(options.engine))[0] is Engine.EMBEDDED:
        warn_of_unshown(undrawable(dot), "the PNG has an empty box for each of {}")
    content = layout(dot, "png", engine=Engine(options.engine), deadline=deadline, dpi=options.dpi)
    return with_density(content, options.dpi)


def _pdf(dot: str, title: str, description: str, options: Options, deadline: Deadline) -> bytes:
    """Write the PDF ourselves; the system's engine, if it may be used, takes what our fonts cannot show."""
    from argmap.render.pdf import UnwritableTextError, unwritable, write_pdf

    engine = Engine(options.engine)
    try:
        return write_pdf([layout(dot, "json", engine=engine, deadline=deadline)], title=title)
    except UnwritableTextError:
        if engine is Engine.EMBEDDED or not available(Engine.SYSTEM):
            raise
        warn_of_unshown(unwritable(dot), "the PDF draws {} in another font, in which words may leave their boxes")
        return layout(dot, "pdf", engine=Engine.SYSTEM, deadline=deadline)


_DRAWN: Final[dict[str, Callable[[str, str, str, Options, Deadline], bytes]]] = {
    "dot": _dot,
    "svg": _svg,
    "png": _png,
    "pdf": _pdf,
}
