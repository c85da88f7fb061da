"""Each cue against its own examples and counterexamples, and what every cue must have."""

from __future__ import annotations

import pytest

from argmap.extract.conditions import CONDITIONS
from argmap.extract.cue import STAGES, Cue
from argmap.extract.cuebook import all_cues
from argmap.extract.facts import NOWHERE, Facts
from argmap.extract.labels import label
from argmap.extract.lexicon import default_lexicon
from argmap.extract.matcher import Matcher
from argmap.extract.outline import facts_at

CUES = all_cues().cues
MATCHER = Matcher(all_cues())
BY_ID = {cue.id: cue for cue in CUES}


def facts_of(sentence: str) -> Facts:
    facts = facts_at(sentence, (0, len(sentence)), NOWHERE, default_lexicon())
    label(facts, MATCHER, MATCHER.bits(facts))
    return facts


def fires(cue: Cue, sentence: str) -> bool:
    return any(trial.cue is cue and trial.fired for trial in MATCHER.trials(cue.stage, facts_of(sentence)))


@pytest.mark.parametrize(("id", "sentence"), [(cue.id, one) for cue in CUES for one in cue.examples])
def test_a_cue_fires_on_its_examples(id: str, sentence: str) -> None:
    assert fires(BY_ID[id], sentence)


@pytest.mark.parametrize(("id", "sentence"), [(cue.id, one) for cue in CUES for one in cue.counterexamples])
def test_a_cue_is_silent_on_its_counterexamples(id: str, sentence: str) -> None:
    assert not fires(BY_ID[id], sentence)


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.id)
def test_a_cue_is_whole(cue: Cue) -> None:
    assert cue.note.endswith(".")
    assert set(cue.when) <= CONDITIONS.keys()
    assert cue.stage in STAGES
