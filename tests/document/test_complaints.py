"""Each wrong field is reported once, at its place, in the house form; the rest is read."""

from __future__ import annotations

import pytest

from tests.cases import each
from tests.reading import read, told, told_with_hints
from tests.sizes import sizes

FAULTS = {
    "unknown key of a claim": (
        "claims:\n  a: {text: T, resons: [b]}",
        "map:2:16 unknown-key: 'resons' is not a key of a claim | did you mean 'reasons'?",
    ),
    "unknown key left empty": (
        "claims:\n  a:\n    text: T\n    resons:",
        "map:4:5 unknown-key: 'resons' is not a key of a claim | did you mean 'reasons'?",
    ),
    "unknown key like no other": (
        "claims: {a: T}\nzzz: 1",
        "map:2:1 unknown-key: 'zzz' is not a key of the map | begin a key of your own with 'x-'",
    ),
    "of a source": (
        "claims: {a: T}\nsources: {s: {titel: x}}",
        "map:2:15 unknown-key: 'titel' is not a key of a source | did you mean 'title'?",
    ),
    "of a reason": (
        "claims: {a: {text: T, reasons: [{premises: a, warant: w}]}}",
        "map:1:47 unknown-key: 'warant' is not a key of a reason | did you mean 'warrant'?",
    ),
    "of an objection": (
        "claims: {a: {text: T, objections: [{premises: a, warant: w}]}}",
        "map:1:50 unknown-key: 'warant' is not a key of an objection | did you mean 'warrant'?",
    ),
    "of an undercut": (
        "claims: {a: {text: T, reasons: [{premises: a, objections: [{premise: a}, b]}]}}",
        "map:1:61 unknown-key: 'premise' is not a key of an objection | did you mean 'premises'?",
    ),
    "of a quote": (
        "claims: {a: {text: T, quotes: [{sorce: s}]}}",
        "map:1:33 unknown-key: 'sorce' is not a key of a quote | did you mean 'source'?",
    ),
    "of evidence": (
        "claims: {a: {text: T, evidence: [{source: s, basys: study}]}}",
        "map:1:46 unknown-key: 'basys' is not a key of a piece of evidence | did you mean 'basis'?",
    ),
    "of an extraction": (
        "claims: {a: {text: T, extraction: {cue: x}}}",
        "map:1:36 unknown-key: 'cue' is not a key of an extraction | did you mean 'cues'?",
    ),
    "of a tension": (
        "claims: {a: T}\ntensions: {t: {polls: {}}}",
        "map:2:16 unknown-key: 'polls' is not a key of a tension | did you mean 'poles'?",
    ),
    "of a measure": (
        "claims: {a: T}\ntensions: {t: {measure: {actors: x}}}",
        "map:2:26 unknown-key: 'actors' is not a key of a measure | did you mean 'actor'?",
    ),
    "of a pole": (
        "claims: {a: T}\ntensions: {t: {poles: {liberty: {claim: a}}}}",
        "map:2:34 unknown-key: 'claim' is not a key of a pole | did you mean 'claims'?",
    ),
    "of the bearers": (
        "claims: {a: T}\ntensions: {t: {bearers: {burdens: x}}}",
        "map:2:26 unknown-key: 'burdens' is not a key of the bearers | did you mean 'burden'?",
    ),
    "of a safeguard": (
        "claims: {a: T}\ntensions: {t: {safeguards: {s: {hok: x}}}}",
        "map:2:33 unknown-key: 'hok' is not a key of a safeguard | did you mean 'hook'?",
    ),
    "of a test": (
        "claims: {a: T}\ntensions: {t: {test: {prong: {}}}}",
        "map:2:23 unknown-key: 'prong' is not a key of a test | did you mean 'prongs'?",
    ),
    "of a prong": (
        "claims: {a: T}\ntensions: {t: {test: {prongs: {balance: {statis: met}}}}}",
        "map:2:42 unknown-key: 'statis' is not a key of a prong | did you mean 'status'?",
    ),
    "of a resolution": (
        "claims: {a: T}\ntensions: {t: {resolution: {stratgy: weigh}}}",
        "map:2:29 unknown-key: 'stratgy' is not a key of a resolution | did you mean 'strategy'?",
    ),
    "missing claims": ("title: x", "map:1:1 missing-key: the map has no 'claims' | write 'claims:' and the claims under it"),
    "missing text": (
        "claims:\n  a: {side: both}",
        "map:2:3 missing-key: 'a' has no 'text' | write its sentence after 'text:'",
    ),
    "text left empty": (
        "claims:\n  a: {text: }",
        "map:2:3 missing-key: 'a' has no 'text' | write its sentence after 'text:'",
    ),
    "text of blanks": ("claims:\n  a: {text: ' '}", "map:2:13 wrong-value: 'text' has no words | None"),
    "missing premises": (
        "claims: {a: {text: T, reasons: [b, {warrant: w}]}}",
        "map:1:36 missing-key: item 2 of 'reasons' has no 'premises' | write the ids of its premises after 'premises:'",
    ),
    "no premise in the list": (
        "claims: {a: {text: T, reasons: [b, []]}}",
        "map:1:36 wrong-value: 'premises' has too few entries | give it 1 or more",
    ),
    "evidence of nothing": (
        "claims: {a: {text: T, evidence: [{at: p. 3}]}}",
        "map:1:34 missing-key: item 1 of 'evidence' has no 'source' | write the id of its source after 'source:'",
    ),
    "kind": (
        "claims:\n  a: {text: T, kind: causl}",
        "map:2:22 wrong-value: 'causl' is not a value of 'kind' | did you mean 'causal'?",
    ),
    "kind like no other": (
        "claims:\n  a: {text: T, kind: xyz}",
        "map:2:22 wrong-value: 'xyz' is not a value of 'kind' | use one of: definition, fact, causal, value, policy",
    ),
    "kind of another shape": (
        "claims:\n  a: {text: T, kind: [fact]}",
        "map:2:16 wrong-shape: 'kind' is a list where a single word belongs | None",
    ),
    "prong": (
        "claims: {a: T}\ntensions: {t: {test: {prongs: {neccesity: met}}}}",
        "map:2:32 wrong-value: 'neccesity' is not a key of 'prongs' | did you mean 'necessity'?",
    ),
    "short prong": (
        "claims: {a: T}\ntensions: {t: {test: {prongs: {balance: mett}}}}",
        "map:2:41 wrong-value: 'mett' is not a value of 'status' | did you mean 'met'?",
    ),
    "flag": (
        "claims:\n  a: {text: T, assumed: perhaps}",
        "map:2:25 wrong-value: 'perhaps' is neither true nor false | write true or false",
    ),
    "flag of another shape": (
        "claims:\n  a: {text: T, assumed: [true]}",
        "map:2:16 wrong-shape: 'assumed' is a list where true or false belongs | None",
    ),
    "confidence": (
        "claims: {a: {text: T, extraction: {confidence: 1.5}}}",
        "map:1:48 wrong-value: '1.5' is not a number that fits here | write 1 or less",
    ),
    "confidence that is none": (
        "claims: {a: {text: T, extraction: {confidence: much}}}",
        "map:1:48 wrong-value: 'much' is not a number that fits here | None",
    ),
    "address": (
        "claims: {a: T}\nsources: {s: {url: 'javascript:x'}}",
        "map:2:20 wrong-value: 'javascript:x' is not an http or https address | write an address that begins with https://",
    ),
    "hash": (
        "claims: {a: T}\nsources: {s: {sha256: abc}}",
        "map:2:23 wrong-value: 'abc' is not a SHA-256 | write its 64 hexadecimal digits",
    ),
    "half a span": (
        "claims: {a: {text: T, quotes: [{span: [1]}]}}",
        "map:1:33 wrong-value: 'span' has not two entries | write a beginning and an end, as in [0, 20]",
    ),
    "span of three": (
        "claims: {a: {text: T, quotes: [{span: [1, 2, 3]}]}}",
        "map:1:33 wrong-value: 'span' has not two entries | write a beginning and an end, as in [0, 20]",
    ),
    "span backwards": (
        "claims: {a: {text: T, quotes: [{span: [9, 3]}]}}",
        "map:1:33 wrong-value: 'span' is not a beginning and an end, counted from 0"
        " | write a beginning and an end, as in [0, 20]",
    ),
    "span of words": (
        "claims: {a: {text: T, quotes: [{span: [0, x]}]}}",
        "map:1:43 wrong-value: 'x' is not a number that fits here | None",
    ),
    "one side": ("claims: {a: T}\nsides: {x: X}", "map:2:1 wrong-value: 'sides' has too few entries | give it 2 or more"),
    "list of claims": ("claims: [a, b]", "map:1:1 wrong-shape: 'claims' is a list where a map belongs | None"),
    "list as a claim": ("claims:\n  a: [x]", "map:2:3 wrong-shape: 'a' is a list where a claim belongs | None"),
    "nothing as a claim": ("claims:\n  a:", "map:2:3 wrong-shape: 'a' is empty where a claim belongs | None"),
    "list as text": ("claims:\n  a: {text: [T]}", "map:2:7 wrong-shape: 'text' is a list where text belongs | None"),
    "map of reasons": (
        "claims:\n  a:\n    text: T\n    reasons: {premises: a}",
        "map:4:5 wrong-shape: 'reasons' is a map where a list belongs | begin each item with '- '",
    ),
    "nothing as a reason": (
        "claims:\n  a:\n    text: T\n    reasons:\n      - \n      - b",
        "map:5:8 wrong-shape: item 1 of 'reasons' is empty where a reason belongs | None",
    ),
    "group in a group": (
        "claims: {a: {text: T, reasons: [[b, [c]]]}}",
        "map:1:37 wrong-shape: item 2 of 'premises' is a list where text belongs | None",
    ),
    "word as the tensions": (
        "claims: {a: T}\ntensions: none",
        "map:2:11 wrong-shape: 'tensions' is a word or a sentence where a map belongs | None",
    ),
    "word as a tension": (
        "claims: {a: T}\ntensions: {t: word}",
        "map:2:15 wrong-shape: 't' is a word or a sentence where a tension belongs | None",
    ),
    "list as a measure": (
        "claims: {a: T}\ntensions: {t: {measure: [x]}}",
        "map:2:16 wrong-shape: 'measure' is a list where a measure belongs | None",
    ),
    "list as a safeguard": (
        "claims: {a: T}\ntensions: {t: {safeguards: {s: [x]}}}",
        "map:2:29 wrong-shape: 's' is a list where a safeguard belongs | None",
    ),
    "waiver of another shape": (
        "claims: {a: {text: T, waive: {orphan-claim: [x]}}}",
        "map:1:31 wrong-shape: 'orphan-claim' is a list where text belongs | None",
    ),
}  # fmt: skip


