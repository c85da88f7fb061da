"""Diagnostics as one JSON array for scripts and editors; knows no rule and no file."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from argmap.diagnostic import Diagnostic


def render_json(diagnostics: Iterable[Diagnostic]) -> str:
    """Write an array in ASCII, one diagnostic a line; every key is always there."""
    lines = [json.dumps(as_plain(found)) for found in diagnostics]
    return "[\n" + ",\n".join(lines) + "\n]\n" if lines else "[]\n"


def as_plain(found: Diagnostic) -> dict[str, Any]:
    """A diagnostic as plain values, in the order of the contract."""
    return {
        "file": found.file,
        "line": found.span.line,
        "column": found.span.column,
        "end_line": found.span.end_line,
        "end_column": found.span.end_column,
        "code": found.code,
        "name": found.name,
        "severity": str(found.severity),
        "message": found.message,
        "hint": found.hint,
        "path": list(found.path),
        "related": [
            {"file": other.file, "line": other.span.line, "column": other.span.column, "message": other.message}
            for other in found.related
        ],
    }


def statistics_json(diagnostics: Iterable[Diagnostic]) -> str:
    """Write how often each rule fired, as an array sorted by code."""
    from argmap.report.tally import tally

    counted = [
        {"code": line.code, "name": line.name, "count": line.count, "severity": str(line.severity)}
        for line in tally(diagnostics)
    ]
    return json.dumps(counted, indent=2) + "\n"
