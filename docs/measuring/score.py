"""All measures of a draft map against an annotation, in the order of the table; reads both from their files."""

from __future__ import annotations

from pathlib import Path

from argmap.graph import ArgumentGraph
from argmap.prose.quotes import SourceText
from docs.measuring.annotation import Annotation
from docs.measuring.drafted import drafted_of
from docs.measuring.figures import Measure
from docs.measuring.labels import central, hedged, kind, side
from docs.measuring.relations import relations
from docs.measuring.sentences import claims_found, clauses, exclusions, quotes_valid
from docs.measuring.tensions import tensions


def scored(graph: ArgumentGraph, annotation: Annotation) -> list[Measure]:
    """Score a map as a graph."""
    text = SourceText(annotation.text)
    drafted = drafted_of(graph, text)
    return [
        quotes_valid(drafted, text),
        *exclusions(drafted, annotation),
        claims_found(drafted, annotation),
        central(drafted, annotation),
        *clauses(drafted, annotation),
        side(drafted, annotation),
        kind(drafted, annotation),
        hedged(drafted, annotation),
        *tensions(drafted, annotation),
        *relations(drafted, annotation),
    ]


def scored_file(path: Path, annotation: Annotation) -> list[Measure]:
    """Score a map in a file. Raises ValueError if the map has a fault in its form."""
    import argmap

    file = argmap.load(path)
    if file.document.problems:
        raise ValueError(f"{path}: {file.document.problems[0].finding.message}")
    return scored(file.graph, annotation)
