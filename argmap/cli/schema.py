"""`argmap schema`."""

from __future__ import annotations

import click

from argmap.cli.examples import examples


@click.command(
    short_help="Print the JSON Schema of the map format.",
    epilog=examples("argmap schema > argmap.schema.json"),
)
def schema() -> None:
    """Print the JSON Schema of the map format, for editors.

    A map whose first line is `# yaml-language-server: $schema=argmap.schema.json` is then completed and checked while
    it is typed.
    """
    import json

    from argmap.report.schema import map_schema

    click.echo(json.dumps(map_schema(), indent=2))
