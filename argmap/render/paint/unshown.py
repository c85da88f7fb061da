"""Says which characters a picture does not show as they are; knows no font and no picture."""

from __future__ import annotations

from warnings import warn

_NAMED = 8


class UnshownTextWarning(UserWarning):
    """A picture lacks characters of its map, or shows them otherwise than the rest; the message says what to do."""


def warn_of_unshown(characters: str, what: str) -> None:
    """Warn once of all the characters; `what` says how the picture has them."""
    if not characters:
        return
    more = " …" if len(characters) > _NAMED else ""
    number = "1 character" if len(characters) == 1 else f"{len(characters)} characters"
    named = f"{number} ({' '.join(characters[:_NAMED])}{more})"
    warn(f"{what.format(named)}: an SVG opened in a browser shows all", UnshownTextWarning, stacklevel=2)
