"""How reports look: colours and columns; knows no report."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Style:
    """How reports look: with colours or plain, and in how many columns."""

    colour: bool = False
    width: int = 100

    def paint(self, text: str, code: str) -> str:
        """Colour a text with an ANSI code, if colours are on."""
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour else text


PLAIN = Style()
