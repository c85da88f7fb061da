"""What a check finds and how it is placed; knows nothing of maps, rules or YAML."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

Path = tuple[str | int, ...]
"""Where something stands in a map: keys and list positions from the top, as pydantic's error `loc` has them."""


def quoted(word: str, longest: int = 40) -> str:
    """A word from a map as messages show it: in quotes, the invisible written out, the end of a long one left off."""
    seen = "".join(
        sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in word[: longest + 1]
    )
    return f"'{seen[: longest - 1]}…'" if len(seen) > longest else f"'{seen}'"


class Severity(StrEnum):
    """How much a finding weighs: an error always counts, a warning only under `--strict`, an info never."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text. Lines and columns count from 1, columns in characters; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Extent:
    """A stretch of a file by character offsets, for what has no path; `file` is the map's own if None."""

    start: int
    end: int
    file: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule has to say about one place in a map.

    `parts` are the findings that this one sums up in a line with a count; `--verbose` shows them instead.
    `extent` places a finding where the text has no path (it is not YAML, say); `on_key` places it at the
    path's key instead of its value.
    """

    at: Path
    message: str
    hint: str | None = None
    related: tuple[tuple[Path | Extent, str], ...] = ()
    parts: tuple[Finding, ...] = ()
    extent: Extent | None = None
    on_key: bool = False


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that belongs to a diagnostic."""

    file: str
    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding with its rule, severity and place: what reports show."""

    file: str
    span: Span
    code: str
    name: str
    severity: Severity
    message: str
    hint: str | None
    path: Path
    related: tuple[Related, ...] = ()

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """The sort key of every report: file, line, column, code, then message."""
        return (self.file, self.span.line, self.span.column, self.code, self.message)
