"""`argmap stats`."""

from __future__ import annotations

import sys

import click

from argmap.cli.examples import examples
from argmap.cli.opening import map_argument, open_map, texts_option, warn_of_errors
from argmap.cli.terminal import style_for


@click.command(short_help="Count what is in a map.", epilog=examples("argmap stats debate.yaml"))
@map_argument
@texts_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="The format of the counts.")
def stats(map: str, texts: tuple[str, ...], form: str) -> None:
    """Count what is in a map: claims by side, kind, hedge, support and section; steps, evidence and tensions."""
    opened = open_map(map, texts)
    warn_of_errors(opened)
    from argmap.analysis.census import census

    counted = census(opened.graph)
    if form == "json":
        import json
        from dataclasses import asdict

        click.echo(json.dumps(asdict(counted), indent=2))
        return
    from argmap.report.census import render_stats

    style = style_for(sys.stdout)
    click.echo(render_stats(counted, opened.map.sides, style), nl=False, color=style.colour)
