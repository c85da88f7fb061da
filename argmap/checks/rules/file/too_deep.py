"""The rule `too-deep`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import file_rule
from argmap.diagnostic import Finding, Severity
from argmap.document import Document


@file_rule("Y105", Severity.ERROR)
def too_deep(document: Document) -> Iterator[Finding]:
    """Lists and maps lie in one another more than 32 deep.

    Even an undercut of an undercut of an undercut stays far below that. What is deeper is a row of brackets without
    partners, or made to bring a parser down.

    Bad:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
            x-brackets: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]

    Good:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
    """
    return document.problems_of("too-deep")
