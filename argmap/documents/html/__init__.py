"""An HTML page -> its text; knows no file."""

from argmap.documents.html.page import read_html

__all__ = ["read_html"]
