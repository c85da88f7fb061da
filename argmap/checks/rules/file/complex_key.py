"""The rule `complex-key`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import file_rule
from argmap.diagnostic import Finding, Severity
from argmap.document import Document


@file_rule("Y205", Severity.ERROR)
def complex_key(document: Document) -> Iterator[Finding]:
    """A key is empty, or a list or a map.

    A key is a name that other places use. Most often a text that begins with a bracket or a brace lacks its quotes.

    Bad:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
          [cameras, deter]: Cameras at the gate calm visitors.

    Good:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
    """
    return document.problems_of("complex-key")
