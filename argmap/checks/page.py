"""A rule's manual page, read from its docstring: summary, prose, a bad map and the repaired one. Runs nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from argmap.checks.rule import Rule

_SECTION = re.compile(r"^(Bad|Bad, escaped|Good|File (?P<file>\S+)):(?: (?P<words>.+))?$", re.MULTILINE)
_ESCAPE = re.compile(r"\\(?:x([0-9a-f]{2})|t)")


@dataclass(frozen=True, slots=True)
class Page:
    r"""What a rule's docstring says.

    `bad` is the example as one reads it: in an escaped one `\t` is a tab and `\xNN` a byte. `in_words` stands for
    an example that no page has room for. `files` are the other files of both examples: name → text.
    """

    summary: str
    prose: str
    bad: str
    good: str
    escaped: bool = False
    in_words: str | None = None
    files: Mapping[str, str] = field(default_factory=dict)

    @property
    def bad_bytes(self) -> bytes:
        """The bad map as it would lie on a disk."""
        return _ESCAPE.sub(_unescaped, self.bad).encode("latin-1") if self.escaped else self.bad.encode()

    @property
    def good_bytes(self) -> bytes:
        """The good map as it would lie on a disk."""
        return self.good.encode()


def page_of(rule: Rule[Any]) -> Page:
    """Read the page of a rule; raises ValueError if it lacks an example."""
    head, sections = _sections(rule.page)
    summary, _, prose = head.partition("\n")
    bad = next((name for name in ("Bad", "Bad, escaped") if name in sections), None)
    if bad is None or "Good" not in sections:
        raise ValueError(f"the page of {rule.name} lacks an example")
    words, example = sections[bad]
    files = {name.removeprefix("File "): text for name, (_, text) in sections.items() if name.startswith("File ")}
    return Page(summary, prose.strip(), example, sections["Good"][1], bad.endswith("escaped"), words, files)


def _sections(page: str) -> tuple[str, dict[str, tuple[str | None, str]]]:
    """What stands before the first section, and each section's words and its lines without their indentation."""
    from textwrap import dedent

    found = list(_SECTION.finditer(page))
    starts = [match.start() for match in found]
    sections = {
        match[1]: (match["words"], dedent(page[match.end() : end].strip("\n")).rstrip() + "\n")
        for match, end in zip(found, [*starts[1:], len(page)], strict=False)
    }
    return page[: min(starts, default=len(page))].strip(), sections


def _unescaped(match: re.Match[str]) -> str:
    return chr(int(match[1], 16)) if match[1] else "\t"
