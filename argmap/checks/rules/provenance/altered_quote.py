"""The rule `altered-quote`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.quotations import lost_quotes
from argmap.checks.differing import difference
from argmap.checks.rule import rule
from argmap.checks.words import named
from argmap.diagnostic import Finding, Severity
from argmap.graph import ArgumentGraph


@rule("P102", Severity.ERROR)
def altered_quote(graph: ArgumentGraph) -> Iterator[Finding]:
    """A quote differs from a passage of its source by a few words or letters.

    A quotation claims to be the other's own words. A changed word, however small, can turn a hedge into a certainty;
    what is left out is marked by an ellipsis.

    Bad:
        contention: cameras-stay
        sources:
          explainer: {title: A page that explains the cameras, text: explainer.md}
        claims:
          cameras-stay:
            text: The cameras at the gate should stay.
            assumed: true
            quotes: Thieves often keep away where they see the cameras at a gate

    Good:
        contention: cameras-stay
        sources:
          explainer: {title: A page that explains the cameras, text: explainer.md}
        claims:
          cameras-stay:
            text: The cameras at the gate should stay.
            assumed: true
            quotes: Thieves often keep away where they see cameras at a gate

    File explainer.md:
        Thieves often keep away where they see cameras at a gate.
    """
    for lost in lost_quotes(graph):
        if lost.near is not None:
            hint = f"write it as the source has it: “{difference(lost.words, lost.near)}”"
            yield Finding(lost.path, f"the quote differs from the text of {named(lost.source)}", hint)
