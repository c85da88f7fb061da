"""Stances by connectives, on units of our own."""

from __future__ import annotations

import pytest

from docs.measuring.stance import central_of, stance_of


@pytest.mark.parametrize(
    ("unit", "stance"),
    [
        ("But lamps are dear,", "attack"),
        ("Although lamps are dear,", "attack"),
        ("On the other hand, walkers feel safe.", "attack"),
        ("Lamps keep walkers safe.", "support"),
        ("Butter is dear.", "support"),
    ],
)
def test_a_turn_is_an_attack(unit: str, stance: str) -> None:
    assert stance_of(unit) == stance


def test_the_first_flat_demand_is_central() -> None:
    assert central_of(["Lamps burn.", "But lamps must go.", "The park should stay open."]) == 2
    assert central_of(["Lamps burn.", "Walkers walk."]) == 0
