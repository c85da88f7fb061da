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
    from argmap.mapfile import MapFile

_KINDS = ("claim", "tension", "step", "source", "side", "safeguard")


@click.command(
    short_help="Rename a claim, a source … wherever the map names it.",
    epilog=examples(
        "argmap rename debate.yaml deters cameras-deter",
        "argmap rename debate.yaml survey night-survey --kind source --dry-run",
    ),
)
@map_argument
@click.argument("old")
@click.argument("new")
@click.option("--kind", type=click.Choice(_KINDS), help="What it is, where several things have that name.")
@click.option("--dry-run", is_flag=True, help="Show what would change, and write nothing.")
def rename(map: str, old: str, new: str, kind: Kind | None, dry_run: bool) -> None:
    """Rename a claim, tension, step, source, side or safeguard wherever the map refers to it.

    Prose, comments and all other bytes stay. With - the map is read from standard input and printed.
    """
    raw = _bytes(map)
    opened = _read(map, raw)
    text, places = _renamed(opened, old, new, kind)
    tree = opened.document.files[0].tree
    result = (b"\xef\xbb\xbf" if tree.bom else b"") + text.encode()
    if dry_run:
        click.echo(_diff(map, tree.text, text), nl=False)
    elif map == "-":
        write_output(result)
    else:
        _write(map, raw, result)
        click.echo(f"renamed '{old}' to '{new}' in {places} place{'' if places == 1 else 's'}")


def _bytes(map: str) -> bytes:
    from argmap.mapfile import opened

    with refusing():
        return read_input() if map == "-" else opened(map)


def _read(map: str, raw: bytes) -> MapFile:
    from argmap.config import Config
    from argmap.mapfile import read_map
    from argmap.reader import Reader

    return read_map(map, raw, Reader(), [], Config())


def _renamed(opened: MapFile, old: str, new: str, kind: Kind | None) -> tuple[str, int]:
    """The new text and the number of places; the text is read again, and must argue the same."""
    from argmap.edit.rename import RenameError, rename_item
    from argmap.edit.sameness import is_same_but_for
    from argmap.report.visible import visible
    from argmap.text.splice import splice

    try:
        renaming, edits = rename_item(opened.document, old, new, kind)
    except RenameError as error:
        raise Refusal(visible(str(error))) from error
    text = splice(opened.document.files[0].tree.text, edits)
    again = _read(opened.path, text.encode())
    if not is_same_but_for(opened.graph_with_rejected, again.graph_with_rejected, renaming):
        raise Refusal(f"the map would not argue the same with '{new}' for '{visible(old)}': nothing was written")
    return text, len(edits)


def _write(map: str, raw: bytes, result: bytes) -> None:
    from argmap.writer import write_whole

    if _bytes(map) != raw:
        raise Refusal(f"'{map}' has changed since it was read: nothing was written")
    with refusing():
        write_whole(map, result)


def _diff(name: str, before: str, after: str) -> str:
    from difflib import unified_diff

    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    return "".join(line if line.endswith("\n") else line + "\n" for line in unified_diff(old, new, name, name))
