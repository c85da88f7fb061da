"""What a map has from a text that the text no longer shows; knows no place."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostic import Path
from argmap.extract.extracted import Extracted
from argmap.mapping.merge.known import steps_of
from argmap.mapping.merge.sources import quoted_from
from argmap.model import ArgumentMap, Claim, Step, Tension


def vanished_from(map: ArgumentMap, draft: Extracted, source: str) -> Iterator[Path]:
    """Yield the paths of extracted items without a match in the draft, those that were rejected left out.

    An item of another source's text is none of this draft's business.
    """
    keys = {item.key for items in (draft.claims, draft.tensions, draft.relations) for item in items}
    own = {id for id, claim in map.claims.items() if _is_from(map, claim, source)}
    for id, claim in map.claims.items():
        if id in own and _is_missed(claim, keys):
            yield "claims", id
        yield from (path for path, step in steps_of(id, claim) if id in own and _is_missed(step, keys))
    for id, tension in map.tensions.items():
        members = [member for pole in tension.poles.values() for member in pole.claims]
        if _is_missed(tension, keys) and (not members or own.intersection(members)):
            yield "tensions", id


def _is_missed(item: Claim | Step | Tension, keys: set[str]) -> bool:
    key = item.extraction.key if item.extraction else None
    return key is not None and key not in keys and item.status != "rejected"


def _is_from(map: ArgumentMap, claim: Claim, source: str) -> bool:
    """Whether a claim is quoted from a source, or from none."""
    sources = [quoted_from(map, quote) for quote in claim.quotes]
    return not sources or source in sources
