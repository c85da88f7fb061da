"""The rule `tab-indent`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import file_rule
from argmap.diagnostic import Finding, Severity
from argmap.document import Document


@file_rule("Y104", Severity.ERROR)
def tab_indent(document: Document) -> Iterator[Finding]:
    r"""A tab stands where only spaces indent.

    How wide a tab is depends on the editor, and the indentation of a map says what belongs to what. The YAML
    specification therefore forbids tabs there (section 6.1).

    Bad, escaped:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
            note: Seen at two gates.
        \tside: security

    Good:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
    """
    return document.problems_of("tab-indent")
