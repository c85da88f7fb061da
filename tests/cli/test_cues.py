"""`argmap cues`: the table, a page, and a near name for what is no cue."""

from __future__ import annotations

from click.testing import CliRunner

from argmap.cli.cues import cues
from argmap.cues.cuebook import all_cues
from argmap.report.cues import cue_page, cue_table
from argmap.report.style import Style
from argmap.segment.boilerplate import all_boilerplate


def test_the_table_has_a_line_for_every_cue() -> None:
    result = CliRunner().invoke(cues)
    assert result.exit_code == 0
    listed = [line.split()[1] for line in result.output.splitlines()[1:]]
    assert listed == [*(cue.id for cue in all_boilerplate()), *(cue.id for cue in all_cues().cues)]


def test_the_table_is_as_wide_as_the_terminal() -> None:
    lines = cue_table(all_cues(), all_boilerplate(), Style(width=80)).splitlines()
    assert 70 < max(map(len, lines)) <= 80


def test_the_page_of_a_cue_has_its_examples_and_its_confidence() -> None:
    result = CliRunner().invoke(cues, ["t-without"])
    cue = next(cue for cue in all_cues().cues if cue.id == "T-WITHOUT")
    assert result.exit_code == 0
    assert all(example in result.output for example in (*cue.examples, *cue.counterexamples))
    assert f"{all_cues().confidence_of(cue.id):.2f}" in result.output


def test_the_page_of_a_cue_names_its_fragments_and_says_what_they_stand_for() -> None:
    cue = next(cue for cue in all_cues().cues if cue.id == "C-BUT")
    lines = cue_page(cue, all_cues(), Style(width=80)).splitlines()
    assert max(map(len, lines)) <= 80
    at = lines.index("{pronoun}:")
    assert lines[at + 1].startswith("  it | they | we")
    assert lines.index("pattern:") < lines.index("{no-subject}:") < at
    assert any(line.startswith("  {finite}: is, are, was") for line in lines)


def test_the_page_of_a_cue_for_boilerplate_says_how_long_it_may_be() -> None:
    result = CliRunner().invoke(cues, ["B-CONTENTS"])
    cue = next(cue for cue in all_boilerplate() if cue.id == "B-CONTENTS")
    assert result.exit_code == 0
    assert f"{cue.longest} characters" in result.output
    assert all(example.splitlines()[0] in result.output for example in (*cue.examples, *cue.counterexamples))


def test_an_unknown_cue_is_refused_with_a_near_one() -> None:
    result = CliRunner().invoke(cues, ["T-WITHUOT"])
    assert result.exit_code == 2
    assert "did you mean 'T-WITHOUT'?" in result.output
