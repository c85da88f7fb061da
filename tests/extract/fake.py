"""Drafts of made-up texts, by rules simple enough to be seen at a glance."""

from __future__ import annotations

import re
from hashlib import sha256

from argmap.extract.extracted import Extracted, ExtractedClaim, ExtractedRelation, ExtractedTension, Firing, PassedOver
from argmap.mapping.compose import SourceNote

SIDES = {"security": "National security", "liberty": "Civil liberties"}
_SENTENCE = re.compile(r"[^\s.?!][^.?!]*[.?!]")

ARTICLE = """\
Cameras at the gate

Cameras at the gate deter theft. Therefore the gate is safer.

Privacy

However, cameras chill free speech at the gate. See also lamps. The pictures must be deleted after a week.
"""


def note(text: str, file: str = "article.txt") -> SourceNote:
    return SourceNote(text, sha256(text.encode()).hexdigest(), file)


def draft_of(text: str) -> Extracted:
    """Each sentence is a claim; "Therefore" draws on the one before, "However" opens a tension with it.

    A line without a stop is a heading; what begins with "See also" is passed over.
    """
    claims: list[ExtractedClaim] = []
    tensions: list[ExtractedTension] = []
    relations: list[ExtractedRelation] = []
    passed: list[PassedOver] = []
    section = None
    for at, line in _lines(text):
        if line and not line.endswith((".", "?", "!")):
            section = line
        for match in _SENTENCE.finditer(line):
            span = (at + match.start(), at + match.end())
            if match[0].startswith("See also"):
                passed.append(PassedOver(span, "NC-SEE", match[0]))
                continue
            claim = _claim(match[0], span, section, {one.id for one in claims})
            if claims and match[0].startswith("Therefore"):
                relations.append(_relation(claims[-1], claim))
            if claims and match[0].startswith("However"):
                tensions.append(_tension(claims[-1], claim))
            claims.append(claim)
    return Extracted(None, "2026.1", SIDES, tuple(claims), tuple(tensions), tuple(relations), tuple(passed))


def _lines(text: str) -> list[tuple[int, str]]:
    lines, at = [], 0
    for line in text.splitlines(keepends=True):
        lines.append((at, line.strip()))
        at += len(line)
    return lines


def _key(*parts: str) -> str:
    return sha256("|".join(parts).casefold().encode()).hexdigest()[:10]


def _claim(words: str, span: tuple[int, int], section: str | None, taken: set[str]) -> ExtractedClaim:
    id = "-".join(re.findall("[a-z]+", words.lower())[:4]) or "claim"
    while id in taken:
        id += "-again"
    side = "liberty" if re.search("privacy|speech|deleted", words) else "security"
    fired = (Firing("D-WORDS", words.split()[0], span),)
    return ExtractedClaim(
        id, _key(words), span, span, words, section, 0, side, "value", "none", "must" in words, fired, 0.86
    )


def _relation(premise: ExtractedClaim, target: ExtractedClaim) -> ExtractedRelation:
    fired = (Firing("R-THEREFORE", "Therefore", target.span),)
    return ExtractedRelation(
        "reason", _key("r", premise.key, target.key), premise.id, target.id, target.span, fired, 0.8
    )


def _tension(first: ExtractedClaim, second: ExtractedClaim) -> ExtractedTension:
    poles: dict[str, tuple[str, ...]] = dict.fromkeys(SIDES, ())
    poles[first.side] += (first.id,)
    poles[second.side] += (second.id,)
    fired = (Firing("T-HOWEVER", "However", second.span),)
    key = _key("t", second.key)
    return ExtractedTension(f"over-{second.id}", key, "Theft or speech", second.span, poles, None, fired, 0.9)
