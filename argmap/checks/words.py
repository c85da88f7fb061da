"""How messages name things: ids in quotes and clipped, lists cut short, numbers with their noun. Knows no rule."""

from __future__ import annotations

from collections.abc import Sequence

LONGEST = 40
"""The most characters of an id that a message shows beside nothing but its own words."""
_LINE = 85
"""Under 100, with room for what the checker adds when some of what a line counts is waived."""
_SHORTEST = 8
_SHOWN = 3


def named(id: str) -> str:
    """An id in quotes, clipped when it is long."""
    return f"'{clipped(id, LONGEST)}'"


def sentence(template: str, *ids: str) -> str:
    """A message of under 100 characters with ids in place of '{}'; the longest ids are clipped first."""
    room = _LINE - len(template.format(*("''" for _ in ids)))
    widths = {}
    for number, id in enumerate(sorted(ids, key=len)):
        widths[id] = min(len(id), max(room // (len(ids) - number), _SHORTEST))
        room -= widths[id]
    return template.format(*(f"'{clipped(id, widths[id])}'" for id in ids))


def clipped(id: str, width: int) -> str:
    """An id in so many characters, cut in the middle: the ends tell ids apart."""
    if len(id) <= width:
        return id
    tail = (width - 1) // 2
    return f"{id[: width - 1 - tail]}…{id[len(id) - tail :]}"


def listed(ids: Sequence[str]) -> str:
    """Ids as people list them: 'a', 'b' and 3 more."""
    names = [named(id) for id in ids[:_SHOWN]]
    rest = len(ids) - _SHOWN
    if rest > 0:
        names.append(f"{rest} more")
    return enumerated(names)


def enumerated(words: Sequence[str]) -> str:
    """Words as people list them: a, b and c."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def agreeing(number: int, verb: str) -> str:
    """A verb in the third person: 'rests' for one, 'rest' for more."""
    return f"{verb}s" if number == 1 else verb


def with_article(noun: str) -> str:
    """A noun with its indefinite article."""
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
