"""`argmap check`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from pathlib import Path

import click

from argmap.cli.answers import Answers, Wishes
from argmap.cli.examples import examples
from argmap.cli.lines import SourceLines
from argmap.cli.opening import texts_option
from argmap.cli.refusal import Refusal, refusing
from argmap.cli.targets import Targets, targets
from argmap.cli.terminal import style_for
from argmap.diagnostic import Diagnostic, Severity
from argmap.files.cache import Answer, Cache, cache_folder
from argmap.files.config import Config, find_config
from argmap.report.visible import visible

_NAMED = 5


@click.command(
    short_help="Find weak points in maps.",
    epilog=examples(
        "argmap check debate.yaml",
        "argmap check maps/ --strict --ignore E105,P",
        "argmap check debate.yaml --texts sources/ --format json",
    ),
)
@click.argument("maps", nargs=-1, metavar="[MAP|FOLDER]...", type=click.Path(exists=True, allow_dash=True))
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="The format of the report.")
@click.option(
    "--select", multiple=True, metavar="RULES", help="Run only these rules: names, codes or first letters of codes."
)
@click.option("--ignore", multiple=True, metavar="RULES", help="Skip these rules.")
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@click.option("--statistics", is_flag=True, help="Count findings by rule instead of listing them.")
@click.option("--verbose", is_flag=True, help="List every finding instead of summaries.")
@texts_option
@click.option("--no-cache", is_flag=True, help="Ignore cached results.")
def check(
    maps: tuple[str, ...],
    form: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    strict: bool,
    statistics: bool,
    verbose: bool,
    texts: tuple[str, ...],
    no_cache: bool,
) -> None:
    """Find weak points in maps: unsupported claims, circles, one-sided tensions and more.

    A folder means every map in it and below it; the default is the current folder; - is standard input. The exit
    status is 0 if there is no error, 1 if there is one (with --strict, a warning is enough), and 2 for wrong use.
    """
    wishes = Wishes(_parted(select), _parted(ignore), verbose, texts)
    with refusing():
        found_maps = _maps(maps or (".",))
        names, reach = found_maps.maps, found_maps.reach.plus(*texts)
        answers = Answers(wishes, Cache(None if no_cache else cache_folder()), reach)
        config_of = cache(partial(find_config, reach=reach))
        checked = [_checked(answers, name, strict, config_of) for name in _with_progress(names)]
    found = _together([answer for answer, _ in checked])
    if form == "json":
        from argmap.report.json import render_json, statistics_json

        click.echo(statistics_json(found) if statistics else render_json(found), nl=False)
    else:
        _print_text(found, statistics, answers.lines(), len(names), sum(one.waived for one, _ in checked))
    if any(counts for _, counts in checked):
        click.get_current_context().exit(1)


def _parted(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(word.strip() for group in words for word in group.split(",") if word.strip())


def _maps(arguments: Sequence[str]) -> Targets:
    found = targets(arguments)
    _say_skipped("no 'claims:' in it", found.passed_over)
    _say_skipped("outside the folders that argmap may read", found.outside)
    if not found.maps:
        raise Refusal(f"no map found in {', '.join(map(visible, arguments))}")
    return found


def _say_skipped(why: str, names: Sequence[str]) -> None:
    if names:
        named = ", ".join(map(visible, names[:_NAMED]))
        more = len(names) - _NAMED
        click.echo(f"skipped ({why}): {named}{f' and {more} more' if more > 0 else ''}", err=True)


def _with_progress(names: list[str]) -> Iterator[str]:
    """Show a bar for many maps on a terminal, on standard error."""
    if len(names) == 1 or not sys.stderr.isatty():
        yield from names
        return
    with click.progressbar(names, label="checking", file=sys.stderr) as bar:
        yield from bar


def _checked(answers: Answers, name: str, strict: bool, config_of: Callable[[Path], Config]) -> tuple[Answer, bool]:
    """The answer for a map, and whether something in it counts."""
    config = config_of(Path(name).parent.resolve())
    answer = answers.answer(name, config)
    counting = {Severity.ERROR, Severity.WARNING} if strict or config.strict else {Severity.ERROR}
    return answer, any(one.severity in counting for one in answer.diagnostics)


def _together(answers: Sequence[Answer]) -> list[Diagnostic]:
    """The findings of all maps in order, each once: a base that two maps share is checked twice."""
    if len(answers) == 1:
        return list(answers[0].diagnostics)
    return sorted({one for answer in answers for one in answer.diagnostics}, key=lambda one: one.order)


def _print_text(found: list[Diagnostic], statistics: bool, lines: SourceLines, maps: int, waived: int) -> None:
    from argmap.report.text import render_statistics, render_text, summary

    style = style_for(sys.stdout)
    text = render_statistics(found, style) if statistics else render_text(found, lines.line, style)
    click.echo(text + summary(found, maps, waived), color=style.colour)
