"""Reads a file of cues that argmap brings; knows none by its contents."""

from __future__ import annotations

from importlib.resources import files
from typing import Any


def read_cue_file(name: str) -> dict[str, Any]:
    """Read one of the files in `cues/`."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    text = files("argmap.extract").joinpath("cues", name).read_text("utf-8")
    return yaml.load(text, loader) or {}  # noqa: S506
