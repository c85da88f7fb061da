"""PDF pages from what graphviz drew, in the fonts that every reader has; knows no graphviz program."""

from argmap.render.pdf.document import write_pdf
from argmap.render.pdf.lettering import UnwritableTextError, unwritable

__all__ = ["UnwritableTextError", "unwritable", "write_pdf"]
