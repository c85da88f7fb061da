"""The annotated texts: what is annotated stands where the annotation says it does."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.annotations import annotation_file
from tests.cases import each

FOLDER = Path(__file__).parent / "annotated"
NAMES = sorted(path.relative_to(FOLDER).with_suffix("").as_posix() for path in FOLDER.rglob("*.yaml"))
LABELS: dict[str, set[object]] = {
    "side": {"security", "liberty", "both", "neutral"},
    "kind": {"fact", "value", "policy", "definition", "prediction"},
    "unit": {"sentence", "clause"},
    "hedged": {True, False},
    "central": {True, False},
}
LEAST = 30
"""Sentences of a text."""


every_text = each("name", NAMES, ids=NAMES)


def load(name: str) -> dict[str, Any]:
    return {**annotation_file(FOLDER / f"{name}.yaml"), "name": name}


def raw(annotation: dict[str, Any]) -> bytes:
    return (FOLDER / f"{annotation['name']}.txt").read_bytes()


def placed(annotation: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Everything with a span, in the order of the text."""
    yield from sorted(annotation["claims"] + annotation["non_claims"], key=lambda item: item["span"])


def claim_ids(annotation: dict[str, Any]) -> list[str]:
    return [claim["id"] for claim in annotation["claims"]]


def test_every_text_is_long_enough() -> None:
    sentences = {name: load(name)["counts"]["sentences"] for name in NAMES}
    assert [name for name in NAMES if sentences[name] < LEAST] == []
    assert sentences["traps"] >= 60


@every_text
def test_the_text_is_the_one_that_was_annotated(name: str) -> None:
    annotation = load(name)
    assert annotation["schema"] == "argmap-gold/1"
    assert annotation["source"]["file"] == f"{Path(annotation['name']).name}.txt"
    assert annotation["source"]["sha256"] == hashlib.sha256(raw(annotation)).hexdigest()


@every_text
def test_every_quote_is_at_its_span(name: str) -> None:
    annotation = load(name)
    text = raw(annotation).decode()
    for item in placed(annotation):
        start, end = item["span"]
        assert text[start:end] == item["quote"]


@every_text
def test_spans_follow_each_other_sentence_by_sentence(name: str) -> None:
    annotation = load(name)
    items = list(placed(annotation))
    ends = [0, *(item["span"][1] for item in items)]
    assert [item["quote"] for item, end in zip(items, ends, strict=False) if item["span"][0] < end] == []
    assert list(dict.fromkeys(item["sentence"] for item in items)) == list(
        range(1, annotation["counts"]["sentences"] + 1)
    )


@every_text
def test_every_line_but_headings_and_boilerplate_is_annotated(name: str) -> None:
    annotation = load(name)
    quotes = [item["quote"] for item in placed(annotation)]
    headings = {claim["section"] for claim in annotation["claims"]}
    passed_over = headings | {annotation["source"]["title"], *annotation["skipped_boilerplate"], ""}
    lines = [" ".join(line.split()) for line in raw(annotation).decode().splitlines()]
    bare = [line for line in lines if line not in passed_over and not any(quote in line for quote in quotes)]
    assert bare == []


@every_text
def test_labels_are_known_ones(name: str) -> None:
    annotation = load(name)
    for claim in annotation["claims"]:
        assert {label: claim[label] for label in LABELS if claim[label] not in LABELS[label]} == {}


@every_text
def test_ids_are_unique_and_counts_true(name: str) -> None:
    annotation = load(name)
    ids = claim_ids(annotation) + [tension["id"] for tension in annotation["tensions"]]
    assert len(ids) == len(set(ids))
    counted = {of: len(annotation[of]) for of in ("claims", "relations", "tensions")}
    assert counted.items() <= annotation["counts"].items()


@every_text
def test_relations_join_two_known_claims(name: str) -> None:
    annotation = load(name)
    known = set(claim_ids(annotation))
    for relation in annotation["relations"]:
        assert relation["type"] in {"support", "qualify", "attack", "restate"}
        assert {relation["from"], relation["to"]} <= known
        assert relation["from"] != relation["to"]


@every_text
def test_tensions_name_known_claims_and_sentences(name: str) -> None:
    annotation = load(name)
    known, text = set(claim_ids(annotation)), raw(annotation).decode()
    for tension in annotation["tensions"]:
        assert {tension["security"], tension["liberty"]} <= known
        assert tension["safeguard"] in {None, *known}
        assert len(tension["evidence"]) == len(tension["evidence_sentences"]) > 0
        assert [words for words in tension["evidence"] if words not in text] == []


@every_text
def test_each_pole_speaks_for_its_side(name: str) -> None:
    """A claim at both poles names what the two sides want, and may speak for one of them."""
    annotation = load(name)
    side_of = {claim["id"]: claim["side"] for claim in annotation["claims"]}
    for tension in annotation["tensions"]:
        if tension["security"] == tension["liberty"]:
            continue
        for side in ("security", "liberty"):
            assert side_of[tension[side]] in {side, "both"}, tension["label"]
