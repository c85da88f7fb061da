"""Puts drawing together: a map and the name of a view become the bytes of a picture; reads and writes no file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

from argmap.graph import ArgumentGraph
from argmap.render.deadline import Deadline
from argmap.render.options import Options
from argmap.render.paint.engine import layout
from argmap.render.paint.programs import Engine, RenderError, available, program_for
from argmap.render.paint.unshown import warn_of_unshown
from argmap.render.scene import Scene, to_dot
from argmap.render.type.style import THEMES, Theme

Named = TypeVar("Named")


@dataclass(frozen=True, slots=True)
class Picture:
    """A view that is laid out, in no format yet: what stands where, its title, and what it shows in words."""

    scene: Scene
    title: str
    description: str
    options: Options
    deadline: Deadline

    def dot(self) -> str:
        """The DOT text. Raises `EngineTimeoutError`."""
        return to_dot(self.scene, self.deadline)


def draw(graph: ArgumentGraph, view: str, to: str, options: Options | None = None) -> bytes:
    """Draw one of `choices.VIEWS` in one of `choices.FORMATS`: the same map and options give the same bytes.

    Raises `RenderError`, whose message says what to do, if the picture cannot be drawn; warns (`UnshownTextWarning`)
    of characters that it does not show as they are.
    """
    options = options or Options()
    deadline = Deadline.after(options.timeout)
    laid_out = _chosen(view, VIEWS, "view")
    written = _chosen(to, FORMATS, "format")
    scene, description = laid_out(graph, _chosen(options.theme, THEMES, "theme"), deadline)
    title = f"{graph.map.title or 'An argument map'} ({view})"
    return written(Picture(scene, title, description, options, deadline))


def _chosen(name: str, known: Mapping[str, Named], what: str) -> Named:
    if name not in known:
        raise RenderError(f"'{name}' is not a {what}; choose one of {', '.join(known)}")
    return known[name]


def _support(graph: ArgumentGraph, theme: Theme, deadline: Deadline) -> tuple[Scene, str]:
    from argmap.render.layout.support_scene import support_scene
    from argmap.views.support import support_view

    view = support_view(graph)
    return support_scene(view, theme, deadline), view.in_words()


def _tension(graph: ArgumentGraph, theme: Theme, deadline: Deadline) -> tuple[Scene, str]:
    from argmap.render.layout.tension_scene import tension_scene
    from argmap.views.tension import tension_view

    view = tension_view(graph)
    return tension_scene(view, theme, deadline), view.in_words()


def _dot(picture: Picture) -> bytes:
    return picture.dot().encode()


def _svg(picture: Picture) -> bytes:
    from argmap.render.paint.svg import finish_svg

    content = layout(picture.dot(), "svg", Engine(picture.options.engine), picture.deadline)
    return finish_svg(content, title=picture.title, description=picture.description)


def _png(picture: Picture) -> bytes:
    from argmap.render.paint.png import check_size, undrawable, with_density

    engine, dpi = Engine(picture.options.engine), picture.options.dpi
    check_size(*picture.scene.page(), dpi)
    dot = picture.dot()
    if program_for(engine)[0] is Engine.EMBEDDED:
        warn_of_unshown(undrawable(dot), "the PNG has an empty box for each of {}")
    return with_density(layout(dot, "png", engine, picture.deadline, dpi=dpi), dpi)


def _pdf(picture: Picture) -> bytes:
    """Write the PDF ourselves; the system's engine, if it may be used, takes what our fonts cannot show."""
    from argmap.render.pdf import UnwritableTextError, unwritable, write_pdf

    engine, dot = Engine(picture.options.engine), picture.dot()
    try:
        return write_pdf(layout(dot, "json", engine, picture.deadline), title=picture.title)
    except UnwritableTextError:
        if engine is Engine.EMBEDDED or not available(Engine.SYSTEM):
            raise
        warn_of_unshown(unwritable(dot), "the PDF draws {} in another font, in which words may leave their boxes")
        return layout(dot, "pdf", Engine.SYSTEM, picture.deadline)


VIEWS: Final[Mapping[str, Callable[[ArgumentGraph, Theme, Deadline], tuple[Scene, str]]]] = {
    "support": _support,
    "tension": _tension,
}
FORMATS: Final[Mapping[str, Callable[[Picture], bytes]]] = {
    "svg": _svg,
    "pdf": _pdf,
    "png": _png,
    "dot": _dot,
}
