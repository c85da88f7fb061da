"""The new items of a draft as insertions into a map; knows no file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.document import Document
from argmap.document.values import ABSENT, value_at
from argmap.extract.extracted import Extracted, ExtractedClaim, ExtractedRelation, ExtractedTension
from argmap.mapping.compose import SourceNote
from argmap.mapping.compose.circles import without_circles
from argmap.mapping.compose.entries import STEPS, Entries
from argmap.mapping.compose.layout import Entry
from argmap.mapping.compose.naming import free_name
from argmap.mapping.compose.quoting import quotes_of
from argmap.mapping.compose.whole import section_lines, steps_to
from argmap.mapping.merge.insertion import Insertion
from argmap.mapping.merge.known import Known
from argmap.mapping.merge.placing import Anchor, anchors
from argmap.yaml.splice import Edit

_LAST = ("status", "extraction")
"""Keys of a claim below which no step is put."""


class Adding:
    """Finds what is new, names it, and makes the edits; afterwards it knows what it added."""

    def __init__(self, document: Document, draft: Extracted, source: SourceNote, known: Known, suggest: bool) -> None:
        self.kept = 0
        self.new_claims: list[str] = []
        self.new_tensions: list[str] = []
        self.new_steps = 0
        self.unplaced: list[str] = []
        self._draft, self._source, self._known = draft, source, known
        self._tree = document.files[0].tree
        self._insertion = Insertion(self._tree)
        self._present = {claim.id: id for claim in draft.claims if (id := known.claim(claim.key, claim.text))}
        self._names = {one: id for one, id in self._present.items() if ("claims", id) not in known.rejected}
        self._steps = [one for one in draft.relations if suggest or not one.suggested]

    def edits(self) -> Iterator[Edit]:
        """Yield the edits: those inside a claim before those below it, which may begin at the same place."""
        self.kept += len(self._present)
        placed = list(self._placed())
        entries = Entries(self._draft, self._source.id, self._names)
        steps = steps_to(self._new_steps())
        present = {one: id for one, id in self._present.items() if one in steps}
        for one, id in present.items():
            yield from self._steps_into(id, steps[one], entries)
        yield from self._claims(placed, steps, entries)
        yield from self._tensions(entries)

    def _placed(self) -> Iterator[tuple[ExtractedClaim, Anchor]]:
        """The new claims with their neighbours; each gets its name here, if there is room for it."""
        written = value_at(self._tree.value, ("claims",))
        own = {one: id for one, id in self._present.items() if isinstance(written, dict) and id in written}
        for claim, anchor in anchors(self._draft.claims, own, self._present):
            if not self._insertion.entry(("claims",), {"a": "b"}, anchor.near, anchor.where):
                self.unplaced.append(f"the claim '{claim.id}'")
                continue
            self._names[claim.id] = free_name(claim.id, self._known.names)
            self._known.names.add(self._names[claim.id])
            self.new_claims.append(self._names[claim.id])
            yield claim, anchor

    def _new_steps(self) -> list[ExtractedRelation]:
        candidates, _ = without_circles(self._draft.claims, self._steps)
        self.kept += sum(one.key in self._known.steps for one in self._draft.relations)
        return [one for one in candidates if self._is_new(one)]

    def _is_new(self, step: ExtractedRelation) -> bool:
        if step.key in self._known.steps or step.premise not in self._names or step.target not in self._names:
            return False
        return (step.kind, self._names[step.premise], self._names[step.target]) not in self._known.written

    def _claims(
        self,
        placed: Sequence[tuple[ExtractedClaim, Anchor]],
        steps: dict[str, list[ExtractedRelation]],
        entries: Entries,
    ) -> Iterator[Edit]:
        quotes = quotes_of(self._source.text, [claim.span for claim, _ in placed])
        made: list[tuple[Entry, Anchor]] = []
        for (claim, anchor), quote in zip(placed, quotes, strict=True):
            own = steps.get(claim.id, [])
            self.new_steps += len(own)
            made.append(({self._names[claim.id]: entries.claim(claim, quote, own)}, anchor))
        if not value_at(self._tree.value, ("claims",)) or value_at(self._tree.value, ("claims",)) is ABSENT:
            yield from self._all_at_once("claims", [entry for entry, _ in made])
            return
        for entry, anchor in made:
            remark = section_lines(anchor.heading, 0) if anchor.heading else ()
            yield from self._insertion.entry(("claims",), entry, anchor.near, anchor.where, remark)

    def _all_at_once(self, owner: str, entries: Sequence[Entry]) -> Iterator[Edit]:
        """Fill a mapping that is empty or not there: its first entry cannot be the neighbour of the second yet."""
        whole = {key: value for entry in entries for key, value in entry.items()}
        if whole:
            yield from self._insertion.entry((owner,), whole)

    def _steps_into(self, target: str, steps: Sequence[ExtractedRelation], entries: Entries) -> Iterator[Edit]:
        """Add steps to a claim that is there, in its own file and form."""
        for kind, key in STEPS.items():
            own = [step for step in steps if step.kind == kind]
            edits = self._list_of_steps(target, key, [entries.step(step) for step in own]) if own else []
            self.new_steps += len(own) if edits else 0
            self.unplaced += [f"the {kind} '{self._names[one.premise]}' for '{target}'" for one in own if not edits]
            yield from edits

    def _list_of_steps(self, target: str, key: str, steps: list[Entry]) -> list[Edit]:
        owner = value_at(self._tree.value, ("claims", target))
        if not isinstance(owner, dict):
            return []
        if key in owner:
            return self._insertion.items(("claims", target, key), steps)
        keys = list(owner)
        ends = [index for index, name in enumerate(keys) if name in _LAST and index > 0]
        near = keys[ends[0] - 1] if ends else None
        return self._insertion.entry(("claims", target), {key: steps}, near, airy=False)

    def _tensions(self, entries: Entries) -> Iterator[Edit]:
        texts = {claim.id: claim.text for claim in self._draft.claims}
        self.kept += sum(one.key in self._known.tensions for one in self._draft.tensions)
        made = []
        for tension in self._draft.tensions:
            if tension.key in self._known.tensions or not self._keeps_its_poles(tension, entries):
                continue
            name = free_name(tension.id, self._known.names)
            self._known.names.add(name)
            self.new_tensions.append(name)
            made.append({name: entries.tension(tension, texts)})
        written = value_at(self._tree.value, ("tensions",))
        if not written or written is ABSENT:
            yield from self._all_at_once("tensions", made)
            return
        for entry in made:
            edits = self._insertion.entry(("tensions",), entry)
            self.unplaced += [] if edits else [f"the tension '{name}'" for name in entry]
            yield from edits

    def _keeps_its_poles(self, tension: ExtractedTension, entries: Entries) -> bool:
        """Whether no pole has lost its claims to rejection."""
        poles = entries.poles(tension)
        return all(side in poles for side, ids in tension.poles.items() if ids)
