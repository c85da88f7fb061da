"""The keys of a review and what they are for; knows not what they do."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.edit.drafts import Kind

_CLAIMS: tuple[Kind, ...] = ("claim",)
_TITLED: tuple[Kind, ...] = ("claim", "tension")
_ALL: tuple[Kind, ...] = ("claim", "reason", "objection", "tension")


@dataclass(frozen=True, slots=True)
class Key:
    """A key, the word for it that begins with it, and what it is for. Of too many words, those of high rank go."""

    key: str
    word: str
    meaning: str
    rank: int = 0
    kinds: tuple[Kind, ...] = _ALL


KEYS = (
    Key("a", "accept", "Accept the draft."),
    Key("e", "edit", "Word it anew: a claim's sentence, a tension's title. It stays a draft.", 2, _TITLED),
    Key("r", "reject", "Reject it, and the drafts that cannot stand without it."),
    Key("s", "side", "Say which side the claim is on.", 5, _CLAIMS),
    Key("k", "kind", "Say what kind of claim it is.", 6, _CLAIMS),
    Key("h", "hedge", "Say how sure the claim is.", 7, _CLAIMS),
    Key("m", "merge", "Merge it into a claim that says the same.", 4, _CLAIMS),
    Key("n", "next", "Leave it a draft for now; so does the space bar."),
    Key("u", "undo", "Take the last answer back; again for the one before.", 3),
    Key("?", "?", "Show or hide this help."),
    Key("q", "quit", "Stop; run the command again to go on.", 1),
)


def keys_for(kind: Kind) -> list[Key]:
    """The keys that do something for a draft of that kind."""
    return [key for key in KEYS if kind in key.kinds]
