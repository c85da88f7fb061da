"""Ids that no two things of a map share: claims, tensions and steps draw on the same names."""

from __future__ import annotations

from collections.abc import Container, Iterable


def free_name(wanted: str, taken: Container[str]) -> str:
    """The wanted name, or the first like it with a number that nothing has."""
    name, number = wanted, 2
    while name in taken:
        name, number = f"{wanted}-{number}", number + 1
    return name


def free_names(wanted: Iterable[str], taken: set[str]) -> dict[str, str]:
    """Wanted name → one that nothing has; `taken` learns them."""
    names: dict[str, str] = {}
    for want in wanted:
        names[want] = free_name(want, taken)
        taken.add(names[want])
    return names
