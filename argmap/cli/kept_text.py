"""Where an article's text is kept, so that the map beside it can be checked against it; writes nothing itself."""

from __future__ import annotations

import codecs
import os
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.cli.refusal import Refusal, refusing
from argmap.files.reach import leads_on, lies_below, resolved
from argmap.report.visible import visible

if TYPE_CHECKING:
    from argmap.articles import Article
    from argmap.document import Document
    from argmap.mapping.compose import SourceNote
    from argmap.model import Source

_PLAIN = ("", ".txt", ".text")


@dataclass(frozen=True, slots=True)
class Kept:
    """The text as the map speaks of it, and the file to write first, if any: where it is not there already.

    `over` is the text that the file had when it was looked at; None: there was no such file.
    """

    note: SourceNote
    path: Path | None = None
    raw: bytes = b""
    over: bytes | None = None


def loose_note(name: str, raw: bytes, article: Article) -> SourceNote:
    """For a map that is printed: it names the article where that is a file with just this text."""
    from argmap.mapping.compose import SourceNote

    own = _bytes(article) if article.converted else raw
    file = None if article.converted or name == "-" else Path(name).name
    return SourceNote(article.text, sha256(own).hexdigest(), file, article.title, passed_over=article.passed_over)


def kept_text(name: str, raw: bytes, article: Article, map: str, document: Document | None, title: str | None) -> Kept:
    """For a map in a file: the article itself where it lies in the map's folder as plain UTF-8, else a copy there.

    Refuses where another text stands in the way: only a file with the hash that the map records is replaced.
    """
    from argmap.mapping.compose import SourceNote
    from argmap.mapping.merge import source_in

    home = Path(map).parent
    in_place = None if article.converted or not os.path.isfile(name) else _name_in(home, name)
    own = raw if in_place else _bytes(article)
    wished = in_place or _copy_name(name, article, map)
    note = SourceNote(article.text, sha256(own).hexdigest(), wished, article.title, passed_over=article.passed_over)
    id = source_in(document.map, note, title) if document else None
    source = document.map.sources[id] if document and id else None
    if source is None:
        return Kept(note) if in_place else _copied(note, home, own, None)
    return _again(note, source, home, own, in_place)


def _again(note: SourceNote, source: Source, home: Path, own: bytes, in_place: str | None) -> Kept:
    """A text that the map knows: its file stays the one that the map names, unless the article is a file there."""
    from dataclasses import replace

    from argmap.mapping.merge.sources import same_file

    if source.text is None or (in_place and same_file(source.text, in_place)):
        return Kept(note)
    if not leads_on(source.text) or not _is_inside(home / source.text, home):
        return Kept(replace(note, file=source.text))
    recorded = (source.sha256 or "").lower()
    if in_place and recorded != note.sha256:
        return Kept(note)
    return _copied(replace(note, file=source.text), home, own, recorded or None)


def _copied(note: SourceNote, home: Path, own: bytes, recorded: str | None) -> Kept:
    path = home / (note.file or "")
    if not _is_inside(path, home):
        raise Refusal(f"'{visible(str(path))}' lies outside the map's folder: a source's text must be inside it")
    there = _read(path)
    if there == own:
        return Kept(note)
    if there is not None and sha256(there).hexdigest() != recorded:
        raise Refusal(f"'{visible(str(path))}' already exists with a different text: move or rename it first")
    return Kept(note, path, own, there)


def _read(path: Path) -> bytes | None:
    from argmap.files.reader import read_plain

    if not os.path.lexists(path):
        return None
    with refusing():
        return read_plain(path)


def _bytes(article: Article) -> bytes:
    """The text as a file: a mark that begins the text itself would be taken for the file's without another."""
    mark = codecs.BOM_UTF8 if article.text.startswith("\ufeff") else b""
    return mark + article.text.encode("utf-8", "replace")


def _copy_name(name: str, article: Article, map: str) -> str:
    """The name of a copy; never that of the article, of which it is one."""
    path = Path(map if name == "-" else name)
    plain = name == "-" or not article.converted or path.suffix.lower() in _PLAIN
    wished = path.stem + (".txt" if plain else ".md")
    is_article = name != "-" and _same(Path(map).parent / wished, Path(name))
    return f"{path.stem}-text{Path(wished).suffix}" if is_article else wished


def _same(path: Path, other: Path) -> bool:
    with refusing():
        return resolved(path) == resolved(other)


def _name_in(home: Path, name: str) -> str | None:
    """A file's name as seen from a folder that holds it, directly or further down."""
    with refusing():
        path, top = Path(resolved(name)), Path(resolved(home))
    return path.relative_to(top).as_posix() if path.is_relative_to(top) else None


def _is_inside(path: Path, folder: Path) -> bool:
    with refusing():
        return lies_below(resolved(path), resolved(folder))
