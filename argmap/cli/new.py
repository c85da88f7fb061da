"""`argmap new`."""

from __future__ import annotations

import os
from pathlib import Path

import click

from argmap.cli.examples import examples
from argmap.cli.refusal import Refusal, refusing

_STARTER = Path(__file__).with_name("starter.yaml")


@click.command(short_help="Write a small map to begin with.", epilog=examples("argmap new debate.yaml"))
@click.argument("map", type=click.Path(dir_okay=False, allow_dash=True))
def new(map: str) -> None:
    """Write a small map with comments to begin with; - prints it."""
    starter = _STARTER.read_bytes()
    if map == "-":
        click.echo(starter.decode(), nl=False)
        return
    if not map.lower().endswith((".yaml", ".yml")):
        raise Refusal(f"'{map}' does not end in .yaml or .yml: a folder's maps are found by their ending")
    if os.path.lexists(map):
        raise Refusal(f"'{map}' is there already: nothing was written")
    with refusing(), open(map, "xb") as file:
        file.write(starter)
    click.echo(map)
