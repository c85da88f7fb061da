"""The rule `wrong-value`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import file_rule
from argmap.diagnostic import Finding, Severity
from argmap.document import Document


@file_rule("Y304", Severity.ERROR)
def wrong_value(document: Document) -> Iterator[Finding]:
    """A value is none of those that its key may have.

    Kinds, hedges, relations and the like have a fixed vocabulary: rules, pictures and other formats rely on the words.

    Bad:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            hedge: sometime
            assumed: true

    Good:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            hedge: sometimes
            assumed: true
    """
    return document.problems_of("wrong-value")
