"""No pattern has what Python before 3.11.5 reads wrongly: a possessive repeat of a group, or an atomic group.

A possessive repeat of a single character (`[a-z]++`) is read rightly by every Python that has it.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from re import _parser  # type: ignore[attr-defined]
from typing import Any

import argmap
from argmap.cues.cuebook import all_cues
from argmap.segment.boilerplate import all_boilerplate
from tests.cases import each

ROOT = Path(argmap.__file__).parent
SINGLE = {"LITERAL", "NOT_LITERAL", "ANY", "IN"}
WRITTEN = re.compile(r"\(\?>|(?<!\\)\)(?:[*+?]|\{[\d,]*\})\+")
"""An atomic group, or a group's end and a possessive repeat, in a pattern as it is written."""


def _misread(parsed: Any) -> Iterator[str]:
    """What is misread in a part of a parsed pattern: parts are in lists and tuples of any depth."""
    if isinstance(parsed, _parser.SubPattern):
        for operator, value in parsed:
            repeated = value[2] if str(operator) == "POSSESSIVE_REPEAT" else ()
            if str(operator) == "ATOMIC_GROUP" or (
                repeated and (len(repeated) > 1 or str(repeated[0][0]) not in SINGLE)
            ):
                yield str(operator)
            yield from _misread(value)
    elif isinstance(parsed, (list, tuple)):
        for part in parsed:
            yield from _misread(part)


def misread(pattern: re.Pattern[Any]) -> list[str]:
    return list(_misread(_parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)))


def _compiled() -> Iterator[re.Pattern[Any]]:
    """Those of the modules and those of the cues, as they are after all their pieces have been put together."""
    for module in pkgutil.walk_packages(argmap.__path__, "argmap."):
        if not module.name.endswith("__main__"):
            values = vars(importlib.import_module(module.name)).values()
            yield from (value for value in values if isinstance(value, re.Pattern))
    for cue in all_cues().cues:
        yield from filter(None, (cue.pattern, cue.barred))
    yield from (cue.pattern for cue in all_boilerplate())


def _strings(file: Path) -> Iterator[str]:
    """A module's strings, those of a formatted one joined with a group in each gap."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.JoinedStr):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "(?:)" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str | bytes):
            yield node.value if isinstance(node.value, str) else node.value.decode("latin-1")


@each(
    "pattern",
    [
        r"(?:ab)*+",
        r"(a)++",
        r"x(?:a|bc)?+",
        r"(?:ab){1,3}+",
        r"(?>a)",
        r"(?=(?:ab)++)",
        r"(?:x|(?:y(?>z)))",
        rb"(?:ab)*+",
    ],
)
def test_what_is_misread_is_seen(pattern: str | bytes) -> None:
    assert misread(re.compile(pattern))
    assert WRITTEN.search(pattern if isinstance(pattern, str) else pattern.decode())


@each("pattern", [r"[a-z]++", r"a?+\)+", r".*+", r"\w{1,3}+", r"(?:ab)+", r"(?:a|bc)*x", r"\)++"])
def test_what_is_read_rightly_is_let_be(pattern: str) -> None:
    assert not misread(re.compile(pattern))
    assert not WRITTEN.search(pattern)


def test_no_compiled_pattern_is_misread() -> None:
    patterns = set(_compiled())
    assert len(patterns) > 200
    assert {pattern.pattern: found for pattern in patterns if (found := misread(pattern))} == {}


def test_no_string_holds_what_is_misread() -> None:
    files = sorted(ROOT.rglob("*.py"))
    assert ROOT / "prose" / "words.py" in files
    assert {file.name: text for file in files for text in _strings(file) if WRITTEN.search(text)} == {}


def test_no_data_file_holds_what_is_misread() -> None:
    files = sorted(ROOT.rglob("data/*.yaml"))
    assert ROOT / "cues" / "data" / "lists.yaml" in files
    assert {file.name for file in files if WRITTEN.search(file.read_text("utf-8"))} == set()
