"""The files of a map, from its own to its last base, and their values as one; knows no folder: bases are handed in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from argmap.diagnostic import Extent, Finding, Path, quoted
from argmap.document.document import SourceFile
from argmap.document.overlay import overlay
from argmap.document.problem import Problem
from argmap.files.reach import OutsideError
from argmap.yaml.tree import read_tree

Fetch = Callable[[str, str], tuple[str, bytes]]
"""(a base's path as written, the file that says so) → (its name, its bytes); raises OSError or ValueError."""

_LONGEST_CHAIN = 16
_OUTSIDE = "lies outside the folders that argmap may read"
_HINTS = {_OUTSIDE: "run argmap from a folder above both; hidden files and folders are not read"}
_CUT_SHORT = {"not-yaml", "tab-indent", "too-deep", "too-large"}


@dataclass(slots=True)
class Files:
    """The files of a map, the map's own first; `whole` is False where one of them could not be read to its end."""

    files: list[SourceFile] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    whole: bool = True


def read_files(name: str, raw: bytes, fetch: Fetch | None) -> Files:
    """Read a map's file, its base, the base of that, and so on."""
    found = Files()
    while True:
        file = SourceFile(name, read_tree(raw))
        found.files.append(file)
        found.problems += _of_text(file)
        found.whole &= isinstance(file.tree.value, dict) and not _CUT_SHORT & {
            problem.name for problem in file.tree.problems
        }
        wanted = _top(file).get("extends")
        if not isinstance(wanted, str):
            return found
        base = _fetched(wanted, found.files, fetch)
        if isinstance(base, str):
            extent = Extent(*(file.tree.place(("extends",)) or (0, 0)), file.name)
            message = f"the base {quoted(wanted, 36)} {base}"
            finding = Finding(("extends",), message, _HINTS.get(base), extent=extent)
            found.problems.append(Problem("unreadable-base", finding))
            found.whole = False
            return found
        name, raw = base


def _fetched(wanted: str, files: list[SourceFile], fetch: Fetch | None) -> tuple[str, bytes] | str:
    """A base's name and bytes, or what is wrong with it."""
    if fetch is None:
        return "cannot be read here"
    if len(files) >= _LONGEST_CHAIN:
        return f"is one too many: no more than {_LONGEST_CHAIN} files make a map"
    try:
        name, raw = fetch(wanted, files[-1].name)
    except OutsideError:
        return _OUTSIDE
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        return f"cannot be read ({quoted(reason, 45)[1:-1]})" if reason else "cannot be read"
    return "extends this map in its turn" if name in {file.name for file in files} else (name, raw)


def _of_text(file: SourceFile) -> Iterator[Problem]:
    for problem in file.tree.problems:
        related = tuple((Extent(*extent, file.name), message) for extent, message in problem.related)
        extent = Extent(*problem.extent, file.name)
        yield Problem(problem.name, Finding((), problem.message, problem.hint, related, extent=extent))


@dataclass(slots=True)
class Joined:
    """The value of all files together, which paths an overlay wrote (file's number, path there), and conflicts."""

    value: dict[str, Any]
    origins: dict[Path, tuple[int, Path]] = field(default_factory=dict)
    conflicts: list[Problem] = field(default_factory=list)


def joined(files: list[SourceFile]) -> Joined:
    """Lay each file over the one that it extends, beginning with the last base."""
    result = Joined(_top(files[-1]))
    for number in range(len(files) - 2, -1, -1):
        laid = overlay(result.value, _top(files[number]))
        result.value = laid.value
        result.origins.update({path: (number, own) for path, own in laid.written.items()})
        result.conflicts += [_conflict(files[number], files[number + 1], path) for path in laid.conflicts]
    return result


def _top(file: SourceFile) -> dict[str, Any]:
    return file.tree.value if isinstance(file.tree.value, dict) else {}


def _conflict(file: SourceFile, base: SourceFile, path: Path) -> Problem:
    field, item = quoted(str(path[-1]), 16), quoted(str(path[1]), 24)
    message = f"{field} of {item} differs here from {quoted(base.name, 30)}"
    hint = "leave it out here, or change it there"
    return Problem("overlay-conflict", Finding(path, message, hint, extent=Extent(*file.tree.locate(path), file.name)))
