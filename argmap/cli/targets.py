"""From the arguments of a command to the files to look at."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from argmap.files.limits import is_yaml
from argmap.files.reach import Reach, resolved
from argmap.files.reader import read_plain

_SKIPPED = ("node_modules", "__pycache__")
_TOP_KEY = re.compile(rb"""^["']?(?:claims|extends)["']?[ \t]*:""", re.MULTILINE)
_FLOW_KEY = re.compile(rb"""[{,]\s*["']?(?:claims|extends)["']?\s*:""")
_FLOW = re.compile(rb"""(?:\s|#[^\r\n]*|---)*\{""")
_LOOKED_AT = 2**24


@dataclass(slots=True)
class Targets:
    """The maps, as named by the user or found in folders; and what was passed over there.

    `outside` are links found in folders that lead out of the reach: that of where we stand and of all that was named.
    """

    reach: Reach
    maps: list[str] = field(default_factory=list)
    passed_over: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)


def targets(arguments: Iterable[str]) -> Targets:
    """Find the maps: a file counts as named, of a folder all files below that look like maps. Raises OSError."""
    named = list(arguments)
    found = Targets(Reach.of(os.curdir, *map(_folder, named)))
    for argument in named:
        if _is_folder(argument):
            for name in _yaml_files(argument):
                _kind(name, found).append(name)
        else:
            found.maps.append(argument if argument == "-" else Path(argument).as_posix())
    found.maps = list(dict.fromkeys(found.maps))
    return found


def _is_folder(argument: str) -> bool:
    return argument != "-" and os.path.isdir(argument)


def _folder(argument: str) -> str:
    return argument if _is_folder(argument) else os.path.dirname(argument) or os.curdir


def _kind(name: str, found: Targets) -> list[str]:
    """The list that a file in a folder belongs to; one outside is not even looked at."""
    try:
        place = resolved(name)
    except OSError:
        return found.passed_over
    if not found.reach.holds(place):
        return found.outside
    return found.maps if _is_map(place) else found.passed_over


def _yaml_files(top: str) -> Iterator[str]:
    for folder, folders, names in os.walk(top, onerror=_raise):
        folders[:] = sorted(name for name in folders if not _is_skipped(folder, name))
        for name in sorted(names):
            if is_yaml(name) and not name.startswith("."):
                yield (Path(folder) / name).as_posix()


def _raise(error: OSError) -> None:
    raise error


def _is_skipped(folder: str, name: str) -> bool:
    return name.startswith(".") or name in _SKIPPED or os.path.exists(os.path.join(folder, name, "pyvenv.cfg"))


def _is_map(place: str) -> bool:
    """Whether a file has `claims:` or `extends:` at its top, by a look that needs no YAML."""
    if not os.path.isfile(place):
        return False
    raw = read_plain(place, _LOOKED_AT).replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")
    return bool(_TOP_KEY.search(raw.replace(b"\r", b"\n")) or (_FLOW.match(raw) and _FLOW_KEY.search(raw)))
