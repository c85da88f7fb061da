"""Runs the rules: stamps code, severity and place, applies the choice of rules and the waivers, sorts once.

Knows no rule by name and no report.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from argmap.checks.rule import FileRule, GraphRule, WaiverRule
from argmap.checks.waivers import Waivers
from argmap.diagnostic import Diagnostic, Finding, Related, Severity
from argmap.document import Document
from argmap.graph import ArgumentGraph

AnyRule = GraphRule | FileRule | WaiverRule


@dataclass(frozen=True, slots=True)
class Choice:
    """Which rules run, by code, name or the beginning of a code, and with which severity.

    `select` empty means all; `ignore` outweighs it. `severities` maps a rule's name to another severity.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: Mapping[str, Severity] = field(default_factory=dict)
    verbose: bool = False

    def takes(self, rule: AnyRule) -> bool:
        """Whether the rule is to run."""
        return (not self.select or _names(self.select, rule)) and not _names(self.ignore, rule)


def _names(words: Sequence[str], rule: AnyRule) -> bool:
    return any(rule.name == word or rule.code.startswith(word.upper()) for word in words)


@dataclass(frozen=True, slots=True)
class Result:
    """What a check found, in the order of the file, and how many findings were waived."""

    diagnostics: tuple[Diagnostic, ...]
    waived: int


def check(document: Document, graph: ArgumentGraph, rules: Sequence[AnyRule], choice: Choice | None = None) -> Result:
    """Run all the rules that are chosen; the same map gives the same result every time."""
    choice = choice or Choice()
    waivers = Waivers(document.map, {rule.name: choice.takes(rule) for rule in rules})
    chosen = [rule for rule in rules if choice.takes(rule)]
    found = [(rule, finding) for rule in chosen for finding in _found(rule, document, graph)]
    kept = [(rule, left) for rule, finding in found if (left := _unwaived(waivers, rule.name, finding))]
    last = [rule for rule in chosen if isinstance(rule, WaiverRule)]
    kept += [(rule, finding) for rule in last for finding in rule.check(waivers)]
    shown = [(rule, part) for rule, finding in kept for part in _shown(finding, choice.verbose)]
    placed = {_placed(rule, finding, document, choice) for rule, finding in shown}
    return Result(tuple(sorted(placed, key=lambda diagnostic: diagnostic.order)), waivers.count)


def _found(rule: AnyRule, document: Document, graph: ArgumentGraph) -> Iterator[Finding]:
    """Run a rule; of items that the reader has already reported as broken it is not asked."""
    if isinstance(rule, FileRule):
        yield from rule.check(document)
    elif isinstance(rule, GraphRule):
        unread = frozenset(document.unread)
        for finding in rule.check(graph):
            if not (unread and any(finding.at[:length] in unread for length in range(len(finding.at) + 1))):
                yield finding


def _unwaived(waivers: Waivers, rule: str, finding: Finding) -> Finding | None:
    """What waivers leave of a finding; of one that sums up others each part may have its own waiver."""
    if waivers.waive(rule, finding.at):
        return None
    kept = tuple(part for part in finding.parts if not waivers.waive(rule, part.at))
    if len(kept) == len(finding.parts):
        return finding
    waived = len(finding.parts) - len(kept)
    return replace(finding, message=f"{finding.message} ({waived} waived)", parts=kept) if kept else None


def _shown(finding: Finding, verbose: bool) -> tuple[Finding, ...]:
    return finding.parts if verbose and finding.parts else (finding,)


def _placed(rule: AnyRule, finding: Finding, document: Document, choice: Choice) -> Diagnostic:
    file, span = document.place(finding)
    related = []
    for path, message in finding.related:
        other, where = document.locate(path)
        related.append(Related(other.name, where, message))
    severity = choice.severities.get(rule.name, rule.severity)
    return Diagnostic(
        file.name,
        span,
        rule.code,
        rule.name,
        severity,
        finding.message,
        finding.hint,
        finding.at,
        tuple(related),
    )
