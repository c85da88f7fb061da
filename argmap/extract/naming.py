"""Names for drafts: a key of the words alone, an id that reads like the claim, a title for a tension."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from hashlib import sha256
from itertools import islice
from unicodedata import normalize

from argmap.prose.words import Token, folded_words

_MOST_WORDS = 6
_LONGEST = 52
_KEY = 10
_REMEMBERED = 50_000
"""Words."""


class Keys:
    """Gives keys; the same words a second time get another one, so that every item of a draft has its own."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def key(self, *parts: str | Sequence[Token]) -> str:
        """A short hash of words as folded: typography, case and white space do not matter. A string is so already."""
        folded = "\x1f".join([part if isinstance(part, str) else folded_words(part) for part in parts])
        key = sha256(folded.encode("utf-8", "surrogatepass")).hexdigest()[:_KEY]
        self._seen[key] += 1
        return key if self._seen[key] == 1 else f"{key}-{self._seen[key]}"


class Ids:
    """Gives ids; `dull` are words that an id does without."""

    def __init__(self, dull: Collection[str], taken: Collection[str] = ()) -> None:
        self._telling = lru_cache(maxsize=_REMEMBERED)(lambda word: "" if _slug(word) in dull else _slug(word))
        self._taken = Counter(taken)

    def id(self, words: Sequence[Token]) -> str:
        """A kebab-case id of the first telling words; a number tells two alike apart."""
        written = [token.word for token in words]
        first, *others = _first_of(map(self._telling, written)) or _first_of(map(_slug, written)) or ["claim"]
        slug = first[:_LONGEST]
        for word in others:
            if len(slug) + len(word) + 1 > _LONGEST:
                break
            slug += f"-{word}"
        return self._unlike(slug)

    def _unlike(self, slug: str) -> str:
        count = self._taken[slug]
        self._taken[slug] += 1
        return slug if not count else self._unlike(f"{slug}-{count + 1}")


def _first_of(slugs: Iterable[str]) -> list[str]:
    return list(islice(filter(None, slugs), _MOST_WORDS))


@lru_cache(maxsize=_REMEMBERED)
def _slug(word: str) -> str:
    plain = normalize("NFKD", word).encode("ascii", "ignore").decode()
    return "".join(sign if sign.isalnum() else "-" for sign in plain.replace("'", "")).strip("-")


def sentence_case(words: str) -> str:
    """Words as a sentence of their own: white space folded, a capital, a full stop."""
    words = " ".join(words.split())
    return words[:1].upper() + words[1:] + ("" if words.endswith((".", "!", "?", "”", '"')) else ".")
