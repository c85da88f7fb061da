"""A DOCX file -> its text; knows no file."""

from argmap.articles.docx.document import read_docx

__all__ = ["read_docx"]
