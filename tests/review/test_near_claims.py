"""Claims that share words; rare words weigh more."""

from __future__ import annotations

from argmap.document import read_document
from argmap.graph import ArgumentGraph
from argmap.review.near_claims import near_claims

MAP = """\
claims:
  a: Cameras record every bather on the beach.
  b: The beach is the town's.
  c: Bathers are recorded by cameras.
  d: The guard watches the sea.
  e: {text: Cameras record bathers., status: rejected}
"""


def test_the_best_come_first_and_rejected_ones_not_at_all() -> None:
    graph = ArgumentGraph(read_document("a.yaml", MAP.encode()).map, with_rejected=True)
    assert near_claims(graph, "a") == ["c", "b", "d"]
    assert near_claims(graph, "a", most=1) == ["c"]
    assert near_claims(graph, "e")[:2] == ["c", "a"]
