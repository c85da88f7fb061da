"""Where the texts of a map's sources are found: beside the map, or in folders that the user names. Knows no rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from argmap.document import Document
from argmap.files.limits import LIMIT
from argmap.files.reach import leads_on, lies_below
from argmap.files.reader import Reader
from argmap.model import Source
from argmap.prose.quotes import SourceText

_MOST_FILES = 1000


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts at hand: source id → text, and source id → the SHA-256 of the file that it was read from."""

    texts: dict[str, SourceText] = field(default_factory=dict)
    hashes: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Library:
    """Folders in which a source's text is looked for by its file name, by the source's id, and by its hash."""

    folders: Sequence[Path]
    reader: Reader

    def texts(self, document: Document) -> Texts:
        """Find the texts of a map's sources; one that is absent or cannot be read is left out."""
        found = Texts()
        for id, source in document.map.sources.items():
            written_in, _ = document.origin(("sources", id, "text"))
            raw = self._raw(id, source, Path(written_in.name).parent)
            text = None if raw is None else _decoded(raw)
            if raw is not None and text is not None:
                found.texts[id] = SourceText(text)
                found.hashes[id] = sha256(raw).hexdigest()
        return found

    def _raw(self, id: str, source: Source, home: Path) -> bytes | None:
        """A text with the hash that the map gives is taken before one that merely has the name."""
        named = list(self._named(id, source, home))
        if source.sha256 is None:
            return named[0] if named else None
        wanted = source.sha256.lower()
        exact = next((raw for raw in named if sha256(raw).hexdigest() == wanted), None)
        if exact is None:
            exact = self._by_hash(wanted)
        return named[0] if exact is None and named else exact

    def _named(self, id: str, source: Source, home: Path) -> Iterator[bytes]:
        if source.text:
            yield from self._read(home, source.text)
        names = [Path(source.text.replace("\\", "/")).name] if source.text else []
        names += [f"{id}.txt", f"{id}.md"]
        for folder in self.folders:
            for name in names:
                yield from self._read(folder, name)

    def _by_hash(self, wanted: str) -> bytes | None:
        for folder in self.folders:
            for name in self.reader.names(folder)[:_MOST_FILES]:
                for raw in self._read(folder, name):
                    if sha256(raw).hexdigest() == wanted:
                        return raw
        return None

    def _read(self, folder: Path, name: str) -> Iterator[bytes]:
        """A file in a folder or below it; nothing if the name, or a link, leads out."""
        if not leads_on(name):
            return
        try:
            place, home = self.reader.place(folder / name), self.reader.place(folder)
            raw = self.reader.read_at(place) if lies_below(place, home) else None
        except OSError:
            return
        if raw is not None and len(raw) <= LIMIT:
            yield raw


def _decoded(raw: bytes) -> str | None:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
