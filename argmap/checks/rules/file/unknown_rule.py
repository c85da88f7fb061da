"""The rule `unknown-rule`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import waiver_rule
from argmap.checks.waivers import Waivers
from argmap.checks.words import named
from argmap.diagnostic import Finding, Severity
from argmap.wording.near import did_you_mean


@waiver_rule("Y503", Severity.ERROR)
def unknown_rule(waivers: Waivers) -> Iterator[Finding]:
    """A waiver names a rule that does not exist.

    It waives nothing, and the finding that it was meant for is still reported. In a map a rule goes by its name, which
    a reader understands, and not by its code.

    Bad:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
            waive: {unsuported-claim: Common ground in this seminar.}

    Good:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            waive: {unsupported-claim: Common ground in this seminar.}
    """
    for path in waivers.reasons:
        name = str(path[-1])
        if name not in waivers.rules:
            hint = did_you_mean(name, waivers.rules) or "see 'argmap rules' for the names"
            yield Finding(path, f"{named(name)} is not the name of a rule", hint, on_key=True)
