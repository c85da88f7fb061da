"""Cards: what is on them, as wide and as high as the terminal, and harmless to it."""

from __future__ import annotations

import re

import pytest

from argmap.report.review import render_review, render_summary
from argmap.report.style import Style
from argmap.report.visible import cells
from tests.review.driving import opened, play
from tests.review.sample import MAP

CARD = """\
  claim 4 of 6                                                      shore.yaml

  Bathers must be able to use a beach without being filmed.
  beach-without-film

  side   neutral            found by   C-NECESSITY
  kind   policy             words      must
  hedge  none               confidence 0.86

  shore · What they see besides
  │ However, a tower that sees a boat also sees the beach behind it. » Bathers
  │ must be able to use a beach without being filmed. « Recordings of bathers
  │ should be deleted within a day. People on a beach must not be filmed as
  │ they bathe.


  left for later
  Accept  Edit  Reject  Side  Kind  Hedge  Merge  Next  Undo  ?  Quit
"""


def test_a_claim() -> None:
    assert render_review(play(opened(), "nnn"), Style(width=80), 19) == CARD


def test_a_step_and_a_tension() -> None:
    step = render_review(play(opened(), "an"), Style(width=80))
    assert "  because    The towers find boats in distress sooner.\n             towers-find-boats\n" in step
    assert "  therefore  The towers save lives at sea.\n             towers-save-lives · draft\n" in step
    tension = render_review(play(opened(), "nnnnn"), Style(width=80))
    assert "  security   The towers save lives at sea.\n" in tension
    assert "  safeguard  Recordings of bathers should be deleted within a day.\n" in tension
    assert "  Accept  Edit  Reject  Next  Undo  ?  Quit\n" in tension


@pytest.mark.parametrize("width", [40, 50, 76, 100, 200])
@pytest.mark.parametrize("keys", ["", "s", "k", "h", "m", "?", "n", "nn", "nnn", "nnnm", "nnnnn"])
def test_no_line_is_wider_than_the_terminal(width: int, keys: str) -> None:
    card = render_review(play(opened(), keys), Style(colour=True, width=width))
    lines = [re.sub(r"\x1b\[[\d;]*m", "", line) for line in card.splitlines()]
    assert max(map(cells, lines)) <= width
    assert "Quit" in lines[-1] or "back" in lines[-1]


@pytest.mark.parametrize("height", [18, 24, 60])
def test_the_keys_stay_where_they_are(height: int) -> None:
    heights = {
        render_review(play(opened(), keys), Style(width=100), height).count("\n") for keys in ("", "a", "nn", "s")
    }
    assert heights == {min(height, 24) - 1}


def test_very_small_terminals_are_survived() -> None:
    for width in (1, 8, 20):
        for keys in ("", "?", "m", "nn", "nnnnn"):
            assert render_review(play(opened(), keys), Style(colour=True, width=width), 3)


def test_the_sentence_and_its_cues_are_painted() -> None:
    card = render_review(play(opened(), "nnn"), Style(colour=True, width=100))
    assert "\x1b[1mBathers\x1b[0m \x1b[1;4mmust\x1b[0m \x1b[1mbe able" in card
    assert "»" not in card


def test_control_characters_are_shown_and_not_obeyed() -> None:
    wild = MAP.replace("text: The towers find boats", 'text: "\\e[2J\\a The towers find boats').replace(
        "distress sooner.\n    side", 'distress sooner."\n    side'
    )
    card = render_review(opened(wild), Style(width=100))
    assert "\\x1b[2J\\x07 The towers" in card
    assert "\x1b" not in card


def test_the_choices_are_on_a_line_and_the_near_claims_on_one_each() -> None:
    session = play(opened(), "s")
    line = "  side?  1 security  2 liberty  3 both  4 neutral  esc back"
    assert line in render_review(session, Style(width=80)).replace("\N{NO-BREAK SPACE}", " ").splitlines()
    listed = render_review(play(opened(), "nnnm"), Style(width=100)).splitlines()
    assert "  1  People on a beach must not be filmed as they bathe.  no-film-of-bathers" in listed


def test_the_summary() -> None:
    assert render_summary(play(opened(), "an")) == "accepted 1, rejected 0, edited 0, merged 0; 5 drafts left\n"


def test_the_fields_stand_in_a_row_where_there_is_no_room_for_columns() -> None:
    lines = render_review(opened(), Style(width=60)).replace("\N{NO-BREAK SPACE}", " ").splitlines()
    at = lines.index("  side security  kind causal  hedge possible")
    assert lines[at + 1 : at + 4] == ["  found by   H-SAY", "  words      say that", "  confidence 0.61"]


def test_many_words_of_a_cue_take_several_lines_of_their_column() -> None:
    words = MAP.replace("words: [say that]", f"words: [{', '.join(['say that'] * 9)}]")
    lines = render_review(opened(words), Style(width=100)).splitlines()
    assert lines[6].startswith("  kind   causal                    words      say that, say that,")
    assert lines[7].startswith("  hedge  possible                             that, say that,")
