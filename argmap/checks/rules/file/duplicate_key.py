"""The rule `duplicate-key`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import file_rule
from argmap.diagnostic import Finding, Severity
from argmap.document import Document


@file_rule("Y201", Severity.ERROR)
def duplicate_key(document: Document) -> Iterator[Finding]:
    """One key stands twice in the same place.

    Most YAML readers keep the last of the two and drop the first without a word: a claim, or its reasons, would be
    lost. The YAML specification demands that keys be unique (section 3.2.1.1). Only the first is read here.

    Bad:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
          cameras-deter:
            text: Cameras at the gate calm visitors.
            assumed: true

    Good:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
    """
    return document.problems_of("duplicate-key")
