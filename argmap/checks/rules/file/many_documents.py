"""The rule `many-documents`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import file_rule
from argmap.diagnostic import Finding, Severity
from argmap.document import Document


@file_rule("Y107", Severity.ERROR)
def many_documents(document: Document) -> Iterator[Finding]:
    """The file holds a second YAML document, which is not read.

    One file is one map. A line of three hyphens ends a document in YAML, and everything below it would be silently
    left out of the argument.

    Bad:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
        ---
        claims:
          cameras-chill:
            text: Cameras at the gate keep protesters away.
            assumed: true

    Good:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
          cameras-chill:
            text: Cameras at the gate keep protesters away.
            assumed: true
        tensions:
          gate-cameras:
            measure: cameras at the gate
            poles:
              security: [cameras-deter]
              liberty: [cameras-chill]
    """
    return document.problems_of("many-documents")
