"""Make texts alike that differ only in typography, with the way back; knows nothing of quotes.

Unicode's compatibility forms (UAX 15, NFKC), straight and curly quotation marks, dashes, soft hyphens and white
space are folded; the case of letters is kept.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from dataclasses import dataclass, field

_SINGLE = "‘’‚‛‹›′´ʼ"
_DOUBLE = "“”„‟«»″"
_DASHES = "‐‑‒–—―−⁃﹘﹣－"
_DROPPED = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_LINE_SIGNS = "\x85\u1680\u2028\u2029"  # white space without a compatibility form
_TABLE = str.maketrans(
    {
        **dict.fromkeys(_SINGLE, "'"),
        **dict.fromkeys(_DOUBLE, '"'),
        **dict.fromkeys(_DASHES, "-"),
        **dict.fromkeys(_DROPPED, ""),
        **dict.fromkeys(_LINE_SIGNS, " "),
    }
)
_BLANKS = "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f"
# Stretches that folding may change, apart from single blanks: these keep their length.
_ODD = re.compile(
    rf"(?P<blank>[\s{_DROPPED}]{{2,}})|(?P<dash>[{_DASHES}-][{_DASHES}{_DROPPED}-]+)"
    r"|[\x21-\x7e]?[^\x00-\x7f\s]+|[^\x00-\x7f]"
)
_AROUND_ODD = re.compile(rf"\s[\s{_DROPPED}]+|-[{_DASHES}{_DROPPED}-]+|[^\x00-\x7f][\s\x80-\U0010ffff-]*")
"""Where such stretches are, but for a character before; found three times as fast."""
_PARAGRAPH = re.compile(r"(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)")
_JAMO = range(0x1160, 0x1200)


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text, and the place of its characters in the original.

    From each offset in `_at` on, characters stand one to one for those from `_original` on; where `_until` is not
    0, they stand together for all up to it.
    """

    text: str
    breaks: array[int]
    """Offsets in `text` of the blanks that stand for a paragraph's end, ascending."""
    _at: array[int] = field(repr=False)
    _original: array[int] = field(repr=False)
    _until: array[int] = field(repr=False)

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Give the extent in the original text of a stretch of the folded one that is not empty."""
        return self._stretch(start)[0], self._stretch(end - 1)[1]

    def folded(self, start: int, end: int) -> tuple[int, int]:
        """Give the extent in the folded text of a stretch of the original; what is folded as one belongs to its end."""
        return self._place(start), self._place(end)

    def one_paragraph(self, start: int, end: int) -> bool:
        """Tell whether no paragraph ends between two offsets."""
        return bisect_right(self.breaks, start - 1) == bisect_right(self.breaks, end - 1)

    def _stretch(self, offset: int) -> tuple[int, int]:
        piece = bisect_right(self._at, offset) - 1
        if self._until[piece]:
            return self._original[piece], self._until[piece]
        start = self._original[piece] + offset - self._at[piece]
        return start, start + 1

    def _place(self, offset: int) -> int:
        piece = bisect_right(self._original, offset) - 1
        following = self._at[piece + 1] if piece + 1 < len(self._at) else len(self.text)
        if self._until[piece]:
            return self._at[piece] if offset == self._original[piece] else following
        return min(self._at[piece] + offset - self._original[piece], following)


class _Folding:
    """The pieces of a folded text as they are made, with the table that leads back."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.length = 0
        self.breaks = array("Q")
        self.at, self.original, self.until = array("Q", [0]), array("Q", [0]), array("Q", [0])

    def add(self, piece: str, start: int, end: int) -> None:
        """Let a piece stand for the original from start to end."""
        if not piece:
            return
        alike = len(piece) == end - start
        if not alike or self.until[-1] or start - self.original[-1] != self.length - self.at[-1]:
            self.at.append(self.length)
            self.original.append(start)
            self.until.append(0 if alike else end)
        self.pieces.append(piece)
        self.length += len(piece)

    def odd(self, match: re.Match[str]) -> None:
        """Fold a stretch that may change its length."""
        if match.lastgroup == "blank":
            self.blank(match)
        elif match.lastgroup == "dash":
            self.add("-", *match.span())
        else:
            for offset, cluster in _clusters(match[0]):
                start = match.start() + offset
                self.add(_fold_cluster(cluster), start, start + len(cluster))

    def blank(self, match: re.Match[str]) -> None:
        """Fold white space, and what is dropped in and around it, to one blank."""
        if not match[0].strip(_DROPPED):
            return
        if _PARAGRAPH.search(match[0]):
            self.breaks.append(self.length)
        self.add(" ", *match.span())


def fold(text: str) -> Folded:
    """Fold a text in one pass; equal folded texts read the same."""
    folding, done, blanked = _Folding(), 0, text
    for blank in filter(text.__contains__, _BLANKS):
        blanked = blanked.replace(blank, " ")  # a character for a character, so places stay
    for around in _AROUND_ODD.finditer(text):
        for match in _ODD.finditer(text, max(done, around.start() - 1), around.end()):
            folding.add(blanked[done : match.start()], done, match.start())
            folding.odd(match)
            done = match.end()
    folding.add(blanked[done:], done, len(text))
    return Folded("".join(folding.pieces), folding.breaks, folding.at, folding.original, folding.until)


def _clusters(stretch: str) -> list[tuple[int, str]]:
    """Divide a stretch into characters with the marks that compose with them."""
    starts = [offset for offset, sign in enumerate(stretch) if not offset or not _composes(sign)]
    return [(start, stretch[start:end]) for start, end in zip(starts, [*starts[1:], len(stretch)], strict=True)]


def _composes(sign: str) -> bool:
    return unicodedata.category(sign).startswith("M") or ord(sign) in _JAMO


def _fold_cluster(cluster: str) -> str:
    plain = cluster.translate(_TABLE)
    folded = unicodedata.normalize("NFKC", plain)
    if folded[:1] == " " != plain[:1] and not plain[:1].isspace():
        return plain  # a spacing accent: its compatibility form begins with a blank
    return folded.translate(_TABLE)
