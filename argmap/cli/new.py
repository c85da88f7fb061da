"""`argmap new`."""

from __future__ import annotations

from pathlib import Path

import click

from argmap.cli.examples import examples
from argmap.cli.held import signals_held
from argmap.cli.refusal import Refusal, refusing
from argmap.files.limits import is_yaml
from argmap.files.writer import write_new

_STARTER = Path(__file__).with_name("starter.yaml")


@click.command(short_help="Create a small map to start from.", epilog=examples("argmap new debate.yaml"))
@click.argument("map", type=click.Path(dir_okay=False, allow_dash=True))
def new(map: str) -> None:
    """Create a small commented map to start from; with - it is printed."""
    starter = _STARTER.read_bytes()
    if map == "-":
        click.echo(starter.decode(), nl=False)
        return
    if not is_yaml(map):
        raise Refusal(f"'{map}' does not end in .yaml or .yml: name the map with one of these endings")
    with refusing(), signals_held():
        write_new(map, starter)
    click.echo(map)
