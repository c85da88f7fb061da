"""Turns an annotation into the draft map that agrees with it in everything."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml

from argmap.graph import ArgumentGraph
from docs.measuring.annotation import Annotation, MarkedClaim, MarkedRelation
from docs.measuring.drafted import CENTRAL
from tests.reading import graph_of

Written = dict[str, Any]


def perfect_map(annotation: Annotation) -> Written:
    """The map as it would be written."""
    claims = {id: _claim(claim, annotation) for id, claim in annotation.claims.items()}
    for relation in annotation.relations or ():
        if relation.kind != "restatement":
            key = "reasons" if relation.kind == "support" else "objections"
            claims[relation.target].setdefault(key, []).append(step(relation))
    tensions = {
        tension.id.lower(): {
            "title": tension.id,
            "poles": {side: list(ids) for side, ids in tension.poles.items() if ids},
            "status": "draft",
            "extraction": {"span": list(tension.evidence[0]), "cues": ["T-ANY"]},
        }
        for tension in annotation.tensions or ()
    }
    return {"sources": {"article": "The article"}, "claims": claims, "tensions": tensions}


def step(relation: MarkedRelation, cue: str = "R-ANY") -> Written:
    """A step as a rule writes it."""
    return {"premises": [relation.premise], "status": "draft", "extraction": {"cues": [cue]}}


_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)  # the quicker one, where PyYAML has it


def graph_from(written: Mapping[str, Any]) -> ArgumentGraph:
    """The graph of a map as it would be written."""
    return graph_of(yaml.dump(dict(written), Dumper=_DUMPER, sort_keys=False, allow_unicode=True))


def _claim(claim: MarkedClaim, annotation: Annotation) -> Written:
    written: Written = {
        "text": annotation.words(claim.span),
        "side": claim.side or "neutral",
        "kind": claim.kind or "fact",
        "hedge": "possible" if claim.hedged else "none",
        "quotes": [{"text": annotation.words(claim.span), "span": list(claim.span)}],
        "status": "draft",
        "extraction": {"span": list(annotation.sentences[claim.sentence])},
    }
    return written | ({"tags": [CENTRAL]} if claim.central else {})
