"""What differs between two wordings, with a few words around it; knows no rule."""

from __future__ import annotations

_AROUND = 3
_MOST = 25


def difference(written: str, other: str) -> str:
    """The words of `other` from the first that differs to the last, with three words of context on either side."""
    mine, theirs = written.split(), other.split()
    start = _equal(mine, theirs)
    end = _equal(mine[start:][::-1], theirs[start:][::-1])
    first, last = max(0, start - _AROUND), min(len(theirs), len(theirs) - end + _AROUND)
    words = theirs[first:last]
    if len(words) > _MOST:
        words = [*words[: _MOST // 2], "…", *words[-_MOST // 2 :]]
    return ("… " if first else "") + " ".join(words) + (" …" if last < len(theirs) else "")


def _equal(one: list[str], other: list[str]) -> int:
    """How many words are equal from the beginning."""
    for number, (word, same) in enumerate(zip(one, other, strict=False)):
        if word != same:
            return number
    return min(len(one), len(other))
