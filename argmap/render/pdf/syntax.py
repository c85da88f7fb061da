"""Spells numbers, colours and texts as PDF does (ISO 32000-1, sections 7.3 and 8.6); knows no page."""

from __future__ import annotations


def number(value: float) -> str:
    """Write at most two decimals, which is finer than any printer, and no exponent."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def numbers(*values: float) -> str:
    """Write several numbers in a row."""
    return " ".join(map(number, values))


def colour(code: str) -> str | None:
    """Turn `#rrggbb` or `#rrggbbaa` into three numbers, paled towards white by its transparency.

    None means wholly transparent.
    """
    red, green, blue, alpha = bytes.fromhex(code[1:].ljust(8, "f"))
    if not alpha:
        return None
    paled = (255 - (255 - part) * alpha / 255 for part in (red, green, blue))
    return " ".join(f"{part / 255:.3f}" for part in paled)


def stated_text(text: str) -> str:
    """Write a text of the document's description, which may hold any character."""
    encoded = text.encode("utf-16-be", "replace")
    return f"<feff{encoded.hex()}>"


def literal(text: str) -> str:
    """Write a string of ASCII characters, such as a link; others are percent-encoded."""
    safe = "".join(c if c.isascii() else "".join(f"%{b:02X}" for b in c.encode("utf-8", "replace")) for c in text)
    return "(" + safe.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") + ")"
