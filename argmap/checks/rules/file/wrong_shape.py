"""The rule `wrong-shape`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import file_rule
from argmap.diagnostic import Finding, Severity
from argmap.document import Document


@file_rule("Y303", Severity.ERROR)
def wrong_shape(document: Document) -> Iterator[Finding]:
    """A list stands where a text belongs, a text where a list belongs, and the like.

    The shape says what a part is: reasons are a list, because there can be several and each stands alone. The wrong
    part is left out and the rest is read.

    Bad:
        claims:
          cameras-deter:
            text: [Cameras at the gate, deter theft.]
            assumed: true

    Good:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
    """
    return document.problems_of("wrong-shape")
