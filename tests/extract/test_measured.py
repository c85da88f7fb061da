"""The floors that extraction must keep: on the seed, on held-out explainers taken together, and on the trap set."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest

from argmap.document import read_document
from argmap.extract.reading import extracted_from
from argmap.graph import ArgumentGraph
from argmap.mapping.compose import SourceNote, compose
from docs.measuring.goals import goal_of
from docs.measuring.reading import read_annotation
from docs.measuring.score import scored
from tests.cases import each

HERE = Path(__file__).parent / "annotated"
SEED = Path(__file__).parents[3] / "shared" / "seed" / "gold.yaml"
UNSEEN = sorted((HERE / "held-out").glob("policy-*.yaml"))


@cache
def figures(path: Path) -> dict[str, float]:
    """Measure → figure, for the map that the command writes, read again."""
    annotation = read_annotation(path)
    draft = extracted_from(annotation.text, suggest=True)
    raw = annotation.text.encode()
    written = compose(draft, SourceNote(annotation.text, sha256(raw).hexdigest(), "article.txt"))
    document = read_document("draft.yaml", written.encode())
    assert not document.problems
    return {one.name: one.value for one in scored(ArgumentGraph(document.map), annotation) if one.value is not None}


_NOT_REACHED = ("tensions: precision",)
"""On text that was not seen: see `docs/extraction-figures.md`."""

SEED_FLOORS = [
    "quotes valid", "exclusions: precision", "claims: F1", "central: F1", "clauses: recall", "clauses: precision",
    "side: accuracy", "kind: accuracy", "hedged: F1", "tensions: precision", "tensions: recall", "support: F1",
]  # fmt: skip


@pytest.mark.skipif(not SEED.exists(), reason="the seed's annotation is not here")
@pytest.mark.parametrize("measure", SEED_FLOORS)
def test_the_seed_keeps_its_floor(measure: str) -> None:
    floor = goal_of(measure, "seed").floor
    assert floor is not None
    assert figures(SEED)[measure] >= floor


@each("measure", [name for name in SEED_FLOORS if name not in ("support: F1", *_NOT_REACHED)])
def test_explainers_that_no_rule_has_seen_keep_their_floor_on_average(measure: str) -> None:
    found = [figures(path).get(measure) for path in UNSEEN]
    known = [figure for figure in found if figure is not None]
    floor = goal_of(measure, "unseen").floor
    assert floor is not None
    assert sum(known) / len(known) >= floor


@pytest.mark.parametrize(
    ("measure", "least"),
    [
        ("quotes valid", 1),
        ("claims: F1", 0.94),
        ("kind: accuracy", 0.78),
        ("hedged: F1", 0.5),
        ("clauses: recall", 0.5),
    ],
)
def test_the_traps_catch_no_more_than_they_do_now(measure: str, least: float) -> None:
    assert figures(HERE / "traps.yaml")[measure] >= least


@pytest.mark.parametrize(
    "words",
    [
        "Last spring the bank asked for more security",  # security of a loan
        "The balance of her account stood",  # the balance of an account
        "She had saved with the Liberty",  # a name
    ],
)
def test_a_word_in_another_sense_makes_no_tension_and_no_side(words: str) -> None:
    draft = extracted_from((HERE / "traps.txt").read_text("utf-8"))
    claim = next(claim for claim in draft.claims if claim.text.startswith(words))
    assert not any(tension.span == claim.sentence for tension in draft.tensions)
    assert claim.side == "neutral"


def test_time_is_no_reason_and_no_contrast() -> None:
    draft = extracted_from((HERE / "traps.txt").read_text("utf-8"))
    whole = [claim.text for claim in draft.claims if claim.span == claim.sentence]
    assert any("since Christmas" in text for text in whole)
    assert any("while the school was closed" in text for text in whole)