@each("fault", FAULTS)
def test_one_fault_is_told_once_at_its_place(fault: str) -> None:
    text, expected = FAULTS[fault]
    assert told_with_hints(read(text)) == [expected]


@each("fault", FAULTS)
def test_messages_keep_to_the_house_form(fault: str) -> None:
    for problem in read(FAULTS[fault][0]).problems:
        message = problem.finding.message
        assert len(message) < 100
        assert message[-1] not in ".!"
        assert "invalid" not in message.lower()


def test_faults_in_one_map_do_not_hide_each_other() -> None:
    document = read(
        """\
title: [a]
sources:
  s: {titel: x, url: ftp://x}
claims:
  a:
    text: Cameras deter theft.
    kind: fct
    reasons: [[b, {x: 1}], b, {premises: b, scheme: caus, objections: [{premises: c, foo: 1}]}, null, {warrant: w}]
  b: {side: both}
  c: Theft is common.
tensions:
  t: {poles: {security: {claim: a}, liberty: [c]}, measure: {actor: [[a]]}}
"""
    )
    assert told(document) == [
        "map:1:1 wrong-shape: 'title' is a list where text belongs",
        "map:3:7 unknown-key: 'titel' is not a key of a source",
        "map:3:22 wrong-value: 'ftp://x' is not an http or https address",
        "map:7:11 wrong-value: 'fct' is not a value of 'kind'",
        "map:8:19 wrong-shape: item 2 of 'premises' is a map where text belongs",
        "map:8:53 wrong-value: 'caus' is not a value of 'scheme'",
        "map:8:86 unknown-key: 'foo' is not a key of an objection",
        "map:8:97 wrong-shape: item 4 of 'reasons' is empty where a reason belongs",
        "map:8:103 missing-key: item 5 of 'reasons' has no 'premises'",
        "map:9:3 missing-key: 'b' has no 'text'",
        "map:12:26 unknown-key: 'claim' is not a key of a pole",
        "map:12:70 wrong-shape: item 1 of 'actor' is a list where text belongs",
    ]
    claim = document.map.claims["a"]
    assert [step.premises for step in claim.reasons] == [("b", ""), ("b",), ("b",), ("",), ("",)]
    assert claim.reasons[2].objections[0].premises == ("c",)
    assert document.map.claims["b"].side == "both"
    assert document.map.claims["c"].text == "Theft is common."
    assert document.map.tensions["t"].poles["liberty"].claims == ("c",)
    assert list(document.map.sources) == ["s"]


