"""The examples at the end of a command's help."""

from __future__ import annotations


def examples(*lines: str) -> str:
    """An epilog that click leaves as it is: each line is a command or a file's line."""
    head = "Example:" if len(lines) == 1 else "Examples:"
    return "\b\n" + "\n".join([head, *(f"  {line}" for line in lines)])
