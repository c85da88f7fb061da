"""The rule `alias`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import file_rule
from argmap.diagnostic import Finding, Severity
from argmap.document import Document


@file_rule("Y202", Severity.ERROR)
def alias(document: Document) -> Iterator[Finding]:
    """A YAML anchor or alias stands for something written elsewhere.

    A map is read by people: a claim stands where it is read. What two places share has an id in a map, and both places
    name it.

    Bad:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
            note: &seen Seen at two gates.
          cameras-calm:
            text: Cameras at the gate calm visitors.
            assumed: true
            reasons: [cameras-deter]
            note: *seen

    Good:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
            note: Seen at two gates.
          cameras-calm:
            text: Cameras at the gate calm visitors.
            assumed: true
            reasons: [cameras-deter]
            note: Seen at two gates.
    """
    return document.problems_of("alias")
