"""What a user may choose about a picture; knows no picture."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """`theme` is one of `style.THEMES`, `engine` one of `programs.Engine`; `timeout` is in seconds, a day at most."""

    theme: str = "colour"
    engine: str = "auto"
    timeout: float = 60.0
    dpi: int = 150
