"""A PDF file -> its text; knows no file."""

from argmap.articles.pdf.document import read_pdf

__all__ = ["read_pdf"]
