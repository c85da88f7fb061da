"""The rule `not-a-map`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import file_rule
from argmap.diagnostic import Finding, Severity
from argmap.document import Document


@file_rule("Y109", Severity.ERROR)
def not_a_map(document: Document) -> Iterator[Finding]:
    """The file holds a list or a text, not fields with names.

    A map says of each part what it is: claims, sources, tensions. A bare list of sentences does not say how they bear
    on one another.

    Bad:
        - Cameras at the gate deter theft.
        - Cameras at the gate keep protesters away.

    Good:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
    """
    return document.problems_of("not-a-map")
