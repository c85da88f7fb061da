"""The rule `unreadable-base`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import file_rule
from argmap.diagnostic import Finding, Severity
from argmap.document import Document


@file_rule("Y401", Severity.ERROR)
def unreadable_base(document: Document) -> Iterator[Finding]:
    """The map that this one extends cannot be read.

    An overlay argues with the claims of its base. Without the base they are missing, and nothing that is said of them
    can be checked.

    Bad:
        extends: missing-base.yaml
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true

    Good:
        extends: base.yaml
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
            reasons: [cameras-are-seen]

    File base.yaml:
        claims:
          cameras-are-seen:
            text: Visitors see the cameras at the gate.
            assumed: true
    """
    return document.problems_of("unreadable-base")
