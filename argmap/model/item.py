"""What is common to everything that a map writes as a mapping: short forms, empty keys, keys of the user's own."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema


class Item(BaseModel):
    """Anything written as a mapping: unknown keys are refused, `x-` keys are the user's own, empty keys are absent."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
    short_text: ClassVar[str | None] = None
    """The field that a bare word or sentence stands for."""
    short_list: ClassVar[str | None] = None
    """The field that a bare list stands for."""
    said_in_base: ClassVar[str | None] = None
    """A required field that an overlay leaves to its base, so that the schema cannot insist on it."""

    @classmethod
    def long_form(cls, value: Any) -> Any:
        """A bare word or list written out as a mapping; anything else as it is."""
        if isinstance(value, str) and cls.short_text:
            return {cls.short_text: value}
        if isinstance(value, list) and cls.short_list:
            return {cls.short_list: value}
        return value

    @model_validator(mode="before")
    @classmethod
    def _as_written(cls, value: Any) -> Any:
        value = cls.long_form(value)
        if not isinstance(value, dict) or (value.keys() <= cls.model_fields.keys() and None not in value.values()):
            return value
        return {key: entry for key, entry in value.items() if not cls._is_unread(key, entry)}

    @classmethod
    def _is_unread(cls, key: Any, entry: Any) -> bool:
        """Whether a key is the user's own, or known and left empty; an unknown one is refused even when empty."""
        return str(key).startswith("x-") or (entry is None and key in cls.model_fields)

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        schema = handler.resolve_ref_schema(handler(core))
        schema["patternProperties"] = {"^x-": {}}
        schema["required"] = [key for key in schema.get("required", ()) if key != cls.said_in_base]
        short: list[dict[str, Any]] = [{"type": "string"}] if cls.short_text else []
        if cls.short_list:
            short.append({"type": "array", "items": {"type": "string"}})
        if not short:
            return schema
        top: dict[str, Any] = {key: schema.pop(key) for key in ("title", "description", "examples") if key in schema}
        return {**top, "anyOf": [*short, schema]}
