"""The cases that no editor would keep as they are: bytes that are no text, and a file that is too large."""

from __future__ import annotations

from collections.abc import Callable

_CLAIMS = b"""\
claims:
  night-buses:
    text: The town should run buses all night.
    assumed: true
"""


def _not_utf8() -> bytes:
    """A map of a town with a name in Latin-1; the second bad byte is not told again."""
    return _CLAIMS + b"    note: Seen in M\xfcnster.   # expect: Y101\n    tags: [M\xfcnster]\n"


def _too_large() -> bytes:
    return b"# expect: Y102\n" + _CLAIMS + b"#" + b" " * (64 * 2**20)


def _control_character() -> bytes:
    return (
        _CLAIMS
        + b"    note: Copied from\x0c a page.   # expect: Y106\n"
        + b"    tags: [bus\x1b, night\x00]   # expect: Y106, Y106\n"
        + b"    section: A\ttab inside a line is a blank.\n"
    )


UNWRITABLE: dict[str, Callable[[], bytes]] = {
    "not-utf8": _not_utf8,
    "too-large": _too_large,
    "control-character": _control_character,
}
