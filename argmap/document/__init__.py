"""A map as it was read: its text with places, what it says, and what is wrong with its form."""

from argmap.document.bases import Fetch
from argmap.document.document import Document, SourceFile
from argmap.document.problem import Problem
from argmap.document.reading import read_document

__all__ = ["Document", "Fetch", "Problem", "SourceFile", "read_document"]
