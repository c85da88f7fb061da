"""The language in which the patterns of cues are written, and the expressions that they stand for; knows no cue.

A blank or a line break is any white space. A list is a choice between its items. `{name}` stands for a list of words,
or for a fragment: a pattern that has a name, and that may name others above it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

Written = str | Sequence[str]
"""A pattern as it stands in its file: a text, or a list of texts of which one must fit."""

NAMED = re.compile(r"\{([a-z][a-z-]*)\}")
_WHITE = re.compile(r"\s+")
_ENDLESS = re.compile(r"(?<!\\)[*+]|\{\d*,\}")


@dataclass(frozen=True, slots=True)
class Fragments:
    """What the names in a pattern stand for."""

    lists: Mapping[str, Sequence[str]]
    """Name → words."""
    written: Mapping[str, Written]
    """Name → fragment."""
    expressions: Mapping[str, str]
    """Name of either → the expression that takes its place."""

    def with_more(self, id: str, written: Mapping[str, Written]) -> Fragments:
        """Add the fragments that `id` brings. Raises ValueError that begins with it and names the fragment at fault."""
        if not written:
            return self
        known = Fragments(self.lists, {**self.written, **written}, expressions := dict(self.expressions))
        for name, fragment in written.items():
            if name in expressions:
                raise ValueError(f"{id}: there are two lists or fragments '{name}'")
            expressions[name] = f"(?:{known.expression(f'{id}: {name}', fragment)})"
        return known

    def expression(self, id: str, written: Written) -> str:
        """What a pattern stands for. Raises ValueError that begins with the id."""
        if not isinstance(written, str):
            return f"(?:{'|'.join(self.expression(id, one) for one in written)})"
        if _ENDLESS.search(written):
            raise ValueError(f"{id}: a repetition without an upper bound")
        for name in NAMED.findall(written):
            if name not in self.expressions:
                raise ValueError(f"{id}: there is no list or fragment '{name}'")
        spaced = _WHITE.sub(lambda _: r"(?:\s{1,3})", written)
        return NAMED.sub(lambda match: self.expressions[match[1]], spaced)

    def named_in(self, written: Written) -> Iterator[str]:
        """Yield the names in a pattern, each before those in its fragment; some more than once."""
        for name in NAMED.findall("\n".join(texts_of(written))):
            yield name
            yield from self.named_in(self.written.get(name, ()))


def fragments_of(lists: Mapping[str, Sequence[str]], written: Mapping[str, Written]) -> Fragments:
    """Make names of lists of words and of fragments. Raises ValueError that names the fragment at fault."""
    words_alone = Fragments(lists, {}, {name: _one_of(words) for name, words in lists.items()})
    return words_alone.with_more("fragments.yaml", written)


def compiled(id: str, expression: str, flags: re.RegexFlag) -> re.Pattern[str]:
    """Compile an expression. Raises ValueError that begins with the id."""
    try:
        return re.compile(expression, flags)
    except re.error as error:
        raise ValueError(f"{id}: {error}") from error


def texts_of(written: Written) -> tuple[str, ...]:
    """The text of a pattern, or the texts between which it lets choose, each on one line."""
    return tuple(_WHITE.sub(" ", one) for one in ([written] if isinstance(written, str) else written))


def _one_of(words: Iterable[str]) -> str:
    """One expression for a list of words; `*` stands for any ending, a blank for white space.

    Of two ways the longer comes first. They are parted by their first signs, which halves the time.
    """
    ways: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        sign = re.escape(word[0])
        ways.setdefault(sign, []).append(_word(word).removeprefix(sign))
    parted = "|".join(f"{sign}(?:{'|'.join(ends)})" for sign, ends in ways.items())
    return rf"\b(?=[{''.join(ways)}])(?:{parted})\b"


def _word(word: str) -> str:
    return r"\s{1,3}".join(re.escape(part).replace(r"\*", r"\w{0,12}") for part in word.split())
