"""What a file may be that is read: how large, and how a map's name ends; knows nothing of what is in it."""

from __future__ import annotations

LIMIT = 64 * 2**20
"""The most bytes of one file that are read."""


def is_yaml(name: str) -> bool:
    """Whether a name ends as a map's must."""
    return name.lower().endswith((".yaml", ".yml"))
