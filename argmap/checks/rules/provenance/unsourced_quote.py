"""The rule `unsourced-quote`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import rule
from argmap.checks.words import listed
from argmap.diagnostic import Finding, Severity
from argmap.graph import ArgumentGraph


@rule("P106", Severity.ERROR)
def unsourced_quote(graph: ArgumentGraph) -> Iterator[Finding]:
    """A quote does not say where it is from, and the map has not exactly one source.

    A quotation that nobody can look up shows only that the mapper has seen it somewhere. Where there is one source, a
    quote without a name is taken from it.

    Bad:
        contention: cameras-stay
        sources:
          explainer: {title: A page that explains the cameras, text: explainer.md}
          gate-study: A study of two gates
        claims:
          cameras-stay:
            text: The cameras at the gate should stay.
            assumed: true
            quotes: Thieves keep … cameras at a gate

    Good:
        contention: cameras-stay
        sources:
          explainer: {title: A page that explains the cameras, text: explainer.md}
          gate-study: A study of two gates
        claims:
          cameras-stay:
            text: The cameras at the gate should stay.
            assumed: true
            quotes: [{source: explainer, text: Thieves keep … cameras at a gate}]

    File explainer.md:
        Thieves keep away where they see cameras at a gate.
    """
    sources = list(graph.map.sources)
    has = f"{len(sources)} sources" if sources else "no source"
    hint = f"name one of {listed(sources)} after 'source:'" if sources else "describe where it is from under 'sources:'"
    for id in graph.claims():
        for path, quote in graph.quotes_of(id):
            if graph.source_of(quote) is None:
                yield Finding(path, f"the quote names no source, and the map has {has}", hint)
