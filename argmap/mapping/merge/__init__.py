"""Reading a changed article again into a map that people have worked on: edits by key; knows no file."""

from argmap.mapping.merge.merging import Merged, merge
from argmap.mapping.merge.sources import source_in

__all__ = ["Merged", "merge", "source_in"]
