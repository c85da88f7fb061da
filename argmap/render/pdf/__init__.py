"""PDF pages from what graphviz drew, in the fonts that every reader has; knows no graphviz program."""

from argmap.render.pdf.document import write_pdf
from argmap.render.pdf.lettering import UnwritableTextError

__all__ = ["UnwritableTextError", "write_pdf"]
