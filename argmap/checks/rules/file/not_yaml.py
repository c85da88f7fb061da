"""The rule `not-yaml`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import file_rule
from argmap.diagnostic import Finding, Severity
from argmap.document import Document


@file_rule("Y103", Severity.ERROR)
def not_yaml(document: Document) -> Iterator[Finding]:
    """The text is not YAML from some place on.

    What stands before that place is still read and checked, what follows is not. Most often a bracket or a quotation
    mark lacks its partner, or a sentence with a colon and a space in it stands without quotes.

    Bad:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
            note: "Seen at two gates.

    Good:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
    """
    return document.problems_of("not-yaml")
