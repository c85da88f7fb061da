"""The rule `merge-key`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import file_rule
from argmap.diagnostic import Finding, Severity
from argmap.document import Document


@file_rule("Y203", Severity.ERROR)
def merge_key(document: Document) -> Iterator[Finding]:
    """The key '<<' pulls the fields of another item in.

    What a claim says would stand in another place than the claim, and the merge key has left the YAML specification
    with version 1.2: other readers take it for a field.

    Bad:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            <<: {assumed: true}
            side: security
            assumed: true

    Good:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            side: security
            assumed: true
    """
    return document.problems_of("merge-key")