def test_what_stands_in_for_the_unread_leads_nowhere_wrong() -> None:
    document = read(
        "sources: {s: [x]}\nsides: {left: [x], right: R}\ncontention: [a]\nclaims: {a: [x], b: {side: both}}"
    )
    assert document.map.claims["a"].text == "a"
    assert document.map.claims["b"].text == "b"
    assert document.map.sources["s"].title is None
    assert document.map.sides == {"left": "left", "right": "R"}
    assert set(document.unread) == {("sources", "s"), ("sides", "left"), ("claims", "a"), ("claims", "b", "text")}


def test_too_few_sides_are_filled_up() -> None:
    assert list(read("claims: {a: T}\nsides: {x: X}").map.sides) == ["x", "security", "liberty"]


def test_long_words_are_clipped_and_control_characters_shown() -> None:
    long = "k" * 500
    [first, second] = told(read(f'claims: {{a: {{text: T, {long}: 1, "\\e[31mr\\u202e": 3}}}}'))
    assert first == f"map:1:23 unknown-key: '{'k' * 39}…' is not a key of a claim"
    assert second == r"map:1:528 unknown-key: '\x1b[31mr\u202e' is not a key of a claim"


@pytest.mark.parametrize("many", sizes(150, 5000))
def test_many_faults_are_all_told(many: int) -> None:
    claims = "".join(f"  c{number}: {{text: T, kind: wrong, colour: red}}\n" for number in range(many))
    document = read(f"claims:\n{claims}")
    assert len(document.problems) == 2 * many
    assert len(document.map.claims) == many
