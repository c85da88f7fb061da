"""Reads a file that argmap brings for the extraction; knows none by its contents."""

from __future__ import annotations

from importlib.resources import files
from typing import Any


def read_cue_file(name: str) -> dict[str, Any]:
    """Read a file beside this one; its words stay words, where YAML would take `no` and `on` for something else."""
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    text = files("argmap.cues").joinpath("data", name).read_text("utf-8")
    return yaml.load(text, loader) or {}  # noqa: S506
