"""Words stay as they are written, short forms stand for the long ones, and `x-` keys are the user's own."""

from __future__ import annotations

import pytest

from tests.cases import each
from tests.reading import read, told


@each("word", ["no", "on", "012", "12:30", "2017-05", "2017-05-01", "1e3", "0x10", "true", "y", "1_000"])
def test_words_that_yaml_would_change_stay_ids(word: str) -> None:
    document = read(f"contention: {word}\nclaims:\n  {word}: {{text: {word}, author: {word}, reasons: [{word}]}}")
    claim = document.map.claims[word]
    assert document.map.contention == (word,)
    assert (claim.text, claim.author, claim.reasons[0].premises) == (word, word, (word,))


@pytest.mark.parametrize(
    ("word", "meant"), [("true", True), ("yes", True), ("off", False), ("no", False), ("False", False)]
)
def test_a_flag_may_be_said_in_several_words(word: str, meant: bool) -> None:
    assert read(f"claims: {{a: {{text: T, assumed: {word}}}}}").map.claims["a"].assumed is meant


def test_short_forms() -> None:
    document = read(
        """\
contention: a
reveal: a
sources: {s: A report}
claims:
  a: Cameras deter theft.
  b:
    text: Theft is common.
    reasons: a
    objections: [a, [a, b]]
    evidence: s
    quotes: theft … common
    tags: harms
tensions:
  t:
    measure: cameras
    poles: {security: a, liberty: [a, b]}
    safeguards: {log: Every look is logged.}
    test: {kind: proportionality, prongs: {balance: met}}
    resolution: weigh
    bearers: {burden: passers-by}
"""
    )
    assert told(document) == []
    map, b, tension = document.map, document.map.claims["b"], document.map.tensions["t"]
    assert (map.contention, map.reveal, map.sources["s"].title) == (("a",), ("a",), "A report")
    assert map.claims["a"].text == "Cameras deter theft."
    assert [step.premises for step in (*b.reasons, *b.objections)] == [("a",), ("a",), ("a", "b")]
    assert (b.evidence[0].source, b.quotes[0].text, b.tags) == ("s", "theft … common", ("harms",))
    assert tension.measure.what == "cameras"
    assert [pole.claims for pole in tension.poles.values()] == [("a",), ("a", "b")]
    assert tension.safeguards["log"].what == "Every look is logged."
    assert tension.test.prongs["balance"].status == "met"
    assert (tension.resolution.strategy, tension.bearers.burden) == ("weigh", ("passers-by",))


def test_own_keys_are_left_alone_on_every_item() -> None:
    document = read(
        """\
x-course: {any: [thing]}
sources: {s: {x-shelf: 3}}
claims:
  x-ray: X-rays see through coats.
  a:
    text: Scanners find weapons.
    x-colour: [red]
    reasons: [{premises: x-ray, x-weight: 2, objections: [{premises: a, x-y: z}]}]
    quotes: [{text: find, x-page: }]
    evidence: [{source: s, x-page: 4}]
    extraction: {x-run: 1}
tensions:
  t:
    x-a: 1
    measure: {x-a: 1}
    poles: {liberty: {x-a: 1}}
    bearers: {x-a: 1}
    safeguards: {log: {x-a: 1}}
    test: {x-a: 1, prongs: {balance: {x-a: 1}}}
    resolution: {x-a: 1}
"""
    )
    assert told(document) == []
    assert "x-ray" in document.map.claims, "where ids stand, x- begins an id like any other"


@pytest.mark.parametrize(
    "text",
    [
        "claims: {a: {text: T, side: , kind: ~, reasons: null, quotes: , waive: , tags: }}",
        "title:\nsources:\nsides:\ntensions:\nterms:\nreveal:\nclaims: {a: T}",
        "claims: {a: T}\ntensions: {t: {poles: , measure: , safeguards: , test: , bearers: , resolution: }}",
    ],
)
def test_a_key_left_empty_is_absent(text: str) -> None:
    document = read(text)
    assert told(document) == []
    assert document.map.claims["a"].reasons == ()


def test_ids_in_other_scripts_are_ids() -> None:
    assert told(read("claims: {övervakning-hjälper: T, 監視: T, no: T}")) == []


@each(
    ("id", "hint"),
    [
        ("Big", "write 'big'"),
        ("a_b", "write 'a-b'"),
        ("a--b", "write 'a-b'"),
        ("-a", "write 'a'"),
        ("a b", "write 'a-b'"),
        ("'!'", None),
    ],
)
def test_odd_ids(id: str, hint: str | None) -> None:
    [problem] = read(f"claims: {{a: T, {id}: T}}").problems
    assert (problem.name, problem.finding.hint, problem.finding.on_key) == ("odd-id", hint, True)


def test_odd_ids_are_found_wherever_ids_are_given() -> None:
    document = read(
        """\
sides: {Left: L, right: R}
sources: {S: {sections: {One: Heading}}}
claims: {a: {text: T, reasons: [{premises: a, id: My_Step, objections: [{premises: a, id: Two}]}]}}
tensions: {T: {safeguards: {A_log: logged}}}
"""
    )
    assert told(document) == [
        "map:1:9 odd-id: the id 'Left' is not a lower-case word with hyphens",
        "map:2:11 odd-id: the id 'S' is not a lower-case word with hyphens",
        "map:2:26 odd-id: the id 'One' is not a lower-case word with hyphens",
        "map:3:51 odd-id: the id 'My_Step' is not a lower-case word with hyphens",
        "map:3:91 odd-id: the id 'Two' is not a lower-case word with hyphens",
        "map:4:12 odd-id: the id 'T' is not a lower-case word with hyphens",
        "map:4:29 odd-id: the id 'A_log' is not a lower-case word with hyphens",
    ]


def test_a_side_cannot_take_a_word_with_a_meaning() -> None:
    assert told(read("sides: {both: B, other: O}\nclaims: {a: T}")) == [
        "map:1:9 wrong-value: 'both' has a meaning of its own and cannot be a side's id"
    ]
