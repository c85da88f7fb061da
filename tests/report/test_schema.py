"""The schema takes what the reader takes, and refuses what it refuses."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from argmap.document import read_document
from argmap.report.schema import map_schema
from tests.cases import each

ROOT = Path(__file__).parents[2]
MAPS = sorted([*ROOT.glob("maps/*.yaml"), *ROOT.glob("argmap/cli/*.yaml")])
SCHEMA = map_schema()
VALIDATOR = Draft202012Validator(SCHEMA)


SAFE = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
BASE = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def taken(text: str, loader: Any = SAFE) -> bool:
    """Whether the schema takes a map as an editor sees it."""
    plain = json.loads(json.dumps(yaml.load(text, loader), default=str))
    return bool(VALIDATOR.is_valid(plain))


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert "$id" not in SCHEMA
    assert SCHEMA["title"]
    assert SCHEMA["description"]
    assert all(VALIDATOR.is_valid(example) for example in SCHEMA["examples"])
    assert map_schema() == SCHEMA


def test_the_example_is_a_map() -> None:
    document = read_document("a.yaml", json.dumps(SCHEMA["examples"][0]).encode())
    assert not document.problems


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name)
@pytest.mark.parametrize("loader", [SAFE, BASE])
def test_it_takes_our_maps(path: Path, loader: Any) -> None:
    assert taken(path.read_text(encoding="utf-8"), loader)


GOOD = [
    "claims: {}",
    "claims: {a: A sentence.}",
    "claims: {a: {text: x, reasons: b, objections: [b, [b, c], {premises: b, objections: d}]}}",
    "claims: {a: {text: x, quotes: some words, evidence: s}}",
    "claims: {a: {text: x, quotes: [{text: w, span: [1, 2]}], assumed: yes}}",
    "claims: {a: {text: x, assumed: 'yes', hedge: none, side: no, kind: }}",
    "claims: {12: {text: 12, note: 1.5, tags: [2017, true]}}",
    "sources: {s: A title, t: {title: x, date: 2017, ai_assisted: true}}\nclaims: {a: x}",
    "contention: a\nclaims: {a: x}\nx-mine: {anything: [1]}",
    "title: \nsources: \nclaims: {a: {text: x, reasons: , x-own: 1}}",
    "tensions: {t: {measure: a thing, poles: {security: a, liberty: [a]}, frontier: on, test: oakes,"
    " safeguards: {s: words}, resolution: weigh, bearers: {same_people: false}}}\nclaims: {a: x}",
    "extends: base.yaml",
    "extends: base.yaml\nclaims: {a: {reasons: [b]}}\nsides: {third: A third}",
    "waive: {some-rule: reason}\nclaims: {a: {text: x, waive: {some-rule: }}}",
]
BAD = [
    "title: no claims",
    "claims: {a: {txt: x}}",
    "claims: {a: {text: x, resons: [b]}}",
    "claims: {a: {}}",
    "claims: {a: {text: x, hedge: perhaps}}",
    "claims: [a]",
    "claims: {a: {text: x, reasons: [{premisses: a}]}}",
    "claims: {a: {text: x, assumed: perhaps}}",
    "claims: {a: {text: x, quotes: [{text: w, span: [1]}]}}",
    "sources: {s: {urll: x}}\nclaims: {a: x}",
    "sides: {one: One}\nclaims: {a: x}",
    "extends: base.yaml\nclaims: {a: {resons: [b]}}",
    "tensions: {t: {poles: {security: {claim: a}}}}\nclaims: {a: x}",
    "tensions: {t: {test: {prongs: {need: met}}}}\nclaims: {a: x}",
]


@each("text", GOOD)
def test_what_both_take(text: str) -> None:
    assert taken(text)
    if "extends" not in text:
        assert not read_document("a.yaml", text.encode()).problems


@each("text", BAD)
def test_what_both_refuse(text: str) -> None:
    assert not taken(text)
    if "extends" not in text:
        assert read_document("a.yaml", text.encode()).problems


WHOLE = yaml.load((ROOT / "maps" / "tutorial.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
VALUES = st.sampled_from(
    ["word", "12", "true", "", None, [], ["word"], [["word", "b"]], {}, {"note": "x"}, {"x-a": "1"}]
)


def places(value: Any) -> list[tuple[Any, Any]]:
    """Every collection in a map with each of its keys or positions."""
    found, waiting = [], [value]
    while waiting:
        holder = waiting.pop()
        for key in holder if isinstance(holder, dict) else range(len(holder)):
            found.append((holder, key))
            if isinstance(holder[key], (dict, list)):
                waiting.append(holder[key])
    return found


@given(st.data())
def test_what_the_reader_takes_the_schema_takes(data: st.DataObject) -> None:
    whole = copy.deepcopy(WHOLE)
    for _ in range(data.draw(st.integers(1, 2))):
        spots = places(whole)
        holder, key = spots[data.draw(st.integers(0, len(spots) - 1))]
        holder[key] = copy.deepcopy(data.draw(VALUES))  # or a later change would change them all
    document = read_document("a.yaml", json.dumps(whole).encode())
    if not [problem for problem in document.problems if problem.name != "odd-id"]:
        assert not [f"{error.json_path}: {error.message[:200]}" for error in VALIDATOR.iter_errors(whole)]
