"""A map as it was read: its text with places, what it says, and what is wrong with its form."""

from argmap.document.reading import Document, Fetch, SourceFile, read_document

__all__ = ["Document", "Fetch", "SourceFile", "read_document"]
