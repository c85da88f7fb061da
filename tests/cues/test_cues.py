"""Each cue against its own examples and counterexamples, and what every cue must have."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.cues.cue import STAGES, Cue, read_cues
from argmap.cues.cuebook import all_cues
from argmap.cues.patterns import fragments_of
from argmap.extract.conditions import CONDITIONS
from argmap.extract.labels import labelled
from argmap.extract.matcher import Matcher
from argmap.extract.outline import outline_of, sentences_in
from argmap.extract.sentence import NOWHERE, Known, sentence_at
from argmap.sides.lexicon import default_lexicon
from argmap.sides.weights import Weights
from tests.sizes import every_fourth

CUES = all_cues().cues
MATCHER = Matcher(all_cues())
ANNOTATED = sorted((Path(__file__).parents[1] / "extract" / "annotated").glob("*.txt"))


def known_of(words: str) -> Known:
    sentence = sentence_at(words, (0, len(words)), NOWHERE, default_lexicon())
    return labelled(Known(sentence), MATCHER, MATCHER.bits(sentence)).known


def fires(cue: Cue, sentence: str) -> bool:
    return any(trial.cue is cue and trial.fired for trial in MATCHER.trials(cue.stage, known_of(sentence)))


def test_a_cue_fires_on_its_examples() -> None:
    assert [(cue.id, one) for cue in CUES for one in cue.examples if not fires(cue, one)] == []


def test_a_cue_is_silent_on_its_counterexamples() -> None:
    assert [(cue.id, one) for cue in CUES for one in cue.counterexamples if fires(cue, one)] == []


def test_a_cue_is_whole() -> None:
    assert [cue.id for cue in CUES if not cue.note.endswith(".")] == []
    assert [(cue.id, cue.when) for cue in CUES if not set(cue.when) <= CONDITIONS.keys()] == []
    assert [(cue.id, cue.stage) for cue in CUES if cue.stage not in STAGES] == []


@pytest.mark.parametrize("path", every_fourth(ANNOTATED), ids=lambda path: path.stem)
def test_the_words_that_a_cue_needs_hide_no_match(path: Path) -> None:
    text = path.read_text("utf-8")
    hidden = [
        (cue.id, sentence.text)
        for sentence in sentences_in(text, outline_of(text), default_lexicon())
        for index, cue in enumerate(CUES)
        if not MATCHER.bits(sentence) >> index & 1 and cue.find(sentence.text if cue.cased else sentence.lowered)
    ]
    assert hidden == []


def test_a_sign_of_the_beginning_holds_for_all_alternatives() -> None:
    written = {"note": "Some.", "pattern": "^(?P<cue>yes|no|{more})|never", "needs": ["{more}"], "examples": []}
    fragments = fragments_of({"more": ["ay", "aye aye"]}, {})
    (cue,) = read_cues({"exclude": {"X": written}}, fragments, "1", {}, Weights({})).cues
    assert [
        cue.find(sentence) is not None for sentence in ("never say no", "aye aye, sir", "i say never", "say no")
    ] == [
        True,
        True,
        False,
        False,
    ]
    assert cue.needs == ("ay", "aye")
