"""The rule `missing-measure`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import rule
from argmap.checks.words import named
from argmap.diagnostic import Finding, Severity
from argmap.graph import ArgumentGraph


@rule("T107", Severity.WARNING)
def missing_measure(graph: ArgumentGraph) -> Iterator[Finding]:
    """A tension does not say over which measure its sides pull apart.

    Nobody can weigh security against liberty as such. Practical reasoning begins with an action: who does what, to
    reach which end. Critical questions have no hold where there is none.

    Bad:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
          cameras-chill:
            text: Cameras at the gate keep protesters away.
            assumed: true
        tensions:
          gate-cameras:
            poles:
              security: [cameras-deter]
              liberty: [cameras-chill]

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
            measure: The university films the gate day and night.
            poles:
              security: [cameras-deter]
              liberty: [cameras-chill]
    """
    for id, tension in graph.tensions():
        if not (tension.measure.what or "").strip():
            message = f"{named(id)} names no measure"
            yield Finding(("tensions", id, "measure"), message, "what is done, or is to be done?")
