"""The tension view sorts claims to two columns and keeps the gaps."""

from __future__ import annotations

from argmap.views.tension import tension_view
from tests.render.drawn import FULL, ODD, graph_of

VIEW = tension_view(graph_of(FULL))


def test_each_pole_goes_to_its_side() -> None:
    keep = VIEW.rows[0]
    assert [[box.id for box in pole.claims] for pole in keep.poles] == [["seen"], ["shy", "private"]]
    assert [pole.stake for pole in keep.poles] == ["getting books back", "reading unobserved"]
    assert not keep.one_sided


def test_prongs_stand_in_their_order_and_are_unasked_where_nothing_is_said() -> None:
    assert VIEW.rows[0].prongs == ("met", "unasked", "unasked", "contested", "unmet")
    assert VIEW.rows[1].prongs == ("unasked",) * 5


def test_a_pole_that_is_not_written_is_empty_and_makes_the_tension_one_sided() -> None:
    lopsided = VIEW.rows[1]
    assert lopsided.title == "lopsided"
    assert lopsided.poles[1].claims == ()
    assert lopsided.one_sided
    assert lopsided.safeguards == ()


def test_a_claim_on_both_sides_stands_in_the_column_of_its_pole() -> None:
    assert [box.id for box in VIEW.rows[1].poles[0].claims] == ["theft", "top"]


def test_further_sides_and_unknown_ones_are_named_in_the_row() -> None:
    row = tension_view(graph_of(ODD["three sides"])).rows[0]
    assert [pole.label for pole in row.poles] == ["X", "Y"]
    assert [pole.label for pole in row.others] == ["Z", "q (unknown side)"]
    assert [box.missing for box in row.poles[0].claims] == [False, True]


def test_sources_are_those_of_the_shown_claims() -> None:
    assert [line.number for line in VIEW.sources] == [1, 2, 3]
    assert {box.id for box in VIEW.claims()} == {"seen", "shy", "private", "theft", "top"}


def test_what_is_rejected_is_not_drawn() -> None:
    text = (
        "claims: {a: A., b: {text: B., status: rejected}}\n"
        "tensions: {t: {poles: {security: [a]}, status: rejected}, u: {poles: {security: [a, b]}}}"
    )
    view = tension_view(graph_of(text))
    assert [row.id for row in view.rows] == ["u"]
    assert [(box.id, box.missing) for box in view.claims()] == [("a", False), ("b", True)]
