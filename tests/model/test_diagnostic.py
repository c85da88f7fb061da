"""Words as messages show them."""

from __future__ import annotations

from argmap.diagnostic import quoted
from tests.cases import each


@each(
    ("word", "shown"),
    [
        ("deters", "'deters'"),
        ("", "''"),
        ("zwölf Wörter", "'zwölf Wörter'"),
        ("a\nb", r"'a\nb'"),
        ("\x1b[31m", r"'\x1b[31m'"),
        ("\u202eevil", r"'\u202eevil'"),
        ("x" * 40, f"'{'x' * 40}'"),
        ("x" * 41, f"'{'x' * 39}…'"),
        ("\0" * 1000, "'" + r"\x00" * 9 + r"\x0" + "…'"),
    ],
)
def test_quoted(word: str, shown: str) -> None:
    assert quoted(word) == shown
    assert len(quoted(word)) <= 42
