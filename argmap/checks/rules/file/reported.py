"""The rules on what the reader has found out already: a code, a name and a severity each, and a page in a text file.

The page of a rule is the file beside this one that has its name.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from argmap.checks.rule import FileRule
from argmap.diagnostic import Finding, Severity
from argmap.document import Document

_ROWS = (
    ("Y101", "not-utf8", Severity.ERROR),
    ("Y102", "too-large", Severity.ERROR),
    ("Y103", "not-yaml", Severity.ERROR),
    ("Y104", "tab-indent", Severity.ERROR),
    ("Y105", "too-deep", Severity.ERROR),
    ("Y106", "control-character", Severity.ERROR),
    ("Y107", "many-documents", Severity.ERROR),
    ("Y108", "empty-file", Severity.ERROR),
    ("Y109", "not-a-map", Severity.ERROR),
    ("Y201", "duplicate-key", Severity.ERROR),
    ("Y202", "alias", Severity.ERROR),
    ("Y203", "merge-key", Severity.ERROR),
    ("Y204", "tag", Severity.ERROR),
    ("Y205", "complex-key", Severity.ERROR),
    ("Y301", "unknown-key", Severity.ERROR),
    ("Y302", "missing-key", Severity.ERROR),
    ("Y303", "wrong-shape", Severity.ERROR),
    ("Y304", "wrong-value", Severity.ERROR),
    ("Y305", "odd-id", Severity.WARNING),
    ("Y401", "unreadable-base", Severity.ERROR),
    ("Y402", "overlay-conflict", Severity.ERROR),
)


def _reported(code: str, name: str, severity: Severity) -> FileRule:
    def check(document: Document) -> Iterator[Finding]:
        return document.problems_of(name)

    page = Path(__file__).with_name(f"{name}.txt").read_text(encoding="utf-8").rstrip()
    return FileRule(code, name, severity, page, check)


REPORTED = tuple(_reported(*row) for row in _ROWS)
