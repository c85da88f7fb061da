"""Options and steps that the commands on one map share."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from argmap.cli.refusal import refusing

if TYPE_CHECKING:
    from argmap.mapfile.loading import MapFile

Command = TypeVar("Command", bound=Callable[..., Any])


def map_argument(command: Command) -> Command:
    """The argument MAP: a file, or - for standard input."""
    path = click.Path(exists=True, dir_okay=False, allow_dash=True)
    return click.argument("map", metavar="MAP", type=path)(command)


def texts_option(command: Command) -> Command:
    """The option `--texts`."""
    path = click.Path(exists=True, file_okay=False)
    told = "A folder with the sources' texts, to check quotes against."
    return click.option("--texts", multiple=True, metavar="FOLDER", type=path, help=told)(command)


def open_map(path: str, texts: tuple[str, ...] = ()) -> MapFile:
    """Read a map, or refuse."""
    from argmap.mapfile.loading import load

    with refusing():
        return load(path, texts=texts)


def warn_of_errors(opened: MapFile) -> None:
    """Say on standard error when a map has errors: what is shown may then lack something."""
    from argmap.diagnostic import Severity
    from argmap.mapfile.rulebook import chosen, errors_of
    from argmap.report.visible import visible

    with refusing():
        found = opened.run(errors_of(chosen(opened.config, (), (), False))).diagnostics
    errors = sum(one.severity is Severity.ERROR for one in found)
    if errors:
        noun = "error" if errors == 1 else "errors"
        name = visible(opened.path)
        click.echo(f"{name} has {errors} {noun}; `argmap check {name}` shows what may be missing here", err=True)
