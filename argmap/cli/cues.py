"""`argmap cues`."""

from __future__ import annotations

import sys

import click

from argmap.cli.examples import examples
from argmap.cli.refusal import Refusal
from argmap.cli.terminal import style_for


@click.command(short_help="List the cues of the extraction.", epilog=examples("argmap cues", "argmap cues T-WITHOUT"))
@click.argument("id", required=False)
def cues(id: str | None) -> None:
    """List the cues by which `argmap extract` finds claims and tensions, or print the page of one."""
    from argmap.extract.cuebook import all_cues
    from argmap.report.cues import cue_page, cue_table

    style = style_for(sys.stdout)
    known = all_cues()
    if id is None:
        click.echo(cue_table(known, style), nl=False, color=style.colour)
        return
    found = next((cue for cue in known.cues if cue.id == id.upper()), None)
    if found is None:
        raise Refusal(_unknown(id, [cue.id for cue in known.cues]))
    click.echo(cue_page(found, known), nl=False)


def _unknown(id: str, ids: list[str]) -> str:
    from argmap.report.visible import visible
    from argmap.text.near import nearest_name

    near = nearest_name(id.upper(), ids)
    return f"'{visible(id)}' is not a cue" + (f"; did you mean '{near}'?" if near else "; `argmap cues` lists them")
