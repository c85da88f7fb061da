"""What a rule is: a function with a code, a severity and a page; knows no rule by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from argmap.checks.waivers import Waivers
from argmap.diagnostic import Finding, Severity
from argmap.document import Document
from argmap.graph import ArgumentGraph

Subject = TypeVar("Subject")
Check = Callable[[Subject], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule(Generic[Subject]):
    """A check with its code, name, severity and manual page (its docstring).

    `companions` are rules that cannot but fire where this one does.
    """

    code: str
    name: str
    severity: Severity
    page: str
    check: Check[Subject]
    companions: tuple[str, ...] = ()

    @property
    def summary(self) -> str:
        """The first line of the page."""
        return self.page.partition("\n")[0]


class GraphRule(Rule[ArgumentGraph]):
    """A rule on the argument."""

    __slots__ = ()


class FileRule(Rule[Document]):
    """A rule on the reading of the file."""

    __slots__ = ()


class WaiverRule(Rule[Waivers]):
    """A rule on the waivers of a map, after all other rules have run."""

    __slots__ = ()


def rule(
    code: str, severity: Severity, companions: tuple[str, ...] = ()
) -> Callable[[Check[ArgumentGraph]], GraphRule]:
    """Make a rule on the argument of a function; its name, in kebab case, is the rule's."""
    return lambda check: GraphRule(code, _name(check), severity, _page(check), check, companions)


def waiver_rule(
    code: str, severity: Severity, companions: tuple[str, ...] = ()
) -> Callable[[Check[Waivers]], WaiverRule]:
    """Make a rule on the waivers of a function."""
    return lambda check: WaiverRule(code, _name(check), severity, _page(check), check, companions)


def _name(check: Callable[..., object]) -> str:
    return check.__name__.replace("_", "-")


def _page(check: Callable[..., object]) -> str:
    from inspect import cleandoc

    return cleandoc(check.__doc__ or "")
