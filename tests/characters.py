"""Characters for hypothesis; its own defaults first ask a codec about each of a million, which takes seconds."""

from __future__ import annotations

from hypothesis import strategies as st

CHARACTERS = st.characters(exclude_categories=["Cs"])
ASCII = st.characters(max_codepoint=127)
