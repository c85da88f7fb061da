"""How spans lie to one another: pairs of character offsets in one text; knows nothing of claims."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

Span = tuple[int, int]
Left = TypeVar("Left", bound=Hashable)
Right = TypeVar("Right", bound=Hashable)


def length(span: Span) -> int:
    """The number of characters."""
    return span[1] - span[0]


def shared(one: Span, other: Span) -> int:
    """How many characters two spans have in common."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def likeness(one: Span, other: Span) -> float:
    """What two spans share, as a part of what they take up together: 1 for the same span, 0 for strangers."""
    common = shared(one, other)
    return common / (length(one) + length(other) - common) if common else 0.0


def meet(one: Span, other: Span) -> bool:
    """Whether two spans share at least half of the shorter."""
    return 0 < shared(one, other) * 2 >= min(length(one), length(other))


def takes_up(span: Span, sentence: Span) -> bool:
    """Whether a span takes up a sentence: at least half of it, or a stretch that lies inside it."""
    common = shared(span, sentence)
    return common > 0 and (common * 2 >= length(sentence) or common == length(span))


def matched(lefts: Mapping[Left, Span], rights: Mapping[Right, Span]) -> dict[Left, Right]:
    """Pair spans that meet one to one, the most alike first; among equals the earlier."""
    pairs = _alike(lefts, rights)
    taken: dict[Left, Right] = {}
    used: set[Right] = set()
    for _, left, right in sorted(pairs, key=lambda pair: -pair[0]):
        if left not in taken and right not in used:
            taken[left] = right
            used.add(right)
    return taken


def _alike(lefts: Mapping[Left, Span], rights: Mapping[Right, Span]) -> Iterable[tuple[float, Left, Right]]:
    return [
        (likeness(span, other), left, right)
        for left, span in lefts.items()
        for right, other in rights.items()
        if meet(span, other)
    ]
