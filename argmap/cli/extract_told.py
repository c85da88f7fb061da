"""What `argmap extract` says on standard error when it is done, as lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from argmap.report.visible import visible
from argmap.wording.counted import counted

if TYPE_CHECKING:
    from argmap.articles import Article
    from argmap.diagnostic import Path
    from argmap.document import Document
    from argmap.extract.extracted import Extracted
    from argmap.mapping.merge import Merged

_UNSEEN = "rules cannot see irony, whose view a sentence reports, or support that no word marks: read every draft"


def drafted(draft: Extracted) -> Iterator[str]:
    """What a new map holds."""
    central = sum(claim.central for claim in draft.claims)
    kinds = Counter(relation.kind for relation in draft.relations)
    claims = f"{counted(len(draft.claims), 'claim')} ({central} central)"
    tensions = counted(len(draft.tensions), "tension")
    yield f"{claims}, {tensions}, {counted(kinds['reason'], 'reason')}, {counted(kinds['objection'], 'objection')}"


def merged_lines(merged: Merged, document: Document) -> Iterator[str]:
    """What reading again came to: what is kept, new, gone, and without room."""
    yield f"kept {counted(merged.kept, 'item')} unchanged" if merged.kept else "none of its items was in the map before"
    new = [
        counted(len(merged.new_claims), "claim"),
        counted(len(merged.new_tensions), "tension"),
        counted(merged.new_steps, "step"),
    ]
    yield f"new: {', '.join(new)}"
    for id in (*merged.new_claims, *merged.new_tensions):
        yield f"  + {visible(id)}"
    yield from _listed("still in the map, but no longer in the text:", merged.vanished, document)
    yield from _listed("quotes whose words are no longer in the text:", merged.lost_quotes, document)
    if merged.unplaced:
        yield "not added, because the file's layout leaves no place for them:"
        yield from (f"  {visible(words)}" for words in merged.unplaced)


def remarks(draft: Extracted, article: Article) -> Iterator[str]:
    """What was passed over, what is in doubt, and what no rule can see."""
    if article.guessed:
        yield f"warning: the encoding {article.guessed} is a guess; name the right one with --encoding"
    cues = sum(passed.by[:1].isupper() for passed in draft.passed_over)
    boilerplate = len(draft.passed_over) - cues + len(article.passed_over)
    yield f"passed over: {counted(boilerplate, 'piece')} of boilerplate, {counted(cues, 'sentence')} without a claim"
    if draft.sides_in_doubt:
        yield f"warning: do not trust the sides here: {draft.sides_in_doubt}"
    yield _UNSEEN


def _listed(head: str, paths: Sequence[Path], document: Document) -> Iterator[str]:
    if paths:
        yield head
    for path in paths:
        file, span = document.locate(path, on_key=isinstance(path[-1], str))
        yield f"  {visible(file.name)}:{span.line}: {visible('.'.join(map(str, path)))}"
