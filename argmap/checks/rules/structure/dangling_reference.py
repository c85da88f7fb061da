"""The rule `dangling-reference`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import rule
from argmap.checks.words import named
from argmap.diagnostic import Finding, Severity
from argmap.graph import ArgumentGraph, Named, Reference
from argmap.wording.near import did_you_mean

_HINTED = 100
"""For so many ids a near name is sought; a map without its base has thousands, and one cause."""


@rule("S101", Severity.ERROR)
def dangling_reference(graph: ArgumentGraph) -> Iterator[Finding]:
    """An id is used that nothing in the map bears.

    A reason whose premise does not exist supports nothing, and a misspelt id looks like a premise to every reader. The
    reference is kept as it was written; nothing is dropped. The id of something rejected leads nowhere, too: what was
    turned down is no part of the argument.

    Bad:
        claims:
          cameras-stay:
            text: The cameras at the gate should stay.
            reasons: [cameras-deter, cameras-detre]
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true

    Good:
        claims:
          cameras-stay:
            text: The cameras at the gate should stay.
            reasons: [cameras-deter]
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
    """
    missing = (reference for reference in graph.references() if reference.id not in graph.named)
    for number, reference in enumerate(missing):
        rejected = [bearer for bearer in graph.rejected.get(reference.id, ()) if reference.fits(bearer.kind)]
        yield _to_rejected(reference, rejected[0]) if rejected else _to_nothing(graph, reference, number < _HINTED)


def _to_rejected(reference: Reference, bearer: Named) -> Finding:
    related = ((bearer.path, f"the {bearer.kind} is here"),)
    hint = f"accept the {bearer.kind}, or name another"
    return Finding(reference.path, f"{named(reference.id)} is rejected", hint, related)


def _to_nothing(graph: ArgumentGraph, reference: Reference, hinted: bool) -> Finding:
    what = "a side of" if reference.wanted == "side" else "defined in"
    hint = _hint(graph, reference) if hinted else None
    return Finding(reference.path, f"{named(reference.id)} is not {what} this map", hint)


def _hint(graph: ArgumentGraph, reference: Reference) -> str | None:
    fitting = (id for id, bearers in graph.named.items() if any(reference.fits(bearer.kind) for bearer in bearers))
    return did_you_mean(reference.id, fitting)
