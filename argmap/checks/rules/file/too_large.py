"""The rule `too-large`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import file_rule
from argmap.diagnostic import Finding, Severity
from argmap.document import Document


@file_rule("Y102", Severity.ERROR)
def too_large(document: Document) -> Iterator[Finding]:
    """The file is larger than 64 MiB and is not read.

    No debate fills so many pages by hand: such a file is a mistake, or an attempt to exhaust the machine that reads
    it. A map that has outgrown one file can be split: an overlay extends its base.

    Bad: a file of more than 64 MiB.

    Good:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
    """
    return document.problems_of("too-large")
