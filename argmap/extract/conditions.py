"""The conditions that a cue can name in `when`: each is a question about a sentence and where the cue matched."""

from __future__ import annotations

import re
from collections.abc import Callable

from argmap.extract.facts import Facts

_FEW = 8
"""Words: those of a label, where the letters of an abbreviation count one by one."""

_NEAR = 40
"""How many characters after a speaker its verb may stand."""

_REACH = 60
"""How many characters after a verb its object may begin."""

Condition = Callable[[Facts, "re.Match[str]"], bool]


def _sides_across(facts: Facts, match: re.Match[str]) -> bool:
    """Some words before the end of the group `turn` are of one side, and some after it of another."""
    before, after = facts.sides(match.start(), match.end("turn")), facts.sides(match.end("turn"))
    return any(one != other for one in before for other in after)


def _side_after(facts: Facts, match: re.Match[str]) -> bool:
    return bool(facts.sides(match.start()))


def _turned(facts: Facts) -> bool:
    """The sentence takes one side, and the section has spoken for another before."""
    return facts.side not in ("neutral", "both") and any(
        count and side != facts.side for side, count in facts.earlier.items()
    )


def _turned_or_both(facts: Facts) -> bool:
    return facts.side == "both" or _turned(facts)


def _sides_differ(facts: Facts, match: re.Match[str]) -> bool:
    """What stands before the turn speaks of a side, and what stands after it of another."""
    turn = match.end("turn") if match["turn"] else match.start("turning")
    if facts.clauses:
        sides = {clause.side for clause in facts.clauses}
        return len(sides & set(facts.all_sides)) > 1 or "both" in sides
    before, after = facts.sides(0, turn), facts.sides(turn)
    return any(one != other for one in before for other in after)


def _harm_across(facts: Facts, match: re.Match[str]) -> bool:
    """A good of a side follows the harm, and what does the harm is of another side, as it is where none is named."""
    harmed = {
        hit.side
        for hit in facts.hits
        if hit.group == "goods" and match.start() <= facts.words[hit.first].start <= match.end() + _REACH
    }
    doing = {hit.side for hit in facts.hits if facts.words[hit.first].start < match.start()} or {facts.acting}
    return any(one != other for one in harmed for other in doing)


def _goods_of_both(facts: Facts, _: re.Match[str]) -> bool:
    """It names goods of two sides."""
    return len({hit.side for hit in facts.hits if hit.group == "goods"}) > 1


def _voice_before(facts: Facts, match: re.Match[str]) -> bool:
    """Somebody who speaks for a side is named shortly before the verb."""
    return any(
        hit.group == "voices" and 0 < match.start("cue") - facts.words[hit.last].end <= _NEAR for hit in facts.hits
    )


def _goods_after(facts: Facts, match: re.Match[str]) -> bool:
    return any(hit.group == "goods" and facts.words[hit.first].start >= match.end() for hit in facts.hits)


def _own_goods(facts: Facts) -> bool:
    """It names what its side protects or fears, and not only what that side does."""
    return any(hit.group != "measures" and facts.side in (hit.side, "both") for hit in facts.hits)


def _firm(facts: Facts) -> bool:
    """Its side is no guess from afar: it has words of its own, or the claim before it in the paragraph has."""
    return _own_goods(facts) or (bool(facts.previous) and (facts.previous_firm or not facts.inherited))


def _turned_from_previous(facts: Facts) -> bool:
    return bool(facts.previous) and facts.side not in ("neutral", facts.previous) and facts.previous != "neutral"


OF_SENTENCE: dict[str, Callable[[Facts], bool]] = {
    "both-sides": lambda facts: len(facts.sides()) > 1,
    "labelled-both": lambda facts: facts.side == "both",
    "any-side": lambda facts: bool(facts.hits),
    "no-goods": lambda facts: all(hit.group in ("measures", "voices") for hit in facts.hits),
    "firm": _firm,
    "acts": lambda facts: facts.side == facts.acting,
    "some-goods": lambda facts: any(hit.group == "goods" for hit in facts.hits),
    "some-voice": lambda facts: any(hit.group == "voices" for hit in facts.hits),
    "opposed": lambda facts: facts.opposed in facts.all_sides,
    "unlike-previous": lambda facts: facts.side != facts.previous,
    "first-in-section": lambda facts: facts.place.first_in_section,
    "first-in-paragraph": lambda facts: facts.place.first_in_paragraph,
    "closes-section": lambda facts: facts.place.closes_section,
    "edge-of-paragraph": lambda facts: facts.place.first_in_paragraph or facts.place.last_in_paragraph,
    "few-words": lambda facts: len(facts.words) <= _FEW,
    "item": lambda facts: facts.place.item,
    "not-item": lambda facts: not facts.place.item,
    "fact": lambda facts: facts.kind == "fact",
    "side-of-head": lambda facts: facts.side == facts.head_side,
    "policy-or-value": lambda facts: facts.kind in ("policy", "value"),
    "sided": lambda facts: facts.side != "neutral",
    "not-definition": lambda facts: facts.kind != "definition",
    "turned": _turned,
    "turned-or-both": _turned_or_both,
    "turned-from-previous": _turned_from_previous,
}
"""Condition → what it asks of the sentence, wherever the cue matched."""

_OF_MATCH: dict[str, Condition] = {
    "sides-across": _sides_across,
    "side-after": _side_after,
    "side-after-cue": lambda facts, match: bool(facts.sides(match.end("cue"))),
    "sides-differ": _sides_differ,
    "harm-across": _harm_across,
    "goods-of-both": _goods_of_both,
    "goods-after": _goods_after,
    "voice-before": _voice_before,
}


def _wherever(asks: Callable[[Facts], bool]) -> Condition:
    return lambda facts, _: asks(facts)


CONDITIONS: dict[str, Condition] = {name: _wherever(asks) for name, asks in OF_SENTENCE.items()} | _OF_MATCH
"""Condition → what it asks."""
