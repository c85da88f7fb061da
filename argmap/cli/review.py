"""`argmap review`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from argmap.cli.examples import examples
from argmap.cli.opening import map_argument, texts_option
from argmap.cli.refusal import Refusal
from argmap.report.visible import visible

if TYPE_CHECKING:
    from argmap.cli.reviewing import Reviewing


@click.command(
    short_help="Accept or reject a map's drafts, one by one.",
    epilog=examples("argmap review debate.yaml", "argmap review debate.yaml --texts sources"),
)
@map_argument
@texts_option
def review(map: str, texts: tuple[str, ...]) -> None:
    """Go through the drafts of a map: accept, edit, reject or merge each with a key.

    Each draft is shown with the sentence it was found in; ? lists the keys. Steps and tensions come after the claims
    that they name. Rejecting a claim also rejects the draft steps that use it, and the draft tensions in which it
    leaves a pole empty.

    Every answer is saved at once, and no other byte of the file changes. Stop at any time; run the command again to
    continue.
    """
    if map == "-":
        raise Refusal("review changes the map's file, so it cannot read standard input ('-')")
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise Refusal("argmap review needs a terminal")
    from argmap.cli.reviewing import Reviewing

    reviewing = Reviewing(map, texts)
    if reviewing.session.waiting:
        _ask(reviewing)
    else:
        click.echo(f"'{visible(map)}' has no drafts left to review")
        reviewing.summarise()


def _ask(reviewing: Reviewing) -> None:
    """Ask until there is no draft left, or the user has had enough."""
    from argmap.cli.screen import screen

    stopped = False
    try:
        with screen() as show:
            reviewing.run(show)
    except KeyboardInterrupt:
        stopped = True
    finally:
        reviewing.summarise()
    if stopped:
        raise click.exceptions.Exit(130)
