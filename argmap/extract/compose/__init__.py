"""From a draft to a map's text, made to be read and edited by hand; knows no file."""

from argmap.extract.compose.size import least_size
from argmap.extract.compose.source import SourceNote
from argmap.extract.compose.whole import compose

__all__ = ["SourceNote", "compose", "least_size"]
