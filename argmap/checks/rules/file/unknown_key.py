"""The rule `unknown-key`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import file_rule
from argmap.diagnostic import Finding, Severity
from argmap.document import Document


@file_rule("Y301", Severity.ERROR)
def unknown_key(document: Document) -> Iterator[Finding]:
    """A key is none of the format's, and does not begin with 'x-'.

    A misspelt key would leave its reasons out of the argument without a word. Keys of your own begin with 'x-' and are
    kept unread.

    Bad:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
            tag: [gate]

    Good:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
            tags: [gate]
    """
    return document.problems_of("unknown-key")
