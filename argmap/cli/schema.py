"""`argmap schema`."""

from __future__ import annotations

import click


@click.command()
def schema() -> None:
    r"""Print the JSON Schema of the map format, for editors.

    \b
    Example:
        argmap schema > argmap.schema.json

    A map then says in its first line where it is:

    \b
        # yaml-language-server: $schema=argmap.schema.json
    """
    import json

    from argmap.report.schema import map_schema

    click.echo(json.dumps(map_schema(), indent=2))
