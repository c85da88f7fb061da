"""The rule `odd-id`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import file_rule
from argmap.diagnostic import Finding, Severity
from argmap.document import Document


@file_rule("Y305", Severity.WARNING)
def odd_id(document: Document) -> Iterator[Finding]:
    """An id is not a lower-case word with hyphens.

    Ids are typed again wherever a claim is used. Capitals, blanks and accents make for ids that look the same and are
    not, and for links that break.

    Bad:
        claims:
          Cameras deter:
            text: Cameras at the gate deter theft.
            assumed: true

    Good:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
    """
    return document.problems_of("odd-id")
