"""The rule `empty-file`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import file_rule
from argmap.diagnostic import Finding, Severity
from argmap.document import Document


@file_rule("Y108", Severity.ERROR)
def empty_file(document: Document) -> Iterator[Finding]:
    """The file has nothing in it but blanks and comments.

    An empty map passes every other rule. A file that lost its content should not be taken for an argument without
    faults.

    Bad:
        # The argument about the cameras comes here.

    Good:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
    """
    return document.problems_of("empty-file")
