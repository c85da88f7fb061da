"""The rule `control-character`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import file_rule
from argmap.diagnostic import Finding, Severity
from argmap.document import Document


@file_rule("Y106", Severity.ERROR)
def control_character(document: Document) -> Iterator[Finding]:
    r"""The file has a character in it that YAML does not allow.

    Most editors do not show it, and terminals may obey it. It usually comes from a word processor or a PDF.

    Bad, escaped:
        claims:
          cameras-deter:
            text: Cameras\x07 at the gate deter theft.
            assumed: true

    Good:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
    """
    return document.problems_of("control-character")
