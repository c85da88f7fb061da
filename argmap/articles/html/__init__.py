"""An HTML page -> its text; knows no file."""

from argmap.articles.html.page import read_html

__all__ = ["read_html"]
