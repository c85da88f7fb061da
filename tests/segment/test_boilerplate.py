"""What counts as boilerplate: each cue's own examples, and what a file of cues must not say."""

from __future__ import annotations

import re
from typing import Any

import pytest

from argmap.cues.patterns import fragments_of
from argmap.segment.boilerplate import BoilerplateCue, all_boilerplate, cue_at, read_boilerplate
from tests.cases import each

CUES = all_boilerplate()


def label_at(text: str) -> str | None:
    found = cue_at(text, (0, len(text)))
    return found.label if found else None


def test_examples() -> None:
    examples = [(cue, text) for cue in CUES for text in cue.examples]
    assert [(cue.id, text, label_at(text)) for cue, text in examples if label_at(text) != cue.label] == []
    assert [(cue.id, text) for cue, text in examples if not cue.pattern.match(text)] == []


def test_counterexamples() -> None:
    assert [(cue.id, text) for cue in CUES for text in cue.counterexamples if label_at(text) is not None] == []


@each("cue", CUES, ids=lambda cue: cue.id)
def test_each_cue_says_what_it_is_for_and_shows_both_sides(cue: BoilerplateCue) -> None:
    assert cue.note.endswith(".")
    assert cue.examples
    assert cue.counterexamples


@each(
    "text",
    [
        "Agencies use AI to screen travellers at the gate.",
        "AI-assisted screening is meant to spare the traveller's time.",
        "This policy was made with the help of the tenants.",
        "Pages of the log were lost.",
        "By Parliament's own count, ten searches failed.",
        "Home is where nobody films you.",
        "Share prices fell.",
        "Notes from the hearing show that nobody asked.",
        "May 2019 brought new gates to the hall.",
        "Read more of the minister's letters and you see it, too, in each of them." * 5,
    ],
)
def test_text_is_left_alone(text: str) -> None:
    assert cue_at(text, (0, len(text))) is None


SHARED = fragments_of({}, {"who": ["you", "me"]})
ENTRY = {"label": "odd", "note": "Odd.", "pattern": "odd", "examples": ["odd"]}


@each(
    ("change", "complaint"),
    [
        ({"patern": "x"}, "B-ODD: 'patern' is not a key of a cue"),
        ({"pattern": "a.*b"}, "B-ODD: a repetition without an upper bound"),
        ({"pattern": "a{2,}b"}, "B-ODD: a repetition without an upper bound"),
        ({"pattern": "(a"}, "B-ODD: missing ), unterminated subpattern at position 0"),
        ({"pattern": "{none}"}, "B-ODD: there is no list or fragment 'none'"),
        ({"pattern": "{a}", "fragments": {"a": "b*"}}, "B-ODD: a: a repetition without an upper bound"),
        ({"pattern": "{a}", "fragments": {"a": "{b}", "b": "c"}}, "B-ODD: a: there is no list or fragment 'b'"),
        ({"pattern": "{who}", "fragments": {"who": "c"}}, "B-ODD: there are two lists or fragments 'who'"),
        ({"rest": "all"}, "B-ODD: the rest 'all' is neither 'items' nor 'section'"),
        ({"label": "Two words"}, "B-ODD: the label 'Two words' is not words in lower case joined by '-'"),
    ],
)
def test_a_cue_at_fault_is_named(change: dict[str, Any], complaint: str) -> None:
    with pytest.raises(ValueError, match=re.escape(complaint)):
        read_boilerplate({"B-ODD": ENTRY | change}, SHARED)


def test_a_cue_lacks_a_key() -> None:
    with pytest.raises(ValueError, match="B-ODD: 'note' is missing"):
        read_boilerplate({"B-ODD": {key: said for key, said in ENTRY.items() if key != "note"}}, SHARED)


def test_fragments_stand_in_patterns_and_blanks_for_white_space() -> None:
    (cue,) = read_boilerplate({"B-ODD": ENTRY | {"pattern": "(?:about\n{who})"}}, SHARED)
    assert cue.pattern.match("About\u00a0 me")
    assert not cue.pattern.match("aboutme")
