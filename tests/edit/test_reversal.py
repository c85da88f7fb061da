"""Taking edits back gives every character back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from argmap.edit.reversal import reversal
from argmap.yaml.splice import Edit, splice
from tests.characters import CHARACTERS


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    text = draw(st.text(CHARACTERS, max_size=30))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    return text, [Edit(start, end, draw(st.text(CHARACTERS, max_size=5))) for start, end in pairs]


@given(edited())
def test_there_and_back(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    changed = splice(text, edits)
    assert splice(changed, reversal(text, reversed(edits))) == text
