"""`argmap render`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.choices import ENGINES, FORMATS, THEMES, VIEWS
from argmap.cli.examples import examples
from argmap.cli.opening import map_argument, open_map, texts_option, warn_of_errors
from argmap.cli.refusal import Refusal, refusing
from argmap.cli.terminal import write_output
from argmap.files.config import MOST_SECONDS
from argmap.report.visible import visible

if TYPE_CHECKING:
    from argmap.mapfile.loading import MapFile


class Failure(click.ClickException):
    """The picture could not be drawn, though the command was right."""

    exit_code = 1


def _seconds(context: click.Context, parameter: click.Parameter, value: float | None) -> float | None:
    """A time to wait: neither nothing, nor for ever, nor 'nan'."""
    if value is not None and not 0 < value <= MOST_SECONDS:
        raise click.BadParameter(f"{value:g} is not greater than 0 and at most {MOST_SECONDS}.")
    return value


@click.command(
    short_help="Draw a map.",
    epilog=examples(
        "argmap render debate.yaml",
        "argmap render debate.yaml --view tension --theme mono -o tensions.pdf",
        "argmap render debate.yaml --to svg -o - > picture.svg",
    ),
)
@map_argument
@click.option("--view", type=click.Choice(VIEWS), default="support", show_default=True, help="Which picture to draw.")
@click.option("--to", type=click.Choice(FORMATS), help="The format; by default, the one that FILE ends in, else svg.")
@click.option("-o", "--output", metavar="FILE", type=click.Path(dir_okay=False, allow_dash=True),
              help="The file to write; - prints. By default MAP-VIEW.svg in the current folder.")  # fmt: skip
@click.option(
    "--theme", type=click.Choice(THEMES), help="Colours on white (the default), no colours, or colours on black."
)
@click.option("--engine", type=click.Choice(ENGINES), help="Which Graphviz to use: argmap's own or the system's.")
@click.option(
    "--timeout", type=float, callback=_seconds, metavar="SECONDS", help="Stop after this many seconds (60 by default)."
)
@click.option(
    "--dpi",
    type=click.IntRange(10, 1200),
    default=150,
    show_default=True,
    help="Resolution of a PNG, in dots per inch.",
)
@texts_option
def render(
    map: str,
    view: str,
    to: str | None,
    output: str | None,
    theme: str | None,
    engine: str | None,
    timeout: float | None,
    dpi: int,
    texts: tuple[str, ...],
) -> None:
    """Draw a map: its support (which claim rests on which) or its tensions (side against side).

    The same map and options always give the same bytes. A map with errors is drawn as far as it can be read.
    """
    form = to or _form(output)
    opened = open_map(map, texts)
    warn_of_errors(opened)
    wishes: dict[str, object] = {"theme": theme or opened.config.theme, "engine": engine or opened.config.engine}
    wishes |= {"timeout": timeout or opened.config.timeout, "dpi": dpi}
    picture = _drawn(opened, view, form, {key: wish for key, wish in wishes.items() if wish is not None})
    if output == "-":
        write_output(picture)
    else:
        _write(output or f"{'map' if map == '-' else Path(map).stem}-{view}.{form}", picture, map)


def _form(output: str | None) -> str:
    """The format by the ending of the file's name."""
    if output in (None, "-"):
        return "svg"
    ending = Path(str(output)).suffix.lower().lstrip(".")
    if ending not in FORMATS:
        raise Refusal(f"'{output}' does not end in .{', .'.join(FORMATS)}: name the format with --to")
    return ending


def _drawn(opened: MapFile, view: str, form: str, wishes: dict[str, object]) -> bytes:
    from warnings import catch_warnings, simplefilter

    from argmap.render import RenderError, UnshownTextWarning

    if opened.document.problems and not opened.map.claims:
        raise Refusal(f"'{opened.path}' has no claim that can be drawn: `argmap check` says why")
    try:
        with catch_warnings(record=True) as caught:
            simplefilter("always", UnshownTextWarning)
            picture = opened.render(view, form, **wishes)
    except RenderError as error:
        raise Failure(str(error)) from error
    for warning in caught:
        click.echo(f"warning: {visible(str(warning.message))}", err=True)
    return picture


def _write(path: str, picture: bytes, map: str) -> None:
    from argmap.cli.held import signals_held
    from argmap.files.writer import write_whole

    with refusing(), signals_held():
        if map != "-" and os.path.exists(path) and os.path.samefile(path, map):
            raise Refusal(f"'{path}' is the map itself: nothing was written")
        write_whole(path, picture)
    click.echo(path)
