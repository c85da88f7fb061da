"""The same text gives the same words, ids and keys on every Python: what is written here holds for each that runs it."""

from __future__ import annotations

from argmap.extract.reading import extracted_from
from argmap.prose.words import words_of

TEXT = """The nation's cameras deter crime. The states' rights -dashed- and 'quoted' must yield to counter-terrorism.

Officers' checks protect the public, but travellers' liberty suffers. A watch‑list – often secret — invades people’s
privacy. Cafe\u0301 sur\u00adveillance and naïve c'-d data'-sharing threaten Zürich's residents' freedom.
"""
WORDS = """the nation's cameras deter crime the states rights dashed and quoted must yield to counter-terrorism
officers checks protect the public but travellers liberty suffers a watch-list often secret invades people's
privacy café surveillance and naïve c d data sharing threaten zürich's residents freedom"""


def test_the_words() -> None:
    assert [token.word for token in words_of(TEXT)] == WORDS.split()


def test_the_keys_and_ids() -> None:
    assert {claim.key: claim.id for claim in extracted_from(TEXT).claims} == {
        "d6e5295dbe": "nations-cameras-deter-crime",
        "f105d2eb78": "states-rights-dashed-quoted-must-yield",
        "e00cfe236e": "officers-checks-protect-public-travellers-liberty",
        "15f565c67f": "watch-list-secret-invades-peoples-privacy",
        "80b72bb8f5": "cafe-surveillance-naive-c-d-data",
    }
