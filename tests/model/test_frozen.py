"""A map cannot be changed, and its schema can be built."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from argmap.model import ArgumentMap


def test_a_map_is_frozen() -> None:
    map = ArgumentMap.model_validate({"claims": {"a": "It is so."}})
    with pytest.raises(ValidationError):
        map.title = "Another"  # type: ignore[misc]


def test_two_sides_at_least() -> None:
    with pytest.raises(ValidationError, match="at least 2"):
        ArgumentMap.model_validate({"claims": {}, "sides": {"one": "One"}})
