"""`argmap rules`."""

from __future__ import annotations

import sys

import click

from argmap.cli.examples import examples
from argmap.cli.terminal import style_for


@click.command(short_help="List the rules.", epilog=examples("argmap rules --format json"))
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="The format of the list.")
def rules(form: str) -> None:
    """List the rules with their severity."""
    from argmap.checks.rules import ALL_RULES

    if form == "json":
        import json

        listed = [
            {"code": rule.code, "name": rule.name, "severity": rule.severity, "summary": rule.summary}
            for rule in ALL_RULES
        ]
        click.echo(json.dumps(listed, indent=2))
        return
    from argmap.report.table import table

    style = style_for(sys.stdout)
    rows = [(rule.code, rule.name, rule.severity, rule.summary) for rule in ALL_RULES]
    click.echo(table(("code", "name", "severity", "what it finds"), rows, style), nl=False, color=style.colour)
