"""The rule `unused-waiver`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import waiver_rule
from argmap.checks.waivers import Waivers
from argmap.checks.words import named
from argmap.diagnostic import Finding, Severity


@waiver_rule("Y502", Severity.WARNING)
def unused_waiver(waivers: Waivers) -> Iterator[Finding]:
    """A waiver waives nothing.

    What it was written for has been mended, or stands elsewhere. Left in place it would hide the next fault of its
    kind.

    Bad:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            assumed: true
            waive: {unsupported-claim: Common ground in this seminar.}

    Good:
        claims:
          cameras-deter:
            text: Cameras at the gate deter theft.
            waive: {unsupported-claim: Common ground in this seminar.}
    """
    for path in waivers.unused():
        message = f"the waiver of {named(str(path[-1]))} covers no finding"
        yield Finding(path, message, "take it out, or move it to the item that the finding is about", on_key=True)
