"""argmap maps a policy debate: an argument in a YAML file, read, checked and drawn.

>>> import argmap
>>> debate = argmap.load("maps/tutorial.yaml")     # doctest: +SKIP
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.version import __version__

if TYPE_CHECKING:
    from argmap.diagnostic import Diagnostic, Severity, Span
    from argmap.graph import ArgumentGraph
    from argmap.mapfile.loading import MapFile, load

__all__ = ["ArgumentGraph", "Diagnostic", "MapFile", "Severity", "Span", "__version__", "load"]

_HOMES = {
    "ArgumentGraph": "argmap.graph",
    "Diagnostic": "argmap.diagnostic",
    "MapFile": "argmap.mapfile.loading",
    "Severity": "argmap.diagnostic",
    "Span": "argmap.diagnostic",
    "load": "argmap.mapfile.loading",
}


def __getattr__(name: str) -> Any:
    """Import a public name at its first use: `argmap --help` need not wait for networkx."""
    if name not in _HOMES:
        raise AttributeError(f"module 'argmap' has no attribute '{name}'")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
