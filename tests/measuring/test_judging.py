"""Firings judged one by one on a small text, and the file that sums them up."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.extract.extracted import (
    Extracted,
    ExtractedClaim,
    ExtractedRelation,
    ExtractedTension,
    Firing,
    PassedOver,
    RelationKind,
)
from docs.measuring.annotation import Annotation
from docs.measuring.confidence import page, recorded
from docs.measuring.judging import judged
from docs.measuring.reading import annotation_of, read_annotation
from docs.measuring.spans import Span

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def library() -> Annotation:
    return read_annotation(HERE / "library.yaml")


def firing(cue: str) -> Firing:
    return Firing(cue, "", (0, 0))


def place(text: str, words: str) -> Span:
    return text.index(words), text.index(words) + len(words)


def claim(
    library: Annotation, words: str, *cues: str, side: str = "security", kind: str = "fact", hedge: str = "none",
    central: bool = False,
) -> ExtractedClaim:  # fmt: skip
    span = place(library.text, words)
    fired = tuple(map(firing, cues))
    return ExtractedClaim(words, words, span, span, words, None, 1, side, kind, hedge, central, fired, 0.5)


def relation(kind: RelationKind, premise: ExtractedClaim, target: ExtractedClaim, cue: str) -> ExtractedRelation:
    return ExtractedRelation(kind, cue, premise.id, target.id, premise.span, (firing(cue),), 0.5)


def counts(library: Annotation, *claims: ExtractedClaim) -> dict[str, tuple[int, int]]:
    return dict(judged(Extracted("", "", {}, claims), library))


def test_labels(library: Annotation) -> None:
    first = claim(library, "Cameras deter theft in the reading room.", "D-WORDS", "K-FIRST", "P-FACT", central=True)
    second = claim(library, "They record who enters and who leaves.", "D-WORDS", "K-FIRST", side="both", central=True)
    may = claim(
        library, "Footage may reveal what a person reads.", "H-MODAL", "P-VALUE", hedge="possible", kind="value"
    )
    assert counts(library, first, second, may) == {
        "D-WORDS": (1, 2), "H-MODAL": (1, 1), "K-FIRST": (1, 2), "P-FACT": (1, 1), "P-VALUE": (0, 1)
    }  # fmt: skip


def test_a_cue_that_denies_a_label_is_right_where_it_is_missing(library: Annotation) -> None:
    assert counts(library, claim(library, "They record who enters and who leaves.", "H-NOT")) == {"H-NOT": (1, 1)}
    assert counts(library, claim(library, "Footage may reveal what a person reads.", "H-NOT")) == {"H-NOT": (0, 1)}


def test_a_label_on_a_non_claim_is_wrong(library: Annotation) -> None:
    assert counts(library, claim(library, "The rules were written in spring.", "P-FACT")) == {"P-FACT": (0, 1)}


def test_a_cue_twice_on_a_claim_counts_once(library: Annotation) -> None:
    assert counts(library, claim(library, "They record who enters", "D-WORDS", "D-WORDS")) == {"D-WORDS": (1, 1)}


def test_clauses(library: Annotation) -> None:
    right = claim(library, "cameras protect the shelves", "C-WHILE")
    wrong = claim(library, "readers must be free", "C-WHILE")
    whole = claim(library, "They record who enters and who leaves.", "C-AND")
    assert counts(library, right, wrong, whole) == {"C-AND": (0, 1), "C-WHILE": (1, 2)}


def test_exclusions(library: Annotation) -> None:
    passed = [("X-LEAD", "What the library tried:"), ("X-LEAD", "They record who enters and who leaves.")]
    passed += [("X-HEAD", "Rules for the footage"), ("see-also", "The rules were written in spring.")]
    draft = Extracted("", "", {}, passed_over=tuple(PassedOver(place(library.text, t), by, t) for by, t in passed))
    assert judged(draft, library) == {"X-LEAD": (1, 2)}


def test_tensions(library: Annotation) -> None:
    spans = [place(library.text, words) for words in ("However, short storage", "For this reason")]
    tensions = tuple(
        ExtractedTension(f"{span}", "", "", span, {}, None, (firing("T-TURN"), firing("T-BOTH")), 0.5) for span in spans
    )
    assert judged(Extracted("", "", {}, tensions=tensions), library) == {"T-BOTH": (1, 2), "T-TURN": (1, 2)}


def test_relations(library: Annotation) -> None:
    first = claim(library, "Cameras deter theft in the reading room.")
    second = claim(library, "They record who enters and who leaves.")
    third = claim(library, "the library loses fewer books")
    relations = (
        relation("reason", second, first, "S-HEAD"),
        relation("reason", first, second, "R-TURNED-ROUND"),
        relation("objection", second, first, "R-OTHER-KIND"),
        relation("reason", third, first, "R-RESTATES"),
    )
    draft = Extracted("", "", {}, (first, second, third), relations=relations)
    assert judged(draft, library) == {
        "R-OTHER-KIND": (0, 1), "R-RESTATES": (0, 1), "R-TURNED-ROUND": (0, 1), "S-HEAD": (1, 1)
    }  # fmt: skip


def test_what_is_not_annotated_is_not_counted(library: Annotation) -> None:
    bare = annotation_of({"claims": [{"id": "a", "sentence": 1, "quote": "Cameras deter theft"}]}, library.text)
    first = claim(library, "Cameras deter theft", "K-FIRST", "P-FACT")
    stray = claim(library, "The rules were written in spring.", "H-MODAL")
    tension = ExtractedTension("t", "", "", first.span, {}, None, (firing("T-BOTH"),), 0.5)
    draft = Extracted("", "", {}, (first, stray), (tension,), (relation("reason", first, stray, "R-ANY"),))
    assert judged(draft, bare) == {}


def test_the_file_is_summed_over_the_texts_and_read_back() -> None:
    texts = {"seed": {"T-TURN": (10, 10)}, "own": {"R-HEAD": (0, 2), "T-TURN": (0, 1)}, "none": {}}
    written = page(texts)
    assert "  R-HEAD: {right: 0, fired: 2, confidence: 0.25}\n" in written
    assert "  T-TURN: {right: 10, fired: 11, confidence: 0.85}\n" in written
    assert recorded(written) == texts["seed"]
