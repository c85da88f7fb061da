"""Plain values by path."""

from __future__ import annotations

from typing import Any

from argmap.diagnostic import Path
from argmap.document.values import ABSENT, Patched, as_written, value_at
from tests.cases import each

WHOLE: dict[str, Any] = {"a": [{"b": 1}, ["x", "y"]], "c": "word"}


@each(
    ("path", "written"),
    [
        (("a", 0, "b"), ("a", 0, "b")),
        (("a", 1, "premises", 1), ("a", 1, 1)),
        (("c", "text"), ("c",)),
        (("c", 0, "premises", 0), ("c",)),
        (("a", 5), ("a",)),
        (("z", "a"), ()),
    ],
)
def test_short_forms_have_shorter_paths(path: Path, written: Path) -> None:
    assert as_written(WHOLE, path) == written


def test_value_at() -> None:
    assert value_at(WHOLE, ("a", 1, 0)) == "x"
    assert value_at(WHOLE, ("a", -1)) is ABSENT
    assert value_at(WHOLE, ("c", 0)) is ABSENT


def test_a_patched_copy_leaves_the_whole_alone() -> None:
    patched = Patched(WHOLE)
    patched.put(("a", 0, "b"), 2)
    patched.put(("a", 1, 0), "z")
    patched.put(("c",), ABSENT)
    patched.put(("c",), ABSENT)
    patched.put(("nowhere", "b"), 3)
    patched.put(("a", 7), 3)
    assert patched.whole == {"a": [{"b": 2}, ["z", "y"]]}
    assert WHOLE == {"a": [{"b": 1}, ["x", "y"]], "c": "word"}


def test_what_is_not_on_the_way_is_shared() -> None:
    patched = Patched(WHOLE)
    patched.put(("a", 0, "b"), 2)
    assert patched.whole["a"][1] is WHOLE["a"][1]
