"""The rule `duplicate-id`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import rule
from argmap.checks.words import named, with_article
from argmap.diagnostic import Finding, Severity
from argmap.graph import ArgumentGraph


@rule("S102", Severity.ERROR)
def duplicate_id(graph: ArgumentGraph) -> Iterator[Finding]:
    """Two things have the same id.

    Claims, tensions and steps are called by their ids in `contention`, in poles and in the order of showing. If two
    answer to one name, nobody can tell which is meant. (Two equal keys in one place are `duplicate-key`.)

    Bad:
        claims:
          cameras-stay:
            text: The cameras at the gate should stay.
            reasons:
              - premises: cameras-deter
                id: cameras-stay
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true

    Good:
        claims:
          cameras-stay:
            text: The cameras at the gate should stay.
            reasons:
              - premises: cameras-deter
                id: from-deterrence
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
    """
    for id, bearers in graph.named.items():
        first, *others = [bearer for bearer in bearers if bearer.kind not in ("source", "side")] or bearers[:1]
        for other in others:
            related = ((first.path, f"the {first.kind} is here"),)
            message = f"{named(id)} is already the id of {with_article(first.kind)}"
            yield Finding(
                other.path, message, "give one of the two another id", related, on_key=other.kind == "tension"
            )
