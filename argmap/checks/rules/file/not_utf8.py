"""The rule `not-utf8`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import file_rule
from argmap.diagnostic import Finding, Severity
from argmap.document import Document


@file_rule("Y101", Severity.ERROR)
def not_utf8(document: Document) -> Iterator[Finding]:
    r"""The file is not written in UTF-8.

    What another encoding makes of a byte depends on the reader's machine, so a map in it is not the same map
    everywhere. The YAML specification knows UTF-8, UTF-16 and UTF-32; a map keeps to the first, as editors and version
    control do.

    Bad, escaped:
        claims:
          cameras-deter:
            text: Cameras at the caf\xe9 deter theft.
            assumed: true

    Good:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
    """
    return document.problems_of("not-utf8")
