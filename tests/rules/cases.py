"""The case files: a map per rule in which exactly the lines marked `# expect: CODE` are flagged."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

from argmap.checks.checker import AnyRule, Choice
from argmap.checks.example import Example, checked
from argmap.checks.rules import ALL_RULES
from tests.rules.unwritable import UNWRITABLE

FOLDER = Path(__file__).parent
FILES = {path.name: path.read_text(encoding="utf-8") for path in sorted((FOLDER / "files").iterdir())}
_EXPECT = re.compile(rb"# expect: ([A-Z0-9, ]+)")

Lines = Counter[tuple[int, str]]
"""(line, code) → how often."""


@cache
def case_bytes(rule: AnyRule) -> bytes:
    """The case file of a rule; those that no editor would keep are made."""
    made = UNWRITABLE.get(rule.name)
    return made() if made else (FOLDER / f"{rule.name}.yaml").read_bytes()


@cache
def run_case(rule: AnyRule, verbose: bool = False) -> Example:
    """Check a rule's case with all rules."""
    return checked("case.yaml", case_bytes(rule), ALL_RULES, FILES, Choice(verbose=verbose))


def expected(raw: bytes) -> Lines:
    """What the marks of a case say."""
    lines: Lines = Counter()
    for number, line in enumerate(raw.split(b"\n"), start=1):
        for match in _EXPECT.finditer(line):
            lines.update((number, code.strip().decode()) for code in match[1].split(b","))
    return lines


def flagged(example: Example) -> Lines:
    """What argmap says."""
    return Counter((found.span.line, found.code) for found in example.result.diagnostics)
