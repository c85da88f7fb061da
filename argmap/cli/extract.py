"""`argmap extract`."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from argmap.cli.examples import examples
from argmap.cli.refusal import Refusal, refusing
from argmap.cli.terminal import read_input, write_output
from argmap.files.limits import is_yaml
from argmap.report.visible import visible

if TYPE_CHECKING:
    from argmap.articles import Article
    from argmap.cli.kept_text import Kept
    from argmap.extract.extracted import Extracted
    from argmap.mapfile.loading import MapFile
    from argmap.sides.lexicon import Lexicon

_FILE = click.Path(exists=True, dir_okay=False, allow_dash=True)


@click.command(
    short_help="Draft a map of an article, by rules.",
    epilog=examples(
        "argmap extract article.txt -o debate.yaml",
        "argmap extract article.txt --why 'must balance'",
        "argmap extract page.html --sides own-words.yaml > debate.yaml",
    ),
)
@click.argument("article", type=_FILE)
@click.option(
    "-o", "output", metavar="MAP", type=click.Path(dir_okay=False, allow_dash=True), help="The map to write or update."
)
@click.option("--suggest", is_flag=True, help="Also guess steps from where sentences stand; many guesses are wrong.")
@click.option(
    "--why", metavar="SENTENCE", help="Explain how one sentence was read; give some of its words, or its number."
)
@click.option("--sides", metavar="FILE", help="A file with your own two sides and their words, or 'safety-privacy'.")
@click.option("--encoding", metavar="NAME", help="The article's encoding, if it is not UTF-8.")
def extract(
    article: str, output: str | None, suggest: bool, why: str | None, sides: str | None, encoding: str | None
) -> None:
    """Draft a map of an article: its claims, its tensions and the steps that a word marks. Rules do it, offline.

    The map is printed, or written with -o, which also keeps the article's text beside it. If the map exists, it is
    updated: whatever you accepted, rejected or changed stays as it is. With - the article is read from standard input.
    """
    raw = _raw(article)
    read = _article(article, raw, encoding)
    lexicon = _lexicon(sides)
    if why is not None:
        _explain(read.text, why, lexicon)
    elif output is None or output == "-":
        _print(article, raw, read, lexicon, suggest)
    elif os.path.lexists(output):
        _merge(article, raw, read, lexicon, suggest, output)
    else:
        _write_new(article, raw, read, lexicon, suggest, output)


def _raw(name: str) -> bytes:
    from argmap.files.reader import read_named

    with refusing():
        return read_input() if name == "-" else read_named(name)


def _article(name: str, raw: bytes, encoding: str | None) -> Article:
    from argmap.articles import ArticleError, read_article

    try:
        return read_article(name, raw, encoding)
    except ArticleError as error:
        raise Refusal(visible(f"'{name}': {error}")) from error


def _lexicon(sides: str | None) -> Lexicon:
    from argmap.sides.lexicon import KNOWN, default_lexicon, known_lexicon, load_lexicon

    if sides is None:
        return default_lexicon()
    if sides in KNOWN and not os.path.exists(sides):
        return known_lexicon(sides)
    try:
        return load_lexicon(_raw(sides).decode("utf-8-sig"), sides)
    except UnicodeDecodeError as error:
        raise Refusal(f"'{visible(sides)}' is not UTF-8: save it as UTF-8") from error
    except ValueError as error:
        raise Refusal("\n".join(map(visible, str(error).splitlines()))) from error


def _explain(text: str, wanted: str, lexicon: Lexicon) -> None:
    from argmap.extract.why import why_lines

    try:
        lines = why_lines(text, wanted, lexicon)
    except LookupError as error:
        raise Refusal(visible(f"no sentence contains these words or has this number: '{wanted}'")) from error
    click.echo("\n".join(visible(line) for line in lines))


def _print(name: str, raw: bytes, article: Article, lexicon: Lexicon, suggest: bool) -> None:
    from argmap.cli.extract_told import drafted
    from argmap.cli.kept_text import loose_note
    from argmap.extract.reading import extracted_from
    from argmap.files.limits import LIMIT
    from argmap.mapping.compose import compose

    _must_fit(article.text)
    draft = extracted_from(article.text, lexicon, suggest=suggest)
    note = loose_note(name, raw, article)
    text = compose(draft, note).encode()
    if len(text) > LIMIT:
        raise _too_large(str(len(text) // 2**20))
    write_output(text)
    if note.file is None:
        click.echo("the map names no text file for its quotes: use -o to keep the text beside the map", err=True)
    _tell(drafted(draft), draft, article)


def _write_new(name: str, raw: bytes, article: Article, lexicon: Lexicon, suggest: bool, output: str) -> None:
    from argmap.cli.extract_told import drafted
    from argmap.cli.kept_text import kept_text
    from argmap.extract.reading import extracted_from
    from argmap.mapfile.saving import new_version, save_new
    from argmap.mapping.compose import compose

    if not is_yaml(output):
        raise Refusal(f"'{visible(output)}' does not end in .yaml or .yml: name the map with one of these endings")
    _must_fit(article.text)
    draft = extracted_from(article.text, lexicon, suggest=suggest)
    kept = kept_text(name, raw, article, output, None, draft.title)
    with _fitting(output):
        version = new_version(output, compose(draft, kept.note, os.path.basename(output)))
    if os.path.lexists(output):
        raise Refusal(f"'{visible(output)}' was created by another program in the meantime: nothing was written")
    _write(kept, lambda: save_new(version))
    _tell((f"{visible(output)}: {line}" for line in drafted(draft)), draft, article)


def _merge(name: str, raw: bytes, article: Article, lexicon: Lexicon, suggest: bool, output: str) -> None:
    from argmap.cli.extract_told import merged_lines
    from argmap.cli.kept_text import kept_text
    from argmap.extract.reading import extracted_from
    from argmap.mapfile.saving import open_version, save
    from argmap.mapping.merge import merge

    with refusing():
        before = open_version(output)
    _must_be_whole(before.map)
    _must_fit(article.text)
    draft = extracted_from(article.text, lexicon, suggest=True)
    _must_share_sides(before.map, draft)
    kept = kept_text(name, raw, article, output, before.map.document, draft.title)
    merged = merge(before.map.document, draft, kept.note, suggest=suggest)
    with _fitting(output):
        after = before.changed(merged.edits, lambda _: None) if merged.edits else before
    if _raw(output) != before.raw:
        raise Refusal(f"'{visible(output)}' has changed since it was read: nothing was written")
    _write(kept, lambda: save(before, after))
    click.echo(f"{visible(output)}: {'updated' if merged.edits else 'unchanged'}", err=True)
    _tell(merged_lines(merged, before.map.document), draft, article)


def _must_be_whole(map: MapFile) -> None:
    """The form of a map must have no fault: what could not be read may be what is proposed."""
    problem = next((one for one in map.document.problems if one.name != "odd-id"), None)
    if problem:
        file, span = map.document.place(problem.finding)
        place = f"{file.name}:{span.line}:{span.column}"
        raise Refusal(
            visible(f"{place}: {problem.finding.message}: fix this before extracting the article into the map")
        )


def _must_fit(text: str) -> None:
    """Refuse what cannot become a map that is read again, before minutes of work."""
    from argmap.files.limits import LIMIT
    from argmap.mapping.compose import least_size

    if (least := least_size(text)) > LIMIT:
        raise _too_large(f"more than {least // 2**20}")


def _too_large(size: str) -> Refusal:
    from argmap.files.limits import LIMIT

    return Refusal(
        f"the map would have {size} MiB, but argmap reads {LIMIT // 2**20} at most: extract the article in parts"
    )


def _must_share_sides(opened: MapFile, draft: Extracted) -> None:
    if not draft.sides.keys() <= opened.map.sides.keys():
        mine, theirs = (", ".join(f"'{side}'" for side in sides) for sides in (opened.map.sides, draft.sides))
        raise Refusal(visible(f"the map has the sides {mine}, the word lists have {theirs}: name others with --sides"))


@contextmanager
def _fitting(output: str) -> Iterator[None]:
    from argmap.mapfile.saving import UnfitError

    try:
        yield
    except UnfitError as error:
        raise Refusal(visible(f"'{output}': {error}: nothing was written")) from error


def _write(kept: Kept, save: Callable[[], None]) -> None:
    """Write the text first: where the map is then not written, the next run finds it there and goes on."""
    from argmap.cli.held import signals_held
    from argmap.files.writer import write_new, write_whole

    with refusing(), signals_held():
        if kept.path is not None:
            if kept.over is None:
                write_new(kept.path, kept.raw)
            else:
                write_whole(kept.path, kept.raw, over=kept.over)
            click.echo(f"the text was saved in {visible(str(kept.path))}", err=True)
        save()


def _tell(lines: Iterable[str], draft: Extracted, article: Article) -> None:
    from argmap.cli.extract_told import remarks

    for line in (*lines, *remarks(draft, article)):
        click.echo(line, err=True)
