"""Reads the files of annotations: each once, and by the quicker parser where PyYAML has it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def annotation_file(path: Path) -> dict[str, Any]:
    """What the file says; nobody changes it, for all share it."""
    loaded: dict[str, Any] = yaml.load(path.read_text("utf-8"), _LOADER)
    return loaded
