"""`--why` says of a sentence what the reading made of it, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.extract.reading import extracted_from
from argmap.extract.why import why_lines
from argmap.sides.lexicon import default_lexicon

TEXT = (Path(__file__).parent / "annotated" / "policy-drones.txt").read_text("utf-8")


def fired(lines: list[str]) -> set[str]:
    return {line.split()[1] for line in lines if " fired" in line}


def test_every_tension_of_the_draft_is_explained_by_the_cues_that_it_names() -> None:
    draft = extracted_from(TEXT)
    assert draft.tensions
    for tension in draft.tensions:
        lines = why_lines(TEXT, TEXT[slice(*tension.span)], default_lexicon())
        assert {one.cue for one in tension.firings} <= fired(lines)


def test_a_sentence_is_found_by_number_and_by_words() -> None:
    assert why_lines(TEXT, "2", default_lexicon()) == why_lines(
        TEXT, why_lines(TEXT, "2", default_lexicon())[0].split(": ", 1)[1], default_lexicon()
    )


def test_a_sentence_that_was_left_out_names_the_cue() -> None:
    passed = next(one for one in extracted_from(TEXT).passed_over if one.by.startswith("X-"))
    assert passed.by in fired(why_lines(TEXT, passed.text, default_lexicon()))


def test_words_that_stand_nowhere_are_an_error() -> None:
    with pytest.raises(LookupError):
        why_lines(TEXT, "zebra crossing", default_lexicon())
