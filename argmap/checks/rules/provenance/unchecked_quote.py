"""The rule `unchecked-quote`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import rule
from argmap.checks.words import named, sentence
from argmap.diagnostic import Finding, Severity
from argmap.graph import ArgumentGraph
from argmap.wording.counted import counted

_HINT = "pass '--texts FOLDER' with its text, or name a local copy after 'text:'"


@rule("P104", Severity.INFO)
def unchecked_quote(graph: ArgumentGraph) -> Iterator[Finding]:
    """The text of a source is not at hand, and its quotes are not checked.

    The quotes may be right. argmap compares them with the text that the source names after `text:`, or that it finds
    in the folders given with `--texts`. There is one line for each source, with a count.

    Bad:
        contention: cameras-stay
        sources:
          explainer: A page that explains the cameras
        claims:
          cameras-stay:
            text: The cameras at the gate should stay.
            assumed: true
            quotes: Thieves keep … cameras at a gate

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
    unchecked: dict[str, list[Finding]] = {}
    for id in graph.claims():
        for path, quote in graph.quotes_of(id):
            source = graph.source_of(quote)
            if source in graph.map.sources and source not in graph.texts:
                part = Finding((*path, "text"), f"the text of {named(source)} is not at hand", _HINT)
                unchecked.setdefault(source, []).append(part)
    for source, parts in unchecked.items():
        quotes = f"{counted(len(parts), 'quote')} from {{}} {_are(len(parts))}"
        message = sentence(f"{quotes} not checked: its text is not at hand", source)
        yield Finding(("sources", source), message, _HINT, parts=tuple(parts), on_key=True)


def _are(number: int) -> str:
    return "is" if number == 1 else "are"
