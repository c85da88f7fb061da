"""What a map may say: every key, its type and its meaning; knows nothing of files, places or graphs."""

from argmap.model.claim import Claim, Evidence, Extraction, Hedge, Kind, Quote, Step
from argmap.model.fields import Names
from argmap.model.item import Item
from argmap.model.map import ArgumentMap
from argmap.model.source import Source
from argmap.model.tension import (
    Bearers,
    Measure,
    Pole,
    Prong,
    ProngName,
    Resolution,
    Safeguard,
    Tension,
    Test,
)

__all__ = [
    "ArgumentMap",
    "Bearers",
    "Claim",
    "Evidence",
    "Extraction",
    "Hedge",
    "Item",
    "Kind",
    "Measure",
    "Names",
    "Pole",
    "Prong",
    "ProngName",
    "Quote",
    "Resolution",
    "Safeguard",
    "Source",
    "Step",
    "Tension",
    "Test",
]
