"""What there is to choose from, and what counts where nothing is chosen; it imports nothing."""

from __future__ import annotations

from typing import Final

DEFAULT_SIDES: Final = {"security": "National security", "liberty": "Civil liberties"}
"""The sides of a map that names none."""

VIEWS: Final = ("support", "tension")
FORMATS: Final = ("svg", "pdf", "png", "dot")
THEMES: Final = ("colour", "mono", "dark")
ENGINES: Final = ("auto", "embedded", "system")
