"""The conditions that a cue can name in `when`: each is a question about a sentence and where the cue matched."""

from __future__ import annotations

import re
from collections.abc import Callable

from argmap.extract.sentence import Known, Sentence

_FEW = 8
"""Words: those of a label, where the letters of an abbreviation count one by one."""

_NEAR = 40
"""How many characters after a speaker its verb may stand."""

_REACH = 60
"""How many characters after a verb its object may begin."""

Condition = Callable[[Known, "re.Match[str]"], bool]


def _sides_across(known: Known, match: re.Match[str]) -> bool:
    """Some words before the end of the group `turn` are of one side, and some after it of another."""
    return _differ(known.sentence, match.start(), match.end("turn"))


def _differ(sentence: Sentence, start: int, turn: int) -> bool:
    before, after = sentence.sides(start, turn), sentence.sides(turn)
    return any(one != other for one in before for other in after)


def _turned(known: Known) -> bool:
    """The sentence takes one side, and the section has spoken for another before."""
    earlier = known.before.earlier.items()
    return known.siding.side not in ("neutral", "both") and any(
        count and side != known.siding.side for side, count in earlier
    )


def _turned_or_both(known: Known) -> bool:
    return known.siding.side == "both" or _turned(known)


def _turned_from_previous(known: Known) -> bool:
    previous = known.before.previous
    return bool(previous) and known.siding.side not in ("neutral", previous) and previous != "neutral"


def _sides_differ(known: Known, match: re.Match[str]) -> bool:
    """What stands before the turn speaks of a side, and what stands after it of another."""
    if known.clauses:
        sides = {clause.siding.side for clause in known.clauses}
        return len(sides & set(known.sentence.all_sides)) > 1 or "both" in sides
    return _differ(known.sentence, 0, match.end("turn") if match["turn"] else match.start("turning"))


def _harm_across(known: Known, match: re.Match[str]) -> bool:
    """A good of a side follows the harm, and what does the harm is of another side, as it is where none is named."""
    sentence = known.sentence
    begun = [(hit, sentence.words[hit.first].start) for hit in sentence.hits]
    harmed = {hit.side for hit, at in begun if hit.group == "goods" and match.start() <= at <= match.end() + _REACH}
    doing = {hit.side for hit, at in begun if at < match.start()} or {sentence.acting}
    return any(one != other for one in harmed for other in doing)


def _goods_of_both(known: Known, _: re.Match[str]) -> bool:
    """It names goods of two sides."""
    return len({hit.side for hit in known.sentence.hits if hit.group == "goods"}) > 1


def _voice_before(known: Known, match: re.Match[str]) -> bool:
    """Somebody who speaks for a side is named shortly before the verb."""
    words, at = known.sentence.words, match.start("cue")
    return any(hit.group == "voices" and 0 < at - words[hit.last].end <= _NEAR for hit in known.sentence.hits)


def _goods_after(known: Known, match: re.Match[str]) -> bool:
    words, at = known.sentence.words, match.end()
    return any(hit.group == "goods" and words[hit.first].start >= at for hit in known.sentence.hits)


def _firm(known: Known) -> bool:
    """Its side is no guess from afar: it has words of its own, or the claim before it in the paragraph has."""
    before = known.before
    return _own_goods(known) or (bool(before.previous) and (before.previous_firm or not known.siding.inherited))


def _own_goods(known: Known) -> bool:
    """It names what its side protects or fears, and not only what that side does."""
    return any(hit.group != "measures" and known.siding.side in (hit.side, "both") for hit in known.sentence.hits)


def _on_edge(known: Known) -> bool:
    return known.sentence.place.first_in_paragraph or known.sentence.place.last_in_paragraph


OF_SENTENCE: dict[str, Callable[[Known], bool]] = {
    "both-sides": lambda known: len(known.sentence.sides()) > 1,
    "labelled-both": lambda known: known.siding.side == "both",
    "any-side": lambda known: bool(known.sentence.hits),
    "no-goods": lambda known: all(hit.group in ("measures", "voices") for hit in known.sentence.hits),
    "firm": _firm,
    "acts": lambda known: known.siding.side == known.sentence.acting,
    "some-goods": lambda known: any(hit.group == "goods" for hit in known.sentence.hits),
    "some-voice": lambda known: any(hit.group == "voices" for hit in known.sentence.hits),
    "opposed": lambda known: known.before.opposed in known.sentence.all_sides,
    "unlike-previous": lambda known: known.siding.side != known.before.previous,
    "first-in-section": lambda known: known.sentence.place.first_in_section,
    "first-in-paragraph": lambda known: known.sentence.place.first_in_paragraph,
    "closes-section": lambda known: known.sentence.place.closes_section,
    "edge-of-paragraph": _on_edge,
    "few-words": lambda known: len(known.sentence.words) <= _FEW,
    "item": lambda known: known.sentence.place.item,
    "not-item": lambda known: not known.sentence.place.item,
    "fact": lambda known: known.kind == "fact",
    "side-of-head": lambda known: known.siding.side == known.before.head,
    "policy-or-value": lambda known: known.kind in ("policy", "value"),
    "sided": lambda known: known.siding.side != "neutral",
    "not-definition": lambda known: known.kind != "definition",
    "turned": _turned,
    "turned-or-both": _turned_or_both,
    "turned-from-previous": _turned_from_previous,
}
"""Condition → what it asks of the sentence, wherever the cue matched."""

_OF_MATCH: dict[str, Condition] = {
    "sides-across": _sides_across,
    "side-after": lambda known, match: bool(known.sentence.sides(match.start())),
    "side-after-cue": lambda known, match: bool(known.sentence.sides(match.end("cue"))),
    "sides-differ": _sides_differ,
    "harm-across": _harm_across,
    "goods-of-both": _goods_of_both,
    "goods-after": _goods_after,
    "voice-before": _voice_before,
}


def _wherever(asks: Callable[[Known], bool]) -> Condition:
    return lambda known, _: asks(known)


CONDITIONS: dict[str, Condition] = {name: _wherever(asks) for name, asks in OF_SENTENCE.items()} | _OF_MATCH
"""Condition → what it asks."""
