"""The checks: what a rule is, the rules, and the checker that runs them."""

from argmap.checks.checker import Choice, Result, check
from argmap.checks.rule import FileRule, GraphRule, WaiverRule, rule, waiver_rule

__all__ = [
    "Choice",
    "FileRule",
    "GraphRule",
    "Result",
    "WaiverRule",
    "check",
    "rule",
    "waiver_rule",
]
