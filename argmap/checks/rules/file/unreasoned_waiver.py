"""The rule `unreasoned-waiver`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import waiver_rule
from argmap.checks.waivers import Waivers
from argmap.checks.words import named
from argmap.diagnostic import Finding, Severity


@waiver_rule("Y501", Severity.ERROR)
def unreasoned_waiver(waivers: Waivers) -> Iterator[Finding]:
    """A waiver gives no reason, and waives nothing.

    Whoever lives with a finding owes the readers of the map a reason; without one nobody can tell a decision from an
    oversight.

    Bad:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
            waive: {orphan-claim: }

    Good:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            waive: {unsupported-claim: Common ground in this seminar.}
    """
    for path, reason in waivers.reasons.items():
        if reason is None:
            yield Finding(path, f"the waiver of {named(str(path[-1]))} has no reason", "write why after the ':'")
