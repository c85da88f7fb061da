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
    from argmap.extract.boilerplate import all_boilerplate
    from argmap.extract.cuebook import all_cues
    from argmap.report.cues import boilerplate_page, cue_page, cue_table

    style = style_for(sys.stdout)
    known, boilerplate = all_cues(), all_boilerplate()
    if id is None:
        click.echo(cue_table(known, boilerplate, style), nl=False, color=style.colour)
        return
    pages = {cue.id: boilerplate_page(cue) for cue in boilerplate}
    pages |= {cue.id: cue_page(cue, known) for cue in known.cues}
    if id.upper() not in pages:
        raise Refusal(_unknown(id, list(pages)))
    click.echo(pages[id.upper()], nl=False)


def _unknown(id: str, ids: list[str]) -> str:
    from argmap.report.visible import visible
    from argmap.text.near import nearest_name

    near = nearest_name(id.upper(), ids)
    return f"'{visible(id)}' is not a cue" + (f"; did you mean '{near}'?" if near else "; `argmap cues` lists them")
