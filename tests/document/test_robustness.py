"""Whatever the bytes, reading ends with a Document; what was dropped was told, and every place lies in its file."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from argmap.diagnostic import Path
from argmap.document import Document, read_document
from argmap.document.shapes import shape_at
from argmap.document.validation import validate
from argmap.model import ArgumentMap
from tests.characters import CHARACTERS

MAP = """\
title: Cameras
contention: stay
sides: {security: Safety, liberty: Freedom}
sources: {report: {title: A report, kind: report, url: https://example.org/, sections: {one: One}}}
claims:
  stay:
    text: The cameras should stay.
    kind: policy
    hedge: often
    reasons: [deter, [deter, cheap], {premises: [cheap], scheme: cause, objections: [cost]}]
    objections: [cost]
    evidence: [{source: report, basis: audit, verdict: supports}]
    quotes: [{source: report, text: cameras … stay, span: [0, 9]}]
    waive: {orphan-claim: a reason}
  deter: {text: Cameras deter theft., assumed: true, tags: [harms]}
  cheap: Cameras are cheap.
  cost: {text: Cameras cost liberty., extraction: {span: [1, 2], confidence: 0.5, cues: however}}
tensions:
  watching:
    relation: trade-off
    measure: {what: cameras, actor: [police]}
    poles: {security: {claims: [deter]}, liberty: [cost]}
    bearers: {burden: people, same_people: false}
    safeguards: {log: {what: Logged., who: inspector}}
    test: {kind: oakes, prongs: {balance: {status: met, claims: [cost]}}}
    resolution: weigh
"""
PLAIN = yaml.load(MAP, yaml.BaseLoader)
KEYS = sorted(
    {
        word
        for model in (ArgumentMap, shape_at(("claims", "a")), shape_at(("tensions", "t")))
        for word in model.model_fields
    }
    | {"premises", "a", "b", "stay", "balance", "security", "x-own", "[key]", "0"}
)
scalars = (
    st.none()
    | st.sampled_from(["a", "b", "true", "often", "12", "", " ", "met", "\0", "é"])
    | st.text(CHARACTERS, max_size=5)
)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=12,
)
replacements = st.sampled_from(
    ["[", "{", "]", "}", ":", "- ", "\n", "  ", "&a", "*a", "<<: ", "!t ", "'", '"', "#", "\t", "\r", "null", "\0", "é"]
)


def check_places(document: Document) -> None:
    for problem in document.problems:
        for file, span in (
            document.place(problem.finding),
            *(document.locate(at) for at, _ in problem.finding.related),
        ):
            lines = file.tree.text.count("\n") + file.tree.text.count("\r") + 1
            assert 1 <= span.line <= span.end_line <= lines
            assert 1 <= span.column <= len(file.tree.line(span.line)) + 2
            assert (span.line, span.column) <= (span.end_line, span.end_column)


@given(st.binary(max_size=200))
def test_any_bytes(raw: bytes) -> None:
    check_places(read_document("map", raw))


@given(st.integers(0, len(MAP)), st.integers(0, 12), replacements)
def test_a_map_with_a_slip(at: int, cut: int, typed: str) -> None:
    check_places(read_document("map", (MAP[:at] + typed + MAP[at + cut :]).encode()))


@given(st.dictionaries(st.sampled_from(KEYS), values, max_size=6))
def test_any_values(value: dict[str, Any]) -> None:
    text = yaml.safe_dump(value, allow_unicode=True, sort_keys=False)
    document = read_document("map", text.encode())
    check_places(document)
    assert document.map.claims is not None


@given(st.randoms(use_true_random=False), values)
def test_a_wrong_value_anywhere_costs_that_place_alone(choice: random.Random, wrong: Any) -> None:
    value = copy.deepcopy(PLAIN)
    path = choice.choice(list(paths(value)))
    owner = value
    for part in path[:-1]:
        owner = owner[part]
    owner[path[-1]] = wrong
    validated = validate(value)
    whole = ArgumentMap.model_validate(PLAIN)
    if path != ("claims",):
        touched = path[1] if path[0] == "claims" else None
        assert all(validated.map.claims[id] == claim for id, claim in whole.claims.items() if id != touched)
    if path[0] != "sources":
        assert validated.map.sources == whole.sources
    if path[0] != "tensions":
        assert validated.map.tensions == whole.tensions


@given(
    st.dictionaries(st.sampled_from(KEYS), values, max_size=5),
    st.dictionaries(st.sampled_from(KEYS), values, max_size=5),
)
def test_any_overlay_on_any_base(base: dict[str, Any], own: dict[str, Any]) -> None:
    texts = {"base": yaml.safe_dump(base), "map": yaml.safe_dump({**own, "extends": "base"})}
    check_places(read_document("map", texts["map"].encode(), lambda wanted, by: (wanted, texts["base"].encode())))


@given(st.dictionaries(st.sampled_from(KEYS), values, max_size=6))
def test_what_is_unread_was_told(value: dict[str, Any]) -> None:
    validated = validate(value)
    assert not validated.unread or validated.problems


WRONG: tuple[Any, ...] = (
    None, "", " ", "word", [], {}, [None], [[]], [{}], {"a": None}, {"a": {}, "b": "c"}, {"[key]": []}, [["x"], {"y": "z"}],
)  # fmt: skip


def test_one_wrong_value_never_costs_the_whole_map() -> None:
    for path in paths(PLAIN):
        for wrong in WRONG:
            value = copy.deepcopy(PLAIN)
            owner = value
            for part in path[:-1]:
                owner = owner[part]
            owner[path[-1]] = wrong
            assert validate(value).map.claims or path == ("claims",), (path, wrong)


def paths(value: Any, at: Path = ()) -> Iterator[Path]:
    """Yield every path of plain values but the top."""
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for part, entry in parts:
        yield (*at, part)
        yield from paths(entry, (*at, part))
