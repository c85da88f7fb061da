"""Pictures: from a view of a map to SVG, PNG and PDF; knows no map file and writes none."""

from argmap.render.drawing import FORMATS, VIEWS, draw
from argmap.render.options import Options
from argmap.render.paint.programs import RenderError
from argmap.render.paint.unshown import UnshownTextWarning

__all__ = ["FORMATS", "VIEWS", "Options", "RenderError", "UnshownTextWarning", "draw"]
