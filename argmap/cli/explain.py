"""`argmap explain`."""

from __future__ import annotations

import click

from argmap.cli.examples import examples
from argmap.cli.refusal import refusing


@click.command(short_help="Explain a rule.", epilog=examples("argmap explain E101", "argmap explain circular-support"))
@click.argument("rule")
def explain(rule: str) -> None:
    """Print the page of a rule, by its code or its name: what it finds, why that matters, an example."""
    from argmap.checks.rules import ALL_RULES
    from argmap.mapfile.rulebook import find_rule
    from argmap.report.rule_page import printed_for, rule_page

    with refusing():
        found = find_rule(rule)
    page = rule_page(found, printed_for(found, ALL_RULES))
    click.echo("".join(line for line in page.splitlines(keepends=True) if not line.startswith("<!--")), nl=False)
