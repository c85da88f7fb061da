"""How patterns are written: short enough to be read, and what their blanks, lists and names stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files

from argmap.cues.cue import Cue
from argmap.cues.cuebook import all_cues, shared_fragments
from argmap.cues.patterns import Written, fragments_of, texts_of
from argmap.segment.boilerplate import BoilerplateCue, all_boilerplate
from tests.cases import each

LONGEST_LINE = 120
LONGEST_TEXT = 200
CUES: tuple[BoilerplateCue | Cue, ...] = (*all_boilerplate(), *all_cues().cues)
FILES = sorted(file.name for file in files("argmap.cues").joinpath("data").iterdir() if file.name.endswith(".yaml"))
SHARED = fragments_of({"good": ["rest", "free* speech"]}, {"both": ["{good} and {good}", "both"]})


def written() -> Iterator[tuple[str, Written]]:
    """Every pattern and every fragment of every cue, with the cue's id."""
    for cue in CUES:
        yield from ((cue.id, pattern) for pattern in cue.written.values())
        yield from ((f"{cue.id} {name}", fragment) for name, fragment in cue.fragments.written.items())


@each("name", FILES)
def test_the_lines_of_a_cue_file_fit_a_screen(name: str) -> None:
    lines = files("argmap.cues").joinpath("data", name).read_text("utf-8").splitlines()
    assert [number for number, line in enumerate(lines, 1) if len(line) > LONGEST_LINE] == []


def test_no_pattern_and_no_fragment_is_long() -> None:
    texts = [(where, text) for where, pattern in written() for text in texts_of(pattern)]
    assert len(texts) > 500
    assert [where for where, text in texts if len(text) > LONGEST_TEXT] == []


def test_every_shared_fragment_is_named_by_several_cues_or_by_one_that_is() -> None:
    named = [{name for pattern in cue.written.values() for name in cue.fragments.named_in(pattern)} for cue in CUES]
    assert [name for name in shared_fragments().written if sum(name in names for names in named) < 2] == []


def test_every_fragment_of_a_cue_is_named_in_it() -> None:
    for cue in CUES:
        named = {name for pattern in cue.written.values() for name in cue.fragments.named_in(pattern)}
        own = cue.fragments.written.keys() - shared_fragments().written.keys()
        assert own <= named, cue.id


@each(
    ("pattern", "fitting", "unfit"),
    [
        ("a b", ["a b", "a\n b"], ["ab", "a    b"]),
        ("a\nb", ["a b"], ["ab"]),
        ("a ?b", ["ab", "a b"], ["a    b"]),
        (["a", "b"], ["a", "b"], ["ab"]),
        ("{good}!?", ["rest", "rest!", "free speech", "freely  speech"], ["freespeech"]),
        ("{both}!", ["rest and rest!", "both!"], ["rest and both!"]),
    ],
)
def test_what_a_pattern_stands_for(pattern: Written, fitting: list[str], unfit: list[str]) -> None:
    expression = re.compile(SHARED.expression("X", pattern))
    assert [text for text in fitting if not expression.fullmatch(text)] == []
    assert [text for text in unfit if expression.fullmatch(text)] == []
