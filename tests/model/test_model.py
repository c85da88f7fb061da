"""What a map may say: defaults, frozenness, and a JSON schema that accepts what the reader accepts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from pydantic import ValidationError

from argmap.model import ArgumentMap, Claim, Evidence, Item, Source, Step
from tests.cases import each
from tests.document.test_complaints import FAULTS
from tests.document.test_robustness import MAP

MAPS = sorted((Path(__file__).parents[2] / "maps").glob("*.yaml"))
SCHEMA = ArgumentMap.model_json_schema()
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def plain(text: str) -> Any:
    """YAML with the types that an editor's YAML server sees."""
    return yaml.safe_load(text)


def test_defaults() -> None:
    map = ArgumentMap(claims={"a": Claim(text="T")})
    claim = map.claims["a"]
    assert (claim.side, claim.hedge, claim.assumed, claim.reasons, claim.waive) == ("neutral", "none", False, (), {})
    assert list(map.sides) == ["security", "liberty"]
    assert (map.contention, map.sources, map.tensions) == ((), {}, {})
    assert Evidence(source="s").verdict == "supports"


def test_defaults_are_not_shared() -> None:
    Claim(text="T").waive["rule"] = "reason"
    ArgumentMap(claims={}).sides["third"] = "Third"
    assert Claim(text="T").waive == {}
    assert len(ArgumentMap(claims={}).sides) == 2


def test_items_are_frozen() -> None:
    with pytest.raises(ValidationError):
        Claim(text="T").text = "U"  # type: ignore[misc]


def test_the_short_forms_of_each_item() -> None:
    assert Claim.long_form("T") == {"text": "T"}
    assert Step.long_form(["a", "b"]) == {"premises": ["a", "b"]}
    assert Source.long_form(["a"]) == ["a"]
    assert Item.long_form("word") == "word"


def test_every_key_has_one_type_of_item_behind_it() -> None:
    assert "$defs" in SCHEMA
    assert {"Claim", "Step", "Quote", "Evidence", "Source", "Tension", "Safeguard"} <= set(SCHEMA["$defs"])
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_the_schema_accepts_the_maps_that_come_with_it(path: Path) -> None:
    VALIDATOR.validate(yaml.load(path.read_text(encoding="utf-8"), _Words))


def test_the_schema_accepts_an_overlay() -> None:
    VALIDATOR.validate(plain("extends: base.yaml\nclaims: {a: {reasons: [b]}}"))
    VALIDATOR.validate(plain("extends: base.yaml\ntitle: Again"))


def test_the_schema_accepts_a_map_with_all_forms() -> None:
    VALIDATOR.validate(plain(MAP))
    VALIDATOR.validate(plain("claims: {a: T, b: {text: T, reasons: a, x-own: 1, objections: [[a, b], {premises: a}]}}"))


@each("fault", [fault for fault in FAULTS if fault.startswith(("of ", "unknown", "kind", "missing p", "address"))])
def test_the_schema_refuses_what_the_reader_refuses(fault: str) -> None:
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate(plain(FAULTS[fault][0]))


class _Words(yaml.SafeLoader):
    """YAML 1.2, as editors read it: dates and 'on' are words."""


_Words.yaml_implicit_resolvers = {
    sign: [(tag, pattern) for tag, pattern in found if not tag.endswith("timestamp") and sign not in "oOyYnN"]
    for sign, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
