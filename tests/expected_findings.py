"""Compares the findings on `maps/`, as JSON on standard input, with `expected_findings.txt`; exits 1 if they differ.

A line is: severity, code, path in the map, file. So a finding that comes or goes is seen, and a line that moves is not.
`--write` writes the file anew.
"""

from __future__ import annotations

import difflib
import json
import sys
from pathlib import Path
from typing import Any

EXPECTED = Path(__file__).with_name("expected_findings.txt")


def summary(diagnostics: list[dict[str, Any]]) -> list[str]:
    """One line per diagnostic, in the order of the report."""
    return [
        f"{found['severity']} {found['code']} {'/'.join(map(str, found['path'])) or '-'} {found['file']}\n"
        for found in diagnostics
    ]


def main() -> int:
    """Compare or write; the exit status."""
    found = summary(json.load(sys.stdin))
    if "--write" in sys.argv:
        EXPECTED.write_text("".join(found), encoding="utf-8")
        return 0
    expected = EXPECTED.read_text(encoding="utf-8").splitlines(keepends=True)
    difference = list(difflib.unified_diff(expected, found, "expected", "found"))
    sys.stdout.writelines(difference or [f"{len(found)} findings, as expected\n"])
    return 1 if difference else 0


if __name__ == "__main__":
    sys.exit(main())
