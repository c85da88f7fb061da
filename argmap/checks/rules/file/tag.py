"""The rule `tag`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import file_rule
from argmap.diagnostic import Finding, Severity
from argmap.document import Document


@file_rule("Y204", Severity.ERROR)
def tag(document: Document) -> Iterator[Finding]:
    """A YAML tag says how a value is to be read.

    A map has words, lists and fields, and the format says which is which. Tags can also make other programs run code;
    a map that one can open without care has none.

    Bad:
        claims:
          cameras-deter:
            text: !!str Cameras at the gate deter theft.
            assumed: true

    Good:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
    """
    return document.problems_of("tag")
