"""The support view holds what has a place in the argument."""

from __future__ import annotations

from argmap.analysis.grounding import State
from argmap.views.support import support_view
from tests.render.drawn import FULL, ODD, graph_of

VIEW = support_view(graph_of(FULL))
BOXES = {box.id: box for box in VIEW.claims}
STEPS = {step.path: step for step in VIEW.steps}


def test_claims_that_only_a_tension_shows_are_left_out_and_counted() -> None:
    assert "private" not in BOXES
    assert VIEW.left_out == 1


def test_an_undefined_premise_is_a_missing_box() -> None:
    assert BOXES["gone"].missing
    assert "gone" in BOXES["gone"].text


def test_parts_of_steps() -> None:
    at = ("claims", "top", "reasons", 1, "objections", 0)
    assert STEPS["claims", "top", "reasons", 0].premises == ("seen", "fair")
    assert (STEPS[at].part, STEPS[at].undercuts) == ("objection", True)
    assert (STEPS[*at, "objections", 0].part, STEPS[*at, "objections", 0].undercuts) == ("rebuttal", True)
    assert STEPS["claims", "top", "objections", 0].part == "objection"
    assert STEPS["claims", "theft", "objections", 0].part == "rebuttal"


def test_states_sides_and_sources() -> None:
    assert BOXES["seen"].state is State.CORROBORATED
    assert BOXES["vague"].state is State.UNSUPPORTED
    assert (BOXES["shy"].state, BOXES["shy"].leaf, BOXES["shy"].ai_only) == (State.ASSERTED, True, True)
    assert BOXES["shy"].side.numbers == (1,)
    assert BOXES["top"].side.numbers == (0, 1)
    assert BOXES["theft"].against == (3,)
    assert BOXES["slip"].draft


def test_sources_are_numbered_in_the_order_of_the_file_and_say_what_they_repeat() -> None:
    assert [(line.number, line.title, line.ai_assisted, line.repeats) for line in VIEW.sources] == [
        (1, "A page", True, None),
        (2, "An audit", False, None),
        (3, "A paper", False, 2),
    ]


def test_a_source_that_is_only_repeated_is_listed_too() -> None:
    text = "sources: {a: A, b: {title: B, derived_from: a}, c: C}\nclaims: {x: {text: X., evidence: [b]}}"
    assert [line.number for line in support_view(graph_of(text)).sources] == [1, 2]


def test_without_steps_every_claim_is_shown() -> None:
    text = "claims: {a: A., b: B.}\ntensions: {t: {poles: {security: [a]}}}"
    assert [box.id for box in support_view(graph_of(text)).claims] == ["a", "b"]


def test_an_unknown_side_keeps_its_name() -> None:
    view = support_view(graph_of(ODD["broken references"]))
    assert view.claims[0].side.label == "nobody (unknown side)"


def test_what_is_rejected_is_not_drawn_and_who_rests_on_it_says_so() -> None:
    text = (
        "claims: {a: {text: A., reasons: [b, c], objections: [{premises: d, status: rejected}]}, "
        "b: B., c: {text: C., status: rejected, reasons: [d]}, d: D.}"
    )
    view = support_view(graph_of(text))
    assert [(box.id, box.missing) for box in view.claims] == [("a", False), ("b", False), ("d", False), ("c", True)]
    assert view.claims[-1].text == "“c” is rejected"
    assert [(step.path, step.premises) for step in view.steps] == [
        (("claims", "a", "reasons", 0), ("b",)),
        (("claims", "a", "reasons", 1), ("c",)),
    ]
