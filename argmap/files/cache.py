"""Remembers what a check said of a map, by content: bytes, wishes, version and every other file that was looked at.

Knows no rule and reads no YAML, so that the answer for an unchanged map takes hardly longer than reading it. What
cannot be written is not remembered, and what cannot be read is not there: a cache never fails.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from argmap.diagnostic import Diagnostic, Related, Severity, Span
from argmap.files.reach import Reach
from argmap.files.reader import Reader, read_plain
from argmap.files.writer import write_whole
from argmap.version import __version__

_MOST_ENTRIES = 500
_MOST_BYTES = 64 * 2**20
_LARGEST_ENTRY = 8 * 2**20


@dataclass(frozen=True, slots=True)
class Answer:
    """What a check said, and the other files, folders and links that it rests on (see Reader)."""

    diagnostics: tuple[Diagnostic, ...]
    waived: int
    files: Mapping[str, str | None] = field(default_factory=dict)
    folders: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)


class Cache:
    """Answers in a folder, a JSON file each; without a folder it remembers nothing."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder

    def find(self, key: str, reach: Reach | None = None) -> Answer | None:
        """The answer for a key, if all that it rests on is still the same; an entry that was damaged is none."""
        if self.folder is None:
            return None
        try:
            answer = _answer(_unsealed(key, read_plain(self.folder / f"{key}.json", 2 * _LARGEST_ENTRY)))
            return answer if _still_holds(answer, reach) else None
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return None

    def keep(self, key: str, answer: Answer) -> None:
        """Remember an answer, and forget the oldest when there are too many."""
        if self.folder is None:
            return
        raw = _sealed(key, json.dumps(_plain(answer)))
        if len(raw) > _LARGEST_ENTRY:
            return
        with suppress(OSError):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_whole(self.folder / f"{key}.json", raw, lasting=False)
            _forget_oldest(self.folder)


def cache_folder() -> Path:
    """Where this platform keeps caches; `ARGMAP_CACHE_DIR` outweighs it."""
    if own := os.environ.get("ARGMAP_CACHE_DIR"):
        return Path(own)
    home = Path(os.path.expanduser("~"))
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "argmap" / "cache"
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "argmap"
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache") / "argmap"


def key_of(name: str, raw: bytes, wishes: Mapping[str, Any]) -> str:
    """The key for a map: where it is, what is in it, what is asked, and which program answers."""
    asked = [os.path.abspath(name), name, wishes, __version__, sys.version, list(_program())]
    digest = sha256(json.dumps(asked, sort_keys=True, default=str).encode())
    digest.update(raw)
    return digest.hexdigest()


def _program() -> Iterator[tuple[str, int, int]]:
    """The package's files, and the folders of packages that it may use: a change of either may change an answer."""
    waiting = [str(Path(__file__).resolve().parents[1])]
    while waiting:
        folder = waiting.pop()
        for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
            if entry.is_dir():
                if entry.name != "__pycache__":
                    waiting.append(entry.path)
            else:
                seen = entry.stat()
                yield entry.path, seen.st_size, seen.st_mtime_ns
    for path in sys.path:
        if path.endswith(("site-packages", "dist-packages")):
            with suppress(OSError):
                yield path, 0, os.stat(path).st_mtime_ns


def _still_holds(answer: Answer, reach: Reach | None) -> bool:
    """Whether links lead where they led, and files and folders hold what they held."""
    reader = Reader(reach)
    for path in answer.places:
        with suppress(OSError):
            reader.place(path)
    if reader.places != answer.places:
        return False
    for place in answer.files:
        with suppress(OSError):
            reader.read_at(place)
    for place in answer.folders:
        reader.names(place)
    return reader.files == answer.files and reader.folders == answer.folders


def _sealed(key: str, text: str) -> bytes:
    """An entry with its hash: one that was cut, changed or moved by anything but this program is told by it."""
    return json.dumps([_seal(key, text), text]).encode()


def _unsealed(key: str, raw: bytes) -> Any:
    seal, text = json.loads(raw)
    if seal != _seal(key, text):
        raise ValueError("the entry was damaged")
    return json.loads(text)


def _seal(key: str, text: str) -> str:
    return sha256(f"{key}\n{text}".encode()).hexdigest()


def _forget_oldest(folder: Path) -> None:
    files = [entry for entry in os.scandir(folder) if entry.name.endswith(".json")]
    entries = [(entry.stat().st_mtime_ns, entry.stat().st_size, entry.path) for entry in files]
    kept = 0
    for place, (_, size, path) in enumerate(sorted(entries, reverse=True)):
        kept += size
        if place >= _MOST_ENTRIES or kept > _MOST_BYTES:
            os.unlink(path)


def _plain(answer: Answer) -> dict[str, Any]:
    found = [
        [one.file, _numbers(one.span), one.code, one.name, one.severity, one.message, one.hint, one.path, _others(one)]
        for one in answer.diagnostics
    ]
    rest = {"files": answer.files, "folders": answer.folders, "places": answer.places}
    return {"diagnostics": found, "waived": answer.waived, **rest}


def _others(found: Diagnostic) -> list[Any]:
    return [[other.file, _numbers(other.span), other.message] for other in found.related]


def _numbers(span: Span) -> tuple[int, int, int, int]:
    return (span.line, span.column, span.end_line, span.end_column)


def _answer(plain: dict[str, Any]) -> Answer:
    found = tuple(map(_diagnostic, plain["diagnostics"]))
    return Answer(found, plain["waived"], plain["files"], plain["folders"], plain["places"])


def _diagnostic(plain: list[Any]) -> Diagnostic:
    file, span, code, name, severity, message, hint, path, related = plain
    others = tuple(Related(other, Span(*where), text) for other, where, text in related)
    return Diagnostic(file, Span(*span), code, name, Severity(severity), message, hint, tuple(path), others)
