"""`argmap rename`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from argmap.cli.examples import examples
from argmap.cli.opening import map_argument
from argmap.cli.refusal import Refusal, refusing
from argmap.cli.terminal import read_input, write_output

if TYPE_CHECKING:
    from argmap.edit.rename import Kind
    from argmap.mapfile.loading import MapFile
    from argmap.mapfile.saving import Version

_KINDS = ("claim", "tension", "step", "source", "side", "safeguard")


@click.command(
    short_help="Rename a claim, source or side everywhere in a map.",
    epilog=examples(
        "argmap rename debate.yaml deters cameras-deter",
        "argmap rename debate.yaml survey night-survey --kind source --dry-run",
    ),
)
@map_argument
@click.argument("old")
@click.argument("new")
@click.option("--kind", type=click.Choice(_KINDS), help="What to rename, if several things have that name.")
@click.option("--dry-run", is_flag=True, help="Show the changes without writing them.")
def rename(map: str, old: str, new: str, kind: Kind | None, dry_run: bool) -> None:
    """Rename a claim, tension, step, source, side or safeguard everywhere in a map.

    Prose, comments and every other byte stay. With - the map is read from standard input and printed.
    """
    before = _opened(map)
    after, places = _renamed(before, old, new, kind)
    if dry_run:
        click.echo(_diff(map, before.text, after.text), nl=False)
    elif map == "-":
        write_output(after.raw)
    else:
        _save(before, after)
        click.echo(f"renamed '{old}' to '{new}' in {places} place{'' if places == 1 else 's'}")


def _opened(map: str) -> Version:
    from argmap.mapfile.saving import open_version, version_of

    with refusing():
        return version_of(map, read_input()) if map == "-" else open_version(map)


def _renamed(before: Version, old: str, new: str, kind: Kind | None) -> tuple[Version, int]:
    """The map after it, which must argue the same, and the number of places."""
    from argmap.edit.rename import RenameError, rename_item
    from argmap.edit.sameness import is_same_but_for
    from argmap.mapfile.saving import UnfitError
    from argmap.report.visible import visible

    def objection(after: MapFile) -> str | None:
        same = is_same_but_for(before.map.graph_with_rejected, after.graph_with_rejected, renaming)
        return None if same else f"renaming '{visible(old)}' to '{new}' would change the argument"

    try:
        renaming, edits = rename_item(before.map.document, old, new, kind)
        return before.changed(edits, objection), len(edits)
    except RenameError as error:
        raise Refusal(visible(str(error))) from error
    except UnfitError as error:
        raise Refusal(f"{visible(str(error))}: nothing was written") from error


def _save(before: Version, after: Version) -> None:
    from argmap.cli.held import signals_held
    from argmap.mapfile.saving import save

    with refusing(), signals_held():
        save(before, after)


def _diff(name: str, before: str, after: str) -> str:
    from difflib import unified_diff

    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    return "".join(line if line.endswith("\n") else line + "\n" for line in unified_diff(old, new, name, name))
