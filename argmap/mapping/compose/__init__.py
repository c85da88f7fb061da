"""From a draft to a map's text, made to be read and edited by hand; knows no file."""

from argmap.mapping.compose.size import least_size
from argmap.mapping.compose.source import SourceNote
from argmap.mapping.compose.whole import compose

__all__ = ["SourceNote", "compose", "least_size"]
