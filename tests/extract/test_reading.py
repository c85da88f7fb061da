"""What a draft says of a text as a whole, and how a tension is named."""

from __future__ import annotations

from argmap.extract.reading import extracted_from


def test_a_heading_of_a_part_is_no_title() -> None:
    body = "\n\nCameras deter theft at the gate. They also erode the privacy of everybody.\n"
    assert extracted_from("Introduction" + body).title is None
    assert extracted_from("Cameras at the Gate" + body).title == "Cameras at the Gate"


def test_a_tension_is_named_by_what_is_at_stake_and_not_by_who_speaks() -> None:
    text = "The government protects privacy while fighting terrorism."
    (tension,) = extracted_from(text).tensions
    assert tension.title == "Terrorism or privacy"


def test_wrapped_lines_read_like_one_line() -> None:
    text = "The gates are fast, but they invade the privacy of travellers. Officers must delete the pictures."
    wrapped = text.replace(" they ", "\nthey ").replace(" delete", "\ndelete")
    one, other = extracted_from(text), extracted_from(wrapped)
    assert [claim.text for claim in one.claims] == [claim.text for claim in other.claims]
    assert [step.firings[0].cue for step in one.relations] == [step.firings[0].cue for step in other.relations]
    assert len(one.claims) == 3
