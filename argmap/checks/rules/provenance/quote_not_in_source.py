"""The rule `quote-not-in-source`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.quotations import lost_quotes
from argmap.checks.rule import rule
from argmap.checks.words import named
from argmap.diagnostic import Finding, Severity
from argmap.graph import ArgumentGraph

_HINT = "copy the first and the last words from the source, with '…' between them"


@rule("P101", Severity.ERROR)
def quote_not_in_source(graph: ArgumentGraph) -> Iterator[Finding]:
    """A quote is not in its source.

    Whoever looks it up finds nothing, and cannot tell a slip from an invention. Quotation marks, dashes, line breaks
    and Unicode forms do not matter, and an ellipsis stands for what is left out.

    Bad:
        contention: cameras-stay
        sources:
          explainer: {title: A page that explains the cameras, text: explainer.md}
        claims:
          cameras-stay:
            text: The cameras at the gate should stay.
            assumed: true
            quotes: Every visitor … has asked for them

    Good:
        contention: cameras-stay
        sources:
          explainer: {title: A page that explains the cameras, text: explainer.md}
        claims:
          cameras-stay:
            text: The cameras at the gate should stay.
            assumed: true
            quotes: Thieves keep … cameras at a gate

    File explainer.md:
        Thieves keep away where they see cameras at a gate.
    """
    for lost in lost_quotes(graph):
        if lost.near is None:
            yield Finding(lost.path, f"the text of {named(lost.source)} does not have this quote", _HINT)
