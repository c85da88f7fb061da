"""Guesses an encoding that nothing states, or gives none; knows no format.

A single-byte text fits many encodings, so a good score is not enough: every other encoding that scores about as
well must read the same text. Measured: charset-normalizer's best guess alone reads Windows' French as Czech letters,
and Mac's Italian letters compete with Windows' quotation marks, whose places in English are told apart first.
"""

from __future__ import annotations

import re
from typing import Any, Final

MOST_MESS: Final = 0.02
"""The largest share of unlikely characters that a confident guess may have (charset-normalizer's `chaos`)."""
LEAST_COHERENCE: Final = 0.5
"""The least likeness to a language's letter frequencies that a confident guess must have."""
RIVAL_MESS: Final = 0.1
RIVAL_COHERENCE: Final = 0.25
"""How far a rival may fall short and still count."""

_SAMPLE: Final = 1 << 18
_PLAUSIBLE: Final = (
    "cp1252 cp1250 cp1251 cp1253 cp1254 cp1255 cp1256 cp1257 iso8859_2 iso8859_5 iso8859_7 iso8859_15"
    " koi8_r mac_roman cp437 cp850 gb18030 big5 cp932 euc_jp cp949"
)
_WINDOWS = re.compile(
    rb"(?<![A-Za-z])[\x91\x93](?=\S)"  # an opening quotation mark
    rb"|(?<=[A-Za-z.,!?\x85])\x94(?![A-Za-z])"  # a closing one
    rb"|(?<=[a-z])\x92(?=(?:s|t|d|m|re|ll|ve)\b)|(?<=s)\x92(?=\s)"  # an apostrophe of English
    rb"|(?<=[\s\d])[\x96\x97](?=[\s\d])|(?<=\w)\x85(?=\W)"  # a dash, an ellipsis
)
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")


def guessed_encodings(raw: bytes) -> list[str]:
    """Give the encodings that fit about equally well, best first; a guess is confident where there is just one.

    Encodings that read the same text count as one. Empty where nothing fits or charset-normalizer is not installed;
    English that has nothing but Windows' quotation marks, apostrophes and dashes needs no library.
    """
    if len(_WINDOWS.findall(raw)) == len(_BEYOND_ASCII.findall(raw)):
        return ["cp1252"]
    try:
        from charset_normalizer import from_bytes
    except ImportError:
        return []
    found: list[Any] = list(from_bytes(_sample(raw), cp_isolation=_PLAUSIBLE.split(), enable_fallback=False))
    if not found or found[0].chaos > MOST_MESS or found[0].coherence < LEAST_COHERENCE:
        return []
    least = found[0].coherence - RIVAL_COHERENCE
    texts: dict[str, str] = {}
    for match in found:
        if match.chaos <= RIVAL_MESS and match.coherence >= least:
            texts.setdefault(str(match), match.encoding)
    return list(texts.values())


def _sample(raw: bytes) -> bytes:
    if len(raw) <= _SAMPLE:
        return raw
    end = raw.rfind(b"\n", 0, _SAMPLE)
    return raw[: end if end > 0 else _SAMPLE]
