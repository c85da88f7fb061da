"""The rule `overlay-conflict`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import file_rule
from argmap.diagnostic import Finding, Severity
from argmap.document import Document


@file_rule("Y402", Severity.ERROR)
def overlay_conflict(document: Document) -> Iterator[Finding]:
    """An overlay says otherwise what its base has said already.

    A seminar's overlays can be compared only if all speak of the same sentences and the same sources. An overlay adds
    reasons, objections and evidence; to say something else it adds a claim of its own.

    Bad:
        extends: base.yaml
        claims:
          cameras-are-seen:
            text: Some visitors see the cameras at the gate.

    Good:
        extends: base.yaml
        claims:
          some-see-cameras:
            text: Some visitors see the cameras at the gate.
            assumed: true
          cameras-are-seen:
            objections: [[some-see-cameras]]
            waive:
              unanswered-objection: The seminar has left this open.

    File base.yaml:
        claims:
          cameras-are-seen:
            text: Visitors see the cameras at the gate.
            assumed: true
    """
    return document.problems_of("overlay-conflict")
