"""Whatever the bytes, reading gives a document, and every finding lies in the file."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from argmap.checks import check
from argmap.checks.rules import ALL_RULES
from argmap.document import read_document
from argmap.graph import ArgumentGraph

TUTORIAL = (Path(__file__).parents[2] / "maps" / "tutorial.yaml").read_bytes()


def report(raw: bytes) -> int:
    document = read_document("any.yaml", raw)
    found = check(document, ArgumentGraph(document.map), ALL_RULES).diagnostics
    lines = document.files[0].tree.text.count("\n") + document.files[0].tree.text.count("\r") + 1
    assert all(1 <= diagnostic.span.line <= lines for diagnostic in found)
    return len(found)


@given(st.binary(max_size=200))
def test_random_bytes(raw: bytes) -> None:
    report(raw)


@given(st.data())
def test_a_map_with_a_piece_taken_out_or_put_in(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(TUTORIAL)))
    end = data.draw(st.integers(start, min(len(TUTORIAL), start + 40)))
    put = data.draw(st.sampled_from([b"", b"[", b"\t", b"- ", b": ", b"&a ", b"{", b"'", b"\xff", b"claims:\n"]))
    report(TUTORIAL[:start] + put + TUTORIAL[end:])


def test_deep_nesting_and_nothing_at_all_are_findings() -> None:
    assert report(b"[" * 100_000) >= 1
    assert report(b"") >= 1
