"""The checks: what a rule is, the rules, and the checker that runs them."""

from argmap.checks.checker import Choice, Result, check
from argmap.checks.rule import FileRule, GraphRule, WaiverRule, file_rule, rule, waiver_rule

__all__ = [
    "Choice",
    "FileRule",
    "GraphRule",
    "Result",
    "WaiverRule",
    "check",
    "file_rule",
    "rule",
    "waiver_rule",
]
