"""Every field that the model marks as naming something is among the references."""

from __future__ import annotations

from collections.abc import Iterator
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from argmap.graph import ArgumentGraph
from argmap.model import ArgumentMap, Item, Names
from tests.reading import graph_of, read

Field = tuple[str, str]


def marked(model: type[Item], seen: set[type[Item]]) -> Iterator[tuple[Field, str]]:
    """Yield the fields under a model that are marked, as (model's name, field's name), with what they want."""
    if model in seen:
        return
    seen.add(model)
    for name, field in model.model_fields.items():
        annotation = Annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation
        for wanted in _wanted(annotation):
            yield (model.__name__, name), wanted
        for inner in _models(annotation):
            yield from marked(inner, seen)


def _wanted(annotation: Any) -> Iterator[str]:
    if get_origin(annotation) is Annotated:
        yield from (remark.wanted for remark in get_args(annotation)[1:] if isinstance(remark, Names))
        yield from _wanted(get_args(annotation)[0])
    elif get_origin(annotation) in (dict, tuple, Union, UnionType):
        for part in get_args(annotation):
            yield from _wanted(part)


def _models(annotation: Any) -> Iterator[type[Item]]:
    if isinstance(annotation, type) and issubclass(annotation, Item):
        yield annotation
    for part in get_args(annotation) if get_origin(annotation) is not Literal else ():
        yield from _models(part)


MAP = """\
contention: contention-0
reveal: reveal-0
sources: {s: {derived_from: derived_from-0, superseded_by: superseded_by-0}}
claims:
  a:
    text: T
    side: side-0
    reasons: [{premises: premises-0, objections: [{premises: premises-1}]}]
    objections: [premises-2]
    quotes: [{source: source-0}]
    evidence: [source-1]
tensions:
  t:
    poles: {poles-0: {claims: claims-0, best_source: best_source-0}}
    test: {prongs: {balance: {claims: claims-1}}}
"""


def test_every_marked_field_is_followed() -> None:
    fields = dict(marked(ArgumentMap, set()))
    assert len(fields) == 12
    references = list(graph_of(MAP).references())
    named = {(reference.id.rpartition("-")[0], reference.wanted) for reference in references}
    assert named == {(name, wanted) for (_, name), wanted in fields.items()}


def test_each_place_is_where_the_id_is_written() -> None:
    document = read(MAP)
    for reference in ArgumentGraph(document.map).references():
        file, span = document.locate(reference.path, on_key=reference.id.startswith("poles"))
        assert file.tree.line(span.line)[span.column - 1 : span.end_column - 1] == reference.id


def test_both_and_neutral_are_no_references() -> None:
    assert list(graph_of("claims: {a: {text: T, side: both}, b: {text: T, side: neutral}}").references()) == []


def test_an_id_without_a_letter_is_a_reference_like_any_other() -> None:
    [reference] = graph_of("claims: {a: {text: T, reasons: ['']}}").references()
    assert (reference.id, reference.path) == ("", ("claims", "a", "reasons", 0, "premises", 0))
