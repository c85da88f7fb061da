"""Scores worked out by hand: the perfect draft has 1 everywhere, and each mistake lowers its own measures alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from docs.measuring.annotation import Annotation
from docs.measuring.figures import Measure
from docs.measuring.perfect import Written, graph_from, perfect_map
from docs.measuring.reading import annotation_of, read_annotation
from docs.measuring.score import scored
from tests.cases import each
from tests.sizes import every_fourth

HERE = Path(__file__).parent
SEED = HERE.parents[2] / "shared" / "seed" / "gold.yaml"
OWN = sorted((HERE.parent / "extract" / "annotated").rglob("*.yaml"))
SUGGESTED = {"premises": ["a3"], "extraction": {"cues": ["S-HEAD"]}}


@pytest.fixture(scope="module")
def library() -> Annotation:
    return read_annotation(HERE / "library.yaml")


def scores(written: Written, annotation: Annotation) -> dict[str, float | None]:
    return {measure.name: measure.value for measure in scored(graph_from(written), annotation)}


def by_name(written: Written, annotation: Annotation) -> dict[str, Measure]:
    return {measure.name: measure for measure in scored(graph_from(written), annotation)}


def test_the_perfect_draft(library: Annotation) -> None:
    found = scores(perfect_map(library), library)
    assert {name for name, value in found.items() if value is None} == {
        "support: F1",
        "support: suggested alone, precision",
    }
    assert {value for value in found.values() if value is not None} == {1}


@pytest.mark.skipif(not SEED.exists(), reason="the seed is not at hand")
def test_the_seed_as_a_perfect_draft() -> None:
    annotation = read_annotation(SEED)
    assert annotation.setting == "seed"
    found = by_name(perfect_map(annotation), annotation)
    assert {measure.value for measure in found.values() if measure.value is not None} == {1}
    baselines = {one.how: round(one.value or 0, 3) for name in found for one in found[name].baselines}
    assert baselines["every sentence"] == 0.944
    assert baselines["first of section"] == 0.424
    assert baselines["always security"] == 0.586
    assert baselines["at random"] == 0.107


@pytest.mark.parametrize("path", every_fourth(OWN), ids=lambda path: path.stem)
def test_the_annotated_texts_as_perfect_drafts(path: Path) -> None:
    annotation = read_annotation(path)
    found = scores(perfect_map(annotation), annotation)
    assert {name: value for name, value in found.items() if value not in (None, 1)} == {}
    assert found["tensions: recall"] == found["claims: F1"] == 1


def undone(written: Written) -> None:
    """Sentence 2 is not taken for a claim; it is at an end of a step and at a pole."""
    del written["claims"]["a2"]
    written["claims"]["a1"].pop("reasons")
    written["tensions"]["t2"]["poles"].pop("security")


def a_non_claim_too(written: Written) -> None:
    """Sentence 5 is taken for a claim."""
    quote = {"text": "What the library tried:"}
    written["claims"]["tried"] = {"text": "The library tried.", "quotes": [quote]}


def a_heading_too(written: Written) -> None:
    written["claims"]["head"] = {"text": "There are rules.", "quotes": ["Rules for the footage"]}


def a_rejected_heading(written: Written) -> None:
    a_heading_too(written)
    written["claims"]["head"]["status"] = "rejected"


def altered(written: Written) -> None:
    written["claims"]["a1"]["quotes"][0]["text"] = "Cameras deter theft in the cellar."


def wrong_span(written: Written) -> None:
    """The words stand in the article, and elsewhere than the span says; the places still meet."""
    written["claims"]["a1"]["quotes"][0]["text"] = "Cameras deter theft"


def uncut(written: Written) -> None:
    """Sentence 4 stays whole; the whole of it meets both clauses, and its side is that of the longer."""
    start = written["claims"]["a4a"]["quotes"][0]["span"][0] - len("While ")
    end = written["claims"]["a4b"]["quotes"][0]["span"][1] + 1
    text = "While cameras protect the shelves, readers must be free to read unseen."
    written["claims"]["a4b"]["quotes"] = [{"text": text, "span": [start, end]}]
    written["claims"].pop("a4a")
    written["tensions"]["t1"]["poles"]["security"] = ["a4b"]


def cut(written: Written) -> None:
    """Sentence 7 is cut where nobody would."""
    short = "However, short storage protects readers"
    start, _ = written["claims"]["a7"]["quotes"][0]["span"]
    written["claims"]["a7"]["quotes"] = [{"text": short, "span": [start, start + len(short)]}]


def without_opening(written: Written) -> None:
    """A claim without its first word and full stop is a whole sentence still."""
    start, end = written["claims"]["a7"]["quotes"][0]["span"]
    written["claims"]["a7"]["quotes"] = [
        {"text": "short storage protects readers against the curious", "span": [start + 9, end - 1]}
    ]


def central_too(written: Written) -> None:
    written["claims"]["a2"]["tags"] = ["central"]


def wrong_side(written: Written) -> None:
    written["claims"]["a6"]["side"] = "both"


def wrong_kind(written: Written) -> None:
    written["claims"]["a3"]["kind"] = "value"


def causal(written: Written) -> None:
    written["claims"]["a3"]["kind"] = "causal"


def unhedged(written: Written) -> None:
    written["claims"]["a6"]["hedge"] = "none"
    written["claims"]["a7"]["hedge"] = "often"


def tension_too(written: Written) -> None:
    first = written["claims"]["a1"]["extraction"]["span"]
    written["tensions"]["t3"] = {"poles": {"security": ["a1"]}, "extraction": {"span": list(first)}}


def no_tension(written: Written) -> None:
    del written["tensions"]["t2"]


def wrong_pole(written: Written) -> None:
    written["tensions"]["t1"]["poles"]["security"] = ["a1"]


def backwards(written: Written) -> None:
    """A reason turned round, and an objection that is given as a reason."""
    claims = written["claims"]
    claims["a2"]["reasons"] = [{"premises": ["a1"]}]
    claims["a1"].pop("reasons")
    claims["a6"]["reasons"] = claims["a6"].pop("objections")


def suggested(written: Written) -> None:
    """One reason is only suggested, and so is a restatement, which is wrong."""
    written["claims"]["a3"]["reasons"][0]["extraction"] = {"cues": ["S-HEAD"]}
    written["claims"]["a1"]["reasons"].append(dict(SUGGESTED))


MISTAKES: list[tuple[Callable[[Written], None], dict[str, float]]] = [
    (undone, {"exclusions: precision": 2 / 3, "claims: F1": 10 / 11, "tensions: poles right": 1 / 2, "relations: recall": 3 / 4}),
    (a_non_claim_too, {"exclusions: recall": 1 / 2, "claims: F1": 12 / 13}),
    (a_heading_too, {"claims: F1": 12 / 13}),
    (a_rejected_heading, {}),
    (altered, {"quotes valid": 6 / 7}),
    (wrong_span, {"quotes valid": 6 / 7}),
    (uncut, {"clauses: recall": 0, "relations: recall": 3 / 4}),
    (cut, {"clauses: precision": 2 / 3}),
    (without_opening, {}),
    (central_too, {"central: F1": 6 / 7}),
    (wrong_side, {"side: accuracy": 6 / 7}),
    (wrong_kind, {"kind: accuracy": 6 / 7}),
    (causal, {}),
    (unhedged, {"hedged: F1": 0}),
    (tension_too, {"tensions: precision": 2 / 3}),
    (no_tension, {"tensions: recall": 1 / 2}),
    (wrong_pole, {"tensions: poles right": 1 / 2}),
    (backwards, {"relations: precision": 1 / 2, "relations: recall": 1 / 2}),
    (suggested, {"relations: recall": 3 / 4, "support: F1": 4 / 5, "support: suggested alone, precision": 1 / 2}),
]  # fmt: skip


@pytest.mark.parametrize(("mistake", "expected"), MISTAKES, ids=[mistake.__name__ for mistake, _ in MISTAKES])
def test_a_mistake_lowers_its_own_measures(
    library: Annotation, mistake: Callable[[Written], None], expected: dict[str, float]
) -> None:
    written = perfect_map(library)
    mistake(written)
    found = {name: value for name, value in scores(written, library).items() if value not in (None, 1)}
    assert found == pytest.approx(expected)


def test_baselines(library: Annotation) -> None:
    found = {
        (name, one.how): one.value
        for name, measure in by_name(perfect_map(library), library).items()
        for one in measure.baselines
    }
    assert found == pytest.approx(
        {
            ("exclusions: precision", "at random"): 2 / 8,
            ("exclusions: recall", "nothing left out"): 0,
            ("claims: F1", "every sentence"): 2 * 6 / (8 + 6),
            ("central: F1", "every claim"): 2 * 3 / (7 + 3),
            ("central: F1", "first of section"): 2 * 1 / (2 + 3),
            ("clauses: recall", "no cuts"): 0,
            ("side: accuracy", "always security"): 4 / 7,
            ("kind: accuracy", "always fact"): 5 / 7,
            ("hedged: F1", "every claim"): 2 * 1 / (7 + 1),
            # Sentences 4 and 7 have such a word, and both show the first tension.
            ("tensions: precision", "but, while, however …"): 1,
            ("tensions: recall", "but, while, however …"): 1 / 2,
            # Of the claims 2, 3, 4a, 4b and 7, the second supports the one before.
            ("relations: precision", "supports the one before"): 1 / 5,
            ("relations: recall", "supports the one before"): 1 / 4,
            ("support: F1", "supports the one before"): 2 * 1 / (5 + 2),
            ("support: F1", "supports the section's first"): 2 * 1 / (5 + 2),
        }
    )


def test_what_is_not_annotated_is_not_measured(library: Annotation) -> None:
    bare: dict[str, Any] = {"claims": [{"id": 1, "sentence": 1, "quote": "Cameras deter … reading room."}]}
    annotation = annotation_of(bare, library.text)
    found = scores(perfect_map(annotation), annotation)
    assert {name for name, value in found.items() if value is not None} == {"quotes valid"}


@each(
    ("quote", "is_valid"),
    [
        ({"text": "They said: wait …", "span": [0, 16]}, True),
        ({"text": "Wait for us.", "span": [17, 29]}, True),
        ({"text": "Wait for us", "span": [30, 42]}, True),
        ({"text": "Wait for us", "span": [30, 38]}, False),
        ({"text": "Wait … us", "span": [17, 42]}, False),
        ({"text": "They … for us."}, True),
        ({"text": "They wait."}, False),
    ],
)
def test_quotes(quote: dict[str, Any], is_valid: bool) -> None:
    annotation = annotation_of({}, "They said: wait… Wait for us. Wait for us.")
    assert scores({"claims": {"a": {"text": "A.", "quotes": [quote]}}}, annotation)["quotes valid"] == is_valid


def test_nothing_drafted(library: Annotation) -> None:
    found = scores({"claims": {}}, library)
    assert {name: value for name, value in found.items() if value is not None} == pytest.approx(
        {
            "exclusions: precision": 2 / 8,
            "exclusions: recall": 1,
            "claims: F1": 0,
            "central: F1": 0,
            "clauses: recall": 0,
            "hedged: F1": 0,
            "tensions: recall": 0,
            "relations: recall": 0,
        }
    )
