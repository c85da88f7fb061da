"""`argmap explain`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from argmap.cli.refusal import refusing

if TYPE_CHECKING:
    from argmap.checks.checker import AnyRule


@click.command()
@click.argument("rule")
def explain(rule: str) -> None:
    r"""Print the page of a rule, by its code or its name: what it finds, why that matters, an example.

    \b
    Examples:
        argmap explain E101
        argmap explain circular-support
    """
    from argmap.report.rule_page import rule_page
    from argmap.rulebook import find_rule

    with refusing():
        found = find_rule(rule)
    click.echo(rule_page(found, _printed(found)), nl=False)
