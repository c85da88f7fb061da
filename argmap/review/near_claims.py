"""Which claims may say the same as another, by the words that they share; knows no grammar."""

from __future__ import annotations

import math
import re
from collections import Counter

from argmap.graph import ArgumentGraph

_WORD = re.compile(r"\w{3,}")
_ENDING = re.compile(r"(?<=\w{3})(?:ies|es|s|ing|ed)\Z")


def near_claims(graph: ArgumentGraph, id: str, most: int = 5) -> list[str]:
    """The claims that share most words with one, the best first: a rare word counts more than a common one.

    The weight of a word is Spärck Jones's (1972): the logarithm of how many claims there are to one that has it.
    """
    words = {other: _words(claim.text) for other, claim in graph.map.claims.items() if claim.status != "rejected"}
    own = words.pop(id, None) or _words(graph.claim(id).text)
    known = Counter(word for set in words.values() for word in set)
    weight = {word: math.log((1 + len(words)) / known[word]) for word in own if word in known}
    scored = [
        (math.fsum(weight[word] for word in own & theirs) / (1 + len(theirs)) ** 0.5, other)
        for other, theirs in words.items()
    ]
    ranked = sorted((score, -place) for place, (score, _) in enumerate(scored) if score > 0)
    return [scored[-place][1] for _, place in reversed(ranked[-most:])]


def _words(text: str) -> frozenset[str]:
    return frozenset(_ENDING.sub("", word) for word in _WORD.findall(text.casefold()))
