"""`argmap cues`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from argmap.cli.examples import examples
from argmap.cli.refusal import Refusal
from argmap.cli.terminal import style_for

if TYPE_CHECKING:
    from argmap.cues.cue import Cue
    from argmap.segment.boilerplate import BoilerplateCue


@click.command(short_help="List the cues of the extraction.", epilog=examples("argmap cues", "argmap cues T-WITHOUT"))
@click.argument("id", required=False)
def cues(id: str | None) -> None:
    """List the cues that `argmap extract` finds claims and tensions by, or explain one of them."""
    from argmap.cues.cuebook import all_cues
    from argmap.report.cues import cue_page, cue_table
    from argmap.segment.boilerplate import all_boilerplate

    style = style_for(sys.stdout)
    known, boilerplate = all_cues(), all_boilerplate()
    if id is None:
        click.echo(cue_table(known, boilerplate, style), nl=False, color=style.colour)
        return
    every: list[Cue | BoilerplateCue] = [*boilerplate, *known.cues]
    by_id = {cue.id: cue for cue in every}
    if id.upper() not in by_id:
        raise Refusal(_unknown(id, list(by_id)))
    click.echo(cue_page(by_id[id.upper()], known, style), nl=False)


def _unknown(id: str, ids: list[str]) -> str:
    from argmap.report.visible import visible
    from argmap.wording.near import did_you_mean

    near = did_you_mean(id.upper(), ids)
    return f"'{visible(id)}' is not a cue; {near or '`argmap cues` lists them'}"
