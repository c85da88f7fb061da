"""A text read through all stages, from blocks to a draft: each stage is a function of its own, called here in order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from itertools import groupby

from argmap.cues.cue import Cue, Cues
from argmap.cues.cuebook import all_cues, dull_words, word_lists
from argmap.extract.doubt import doubt_about
from argmap.extract.extracted import Extracted, ExtractedClaim, ExtractedRelation, ExtractedTension, Firing, PassedOver
from argmap.extract.labels import Labelled, labelled
from argmap.extract.matcher import Matcher, firing
from argmap.extract.naming import Ids, Keys, sentence_case
from argmap.extract.outline import outline_of, sentences_in
from argmap.extract.pairing import poles_of, title_of
from argmap.extract.relating import is_suggestion, relations_of
from argmap.extract.sentence import Before, Known, Sentence, sentence_at
from argmap.extract.splitting import clauses_of
from argmap.prose.words import words_of
from argmap.sides.lexicon import Lexicon, default_lexicon

_AI_NOTICE = "ai-notice"
_FLOOR = 0.5
"""The least confidence with which a relation is proposed."""

_WINDOW = 8
"""How many claims back a sentence can turn against."""


def extracted_from(
    text: str,
    lexicon: Lexicon | None = None,
    *,
    suggest: bool = False,
    cues: Cues | None = None,
    watch: Callable[[Known], object] = lambda known: None,
) -> Extracted:
    """Find the claims, tensions and relations of a text. `suggest` adds relations that no marker shows.

    `watch` is shown every sentence when all is known about it.
    """
    reader = _Reader(text, lexicon or default_lexicon(), cues or all_cues(), suggest, watch)
    outline = outline_of(text)
    headings = {section.number: section.heading for section in outline.sections}
    sentences = sentences_in(text, outline, reader.lexicon)
    for number, of_section in groupby(sentences, lambda sentence: sentence.place.section):
        reader.read_section(headings[number], of_section)
    boilerplate = [PassedOver(block.span, block.label, text[slice(*block.span)]) for block in outline.boilerplate]
    notices = [block.span for block in outline.boilerplate if block.label == _AI_NOTICE]
    return Extracted(
        title=None if (outline.title or "").lower() in word_lists()["untitled"] else outline.title,
        ruleset=reader.matcher.cues.ruleset,
        sides=dict(reader.lexicon.sides),
        claims=tuple(reader.claims),
        tensions=tuple(reader.tensions),
        relations=tuple(reader.relations),
        passed_over=tuple(sorted([*boilerplate, *reader.passed_over], key=lambda passed: passed.span)),
        ai_notice=notices[0] if notices else None,
        headings=tuple(section.heading for section in outline.sections if section.heading),
        sides_in_doubt=doubt_about(reader.claims, reader.tensions, reader.lexicon),
    )


class _Reader:
    """Goes through the sections; holds what was found so far."""

    def __init__(
        self, text: str, lexicon: Lexicon, cues: Cues, suggest: bool, watch: Callable[[Known], object]
    ) -> None:
        self.text = text
        self.lexicon = lexicon
        self.matcher = Matcher(cues)
        self.suggest = suggest
        self.watch = watch
        self.claims: list[ExtractedClaim] = []
        self.tensions: list[ExtractedTension] = []
        self.relations: list[ExtractedRelation] = []
        self.passed_over: list[PassedOver] = []
        self._keys = Keys()
        self._claim_ids, self._tension_ids = Ids(dull_words()), Ids(dull_words())
        self._guards: set[str] = set()

    def read_section(self, heading: str | None, sentences: Iterable[Sentence]) -> None:
        """Read one section; nothing in it refers to another."""
        claims: list[ExtractedClaim] = []
        tensions: list[tuple[int, ExtractedTension]] = []
        latest: dict[str, ExtractedClaim] = {}
        firm = False
        for sentence in sentences:
            known = Known(sentence, _before(sentence, claims, firm))
            bits = self.matcher.bits(sentence)
            if excluded := self.matcher.first("exclude", known, bits):
                self.passed_over.append(PassedOver(sentence.span, excluded.cue.id, sentence.text))
                self.watch(known)
                continue
            known, own = self._claims_in(known, bits, heading)
            if tension := self._tension_in(known, bits, own, latest):
                tensions.append((len(claims) + len(own) - 1, tension))
            self.relations += relations_of(known, bits, own, claims, self.matcher, self._keys, self._is_wanted)
            self.watch(known)
            claims += own
            firm = not known.siding.inherited
            latest |= {claim.side: claim for claim in own if claim.central or not _is_central(latest.get(claim.side))}
        self.claims += claims
        guards = self._guards_from(claims) if tensions else []
        self.tensions += [tension._replace(safeguard=guards[last]) for last, tension in tensions]

    def _is_wanted(self, cue: Cue) -> bool:
        """A suggestion where suggestions are asked for; else what is right at least as often as not."""
        return self.suggest if is_suggestion(cue) else self.matcher.cues.confidence_of(cue.id) >= _FLOOR

    def _claims_in(self, known: Known, bits: int, heading: str | None) -> tuple[Known, list[ExtractedClaim]]:
        """The sentence with its labels, and its claims: itself, or its clauses."""
        cut = clauses_of(known, self.matcher, bits)
        whole = labelled(known, self.matcher, bits)
        if len(cut.spans) == 1:
            return whole.known, [self._claim(whole, known.sentence, bits, heading, ())]
        sentence = known.sentence
        before = Before(
            known.before.earlier, previous=known.before.previous if sentence.hits else whole.known.siding.side
        )
        clauses: list[Known] = []
        claims: list[ExtractedClaim] = []
        for span in cut.spans:
            clause = Known(sentence_at(self.text, span, sentence.place, self.lexicon), before)
            own_bits = self.matcher.bits(clause.sentence)
            own = labelled(clause, self.matcher, own_bits)
            claims.append(self._claim(own, sentence, own_bits, heading, cut.firings))
            clauses.append(own.known)
            side = own.known.siding.side
            before = before._replace(opposed=side) if cut.opposed else before._replace(joined=side)
        return whole.known._replace(clauses=tuple(clauses)), claims

    def _claim(
        self, claim: Labelled, sentence: Sentence, bits: int, heading: str | None, cut: tuple[Firing, ...]
    ) -> ExtractedClaim:
        known, own = claim.known, claim.known.sentence
        firings = (*cut, *claim.firings)
        id = self._claim_ids.id(own.words)
        if self.matcher.first("safeguard", known, bits):
            self._guards.add(id)
        return ExtractedClaim(
            id=id,
            key=self._keys.key(own.words),
            span=own.span,
            sentence=sentence.span,
            text=sentence_case(own.text),
            section=heading,
            paragraph=own.place.paragraph,
            side=known.siding.side,
            kind=known.kind,
            hedge=known.hedge,
            central=claim.central,
            firings=firings,
            confidence=self._confidence(firings),
        )

    def _confidence(self, firings: tuple[Firing, ...]) -> float:
        """That of the cue which is least to be trusted."""
        cues = self.matcher.cues
        return round(min([cues.confidence_of(one.cue) for one in firings] or [cues.confidence_of("none")]), 2)

    def _tension_in(
        self, known: Known, bits: int, own: list[ExtractedClaim], latest: dict[str, ExtractedClaim]
    ) -> ExtractedTension | None:
        sentence = known.sentence
        fired = list(self.matcher.fired("tension", known, bits))
        if not fired or any(trial.cue.gives.get("tension") == "no" for trial in fired):
            return None
        sides = tuple(self.lexicon.sides)
        phrases = _phrases(sentence)
        title = title_of([self.lexicon.sides[side] for side in sides], phrases, sides)
        firings = tuple(firing(trial, sentence) for trial in fired)
        return ExtractedTension(
            id=self._tension_ids.id(words_of(title.replace(" or ", " vs "))),
            key=self._keys.key("tension", sentence.words),
            title=title,
            span=sentence.span,
            poles=poles_of(sides, own, latest),
            safeguard=None,
            firings=firings,
            confidence=round(max(self.matcher.cues.confidence_of(one.cue) for one in firings), 2),
        )

    def _guards_from(self, claims: list[ExtractedClaim]) -> list[str | None]:
        """For each claim the first from it on, within its paragraph, that speaks of a safeguard."""
        guards: list[str | None] = []
        paragraph = -1
        for claim in reversed(claims):
            following = guards[-1] if claim.paragraph == paragraph else None
            guards.append(claim.id if claim.id in self._guards else following)
            paragraph = claim.paragraph
        return guards[::-1]


def _before(sentence: Sentence, claims: list[ExtractedClaim], firm: bool) -> Before:
    """What the claims of the section say before a sentence; `firm`: the last of them has its side by its own words."""
    if not claims:
        return Before()
    earlier, head, last = Counter(claim.side for claim in claims[-_WINDOW:]), claims[0].side, claims[-1]
    near = last.paragraph == sentence.place.paragraph
    return Before(earlier, head, last.side, firm) if near else Before(earlier, head)


def _is_central(claim: ExtractedClaim | None) -> bool:
    return claim is not None and claim.central


def _phrases(sentence: Sentence) -> dict[str, str]:
    """Side → its weightiest words in the sentence: what it protects or fears before what it does."""
    phrases: dict[str, tuple[bool, str]] = {}
    for hit in sentence.hits:
        if hit.group == "voices":
            continue
        words = " ".join(sentence.text[sentence.words[hit.first].start : sentence.words[hit.last].end].split())
        weak = hit.group == "measures"
        if hit.side not in phrases or (phrases[hit.side][0] and not weak):
            phrases[hit.side] = (weak, words)
    return {side: words for side, (_, words) in phrases.items()}
