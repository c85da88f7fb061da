"""What each key comes to: the words in the map, the draft that is next, and what is said."""

from __future__ import annotations

import pytest

from argmap.edit.drafts import Draft
from argmap.review.pressing import End, Question, press
from tests.cases import each
from tests.review.driving import opened, play, text_of
from tests.review.sample import MAP


def shown(draft: Draft | None) -> str:
    return f"{draft.kind} {draft.id}" if draft else "nothing"


def lines_changed(text: str) -> list[tuple[str, str]]:
    """Pairs of lines that differ, without what comes after the status."""
    pairs = zip(MAP.splitlines(), text.splitlines(), strict=True)
    return [(old.strip(), new.strip()) for old, new in pairs if old != new]


def test_a_draft_comes_after_the_claims_that_it_names() -> None:
    session, seen = opened(), []
    while session.current:
        seen.append(shown(session.current))
        session = play(session, "n")
    assert seen == [
        "claim towers-find-boats",
        "claim towers-save-lives",
        "reason towers-save-lives",
        "claim beach-without-film",
        "claim no-film-of-bathers",
        "tension rescue-or-privacy",
    ]
    assert (text_of(session), len(session.waiting)) == (MAP, 6)


def test_accepting_changes_one_word_each() -> None:
    session = play(opened(), "aaaaaa")
    assert text_of(session) == MAP.replace("status: draft", "status: accepted")
    assert (session.current, session.count("accepted")) == (None, 6)


def test_rejecting_a_claim_rejects_what_stands_on_it() -> None:
    session = play(opened(), "ar")
    assert session.said == "rejected 'towers-save-lives', with it 1 reason and 1 tension"
    assert text_of(session).count("status: rejected") == session.count("rejected") == 3
    assert shown(session.current) == "claim beach-without-film"


def test_a_step_that_nobody_drafts_is_left_and_named() -> None:
    by_hand = MAP.replace("        status: draft\n        extraction", "        extraction")
    session = play(opened(by_hand), "r")
    assert session.said == "rejected 'towers-find-boats', 1 step still rests on it: see to it by hand"


def test_editing_quotes_what_needs_it_and_keeps_the_comment() -> None:
    session = play(opened(), "ne", ("  Towers: they   save lives. ",))
    before = "text: The towers save lives at sea.   # the guard's main point"
    assert lines_changed(text_of(session)) == [(before, 'text: "Towers: they save lives."   # the guard\'s main point')]
    assert (shown(session.current), session.count("edited")) == ("claim towers-save-lives", 1)
    assert play(session, "e", ("Again.",)).count("edited") == 1


@pytest.mark.parametrize("line", ["", "   ", "The towers find boats in distress sooner."])
def test_an_edit_of_nothing(line: str) -> None:
    session = play(opened(), "e", (line,))
    assert (text_of(session), session.past) == (MAP, ())


def test_a_tension_has_a_title_to_edit_and_a_step_nothing() -> None:
    session = play(opened(), "nnnnne", ("Rescue or privacy",))
    assert lines_changed(text_of(session)) == [("title: Rescue or an unwatched beach", "title: Rescue or privacy")]
    step = play(opened(), "nn")
    assert press(step, "e") == step == press(step, "m")


def test_the_fields_of_a_claim() -> None:
    session = play(opened(), "nnns2h1k4")
    assert text_of(session) == MAP.replace(
        "without being filmed.\n    kind: policy\n",
        "without being filmed.\n    side: liberty\n    kind: value\n    hedge: possible\n",
    )
    in_flow = play(opened(), "nnnnk3s4")
    assert 'as they bathe.", side: neutral, kind: causal, quotes' in text_of(in_flow)


def test_choosing_what_is_said_already_writes_nothing() -> None:
    session = play(opened(), "s1")
    assert (session.past, session.said) == ((), "side: security, as it was")
    assert play(opened(), "sx").mode == "side"
    assert play(opened(), "sq").mode == "card"


def test_merging_with_the_nearest() -> None:
    session = play(opened(), "nnnm1")
    assert session.said == "merged 'beach-without-film' into 'no-film-of-bathers'"
    assert "beach-without-film" not in text_of(session)
    quotes = session.graph.claim("no-film-of-bathers").quotes
    assert [quote.text for quote in quotes] == ["People on … they bathe", "Bathers must … being filmed"]


def test_merging_by_id_and_refusals() -> None:
    session = play(opened(), "nmi", ("towers-find-boat",))
    assert session.said == (
        "nothing was written: there is no claim 'towers-find-boat'; did you mean 'towers-find-boats'?"
    )
    assert play(opened(), "nnnmi", ("guard-keeps-ninety-days",)).count("merged") == 1
    refused = play(opened(), "nmi", ("guard-keeps-ninety-days",))
    assert "has 'reasons', which would be lost" in refused.said
    assert text_of(refused) == MAP


@each("keys", ["a", "r", "ar", "nnnm1", "nnns2", "e", "nnar", "nan"])
def test_undoing_gives_every_character_back(keys: str) -> None:
    texts, session = [MAP], opened()
    for key in keys:
        session = play(session, key, ("Other: words",))
        texts.append(text_of(session))
    for _ in range(len(session.past)):
        session = play(session, "u")
        assert text_of(session) in texts
    assert (text_of(session), session.past) == (MAP, ())
    assert play(session, "u").said == "there is nothing to undo"


def test_an_undone_answer_is_asked_again() -> None:
    session = play(opened(), "anu")
    assert (shown(session.current), session.said) == ("claim towers-save-lives", "undone: left for later")
    assert shown(play(session, "u").current) == "claim towers-find-boats"


def test_help_questions_and_the_end() -> None:
    session = play(opened(), "?")
    assert (session.mode, play(session, "a").mode, text_of(play(session, "a"))) == ("help", "card", MAP)
    assert press(opened(), "q") == press(session, "q") == End()
    assert press(opened(), "e") == Question("text", "The towers find boats in distress sooner.")
    card = opened()
    assert all(press(card, key) is card for key in ("", "escape", "enter", "x", "1"))
    assert press(opened(), "A") == press(opened(), "a")
