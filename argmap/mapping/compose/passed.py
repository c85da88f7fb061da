"""What an extraction passed over, as comments: nothing is left out in silence. Knows no file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

from argmap.extract.extracted import ExtractedRelation, PassedOver
from argmap.mapping.compose.layout import WIDTH
from argmap.mapping.compose.quoting import ELLIPSIS
from argmap.yaml.scalar import remark

_SIDE = 6


def passed_over_lines(
    unread: Sequence[str], passed_over: Sequence[PassedOver], circling: Sequence[ExtractedRelation]
) -> Iterator[str]:
    """Yield the lines of the comment at a map's end; `unread` is what never came into the text."""
    if unread:
        yield from ("", "# Not part of the text that was read:")
        yield from (line for words in unread for line in _item(words))
    if passed_over:
        yield from ("", "# Passed over when the text was read, with the cue or the kind of boilerplate that says why:")
        yield from (line for passed in passed_over for line in _item(f"{passed.by}: {_elided(passed.text)}"))
    if circling:
        yield from ("", "# Left out, because reasons would run in a circle:")
        yield from (line for one in circling for line in _item(f"{one.premise} as a reason for {one.target}"))


def _item(text: str) -> list[str]:
    words = remark(text)
    return wrap(words, WIDTH, initial_indent="#   ", subsequent_indent="#     ", break_long_words=False,
                break_on_hyphens=False)  # fmt: skip


def _elided(text: str) -> str:
    words = text.split()
    return " ".join(words) if len(words) <= 2 * _SIDE else " ".join(words[:_SIDE]) + ELLIPSIS + " ".join(words[-_SIDE:])
