"""The rule `missing-key`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import file_rule
from argmap.diagnostic import Finding, Severity
from argmap.document import Document


@file_rule("Y302", Severity.ERROR)
def missing_key(document: Document) -> Iterator[Finding]:
    """A part that cannot do without a key lacks it: a map its claims, a claim its text.

    An argument is made of sentences that one can accept or reject. An id alone says nothing that can be either.

    Bad:
        claims:
          cameras-deter:
            assumed: true

    Good:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
    """
    return document.problems_of("missing-key")
