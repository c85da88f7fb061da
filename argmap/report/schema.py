"""The map format as JSON Schema 2020-12, for editors; made from the model, and knows no map.

An editor resolves plain YAML scalars by itself (`date: 2017` is a number to it, `yes` perhaps a truth), where argmap
takes what was written: the schema allows both.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from argmap.model import ArgumentMap

Schema = dict[str, Any]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_EXAMPLE = {
    "title": "Cameras on the campus",
    "contention": "install-cameras",
    "claims": {
        "install-cameras": {"text": "The campus should install cameras.", "kind": "policy", "reasons": ["deters"]},
        "deters": {"text": "Cameras deter theft.", "side": "security", "hedge": "often", "assumed": True},
    },
}
_WORDS = {"type": ["string", "number", "boolean"]}
_TRUTH = {
    "anyOf": [
        {"type": "boolean"},
        {"enum": [0, 1]},
        {"type": "string", "pattern": "^([Tt]([Rr][Uu][Ee])?|[Yy]([Ee][Ss])?|[Oo][Nn]|1)$"},
        {"type": "string", "pattern": "^([Ff]([Aa][Ll][Ss][Ee])?|[Nn][Oo]?|[Oo][Ff][Ff]|0)$"},
    ]
}
_NUMERAL = r"^\s*[-+]?[0-9][0-9_]*(\.[0-9]*)?([eE][-+]?[0-9]+)?\s*$"


def map_schema() -> Schema:
    """Build the schema; the same every time."""
    schema: Schema = _rewritten(ArgumentMap.model_json_schema())
    head = {
        "$schema": _DIALECT,
        "title": "argmap map",
        "description": "A map of one policy debate: claims with their reasons and objections, sources and tensions.",
        "examples": [_EXAMPLE],
    }
    return {**head, **{key: value for key, value in schema.items() if key not in head}, **_unless_overlay(schema)}


def _unless_overlay(schema: Schema) -> Schema:
    """What a map must have if it extends no other: that part of an overlay may stand in its base."""
    claim = {"anyOf": [{"not": {"type": "object"}}, {"required": ["text"]}]}
    schema["$defs"]["Claim"]["anyOf"][-1].pop("required", None)
    sides = schema["properties"]["sides"]["anyOf"][0]
    entries = sides.pop("minProperties")
    return {
        "required": [],
        "if": {"required": ["extends"], "properties": {"extends": {"not": {"type": "null"}}}},
        "else": {
            "required": ["claims"],
            "properties": {
                "claims": {"additionalProperties": claim},
                "sides": {"anyOf": [{"type": "null"}, {"minProperties": entries}]},
            },
        },
    }


def _rewritten(schema: Any) -> Any:
    """Rewrite a schema from the inside out; its depth is that of the model."""
    if isinstance(schema, list):
        return [_rewritten(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    required = schema.get("required", [])
    result: Schema = {}
    for key, part in schema.items():
        if key == "properties":
            result[key] = {name: _property(_rewritten(value), name in required) for name, value in part.items()}
        elif key in ("examples", "default", "enum", "required"):
            result[key] = part
        else:
            result[key] = _rewritten(part)
    rewrite = _SCALARS.get(str(result.get("type")))
    return rewrite(result) if rewrite else result


def _property(schema: Schema, required: bool) -> Schema:
    """Drop what tells a reader nothing, and allow an empty value for an absent one and a word for a list of one."""
    schema = {key: value for key, value in schema.items() if key != "title" and (key != "default" or value)}
    notes = {key: schema.pop(key) for key in ("description", "examples", "default") if key in schema}
    choices = schema.pop("anyOf") if "anyOf" in schema else [schema]
    if schema.get("type") == "array" and "$ref" in schema.get("items", {}):
        choices = [*choices, _WORDS]
    if not required and {"type": "null"} not in choices:
        choices = [*choices, {"type": "null"}]
    return {**notes, **(choices[0] if len(choices) == 1 else {"anyOf": choices})}


def _words(schema: Schema) -> Schema:
    if "on" in schema.get("enum", []):
        return {"enum": [*schema["enum"], True]}
    return schema if "enum" in schema or "const" in schema else {**schema, **_WORDS}


def _truth(schema: Schema) -> Schema:
    return {**{key: value for key, value in schema.items() if key != "type"}, **_TRUTH}


def _number(schema: Schema) -> Schema:
    return {**schema, "type": [schema["type"], "string"], "pattern": _NUMERAL}


_SCALARS: dict[str, Callable[[Schema], Schema]] = {
    "string": _words,
    "boolean": _truth,
    "integer": _number,
    "number": _number,
}
