"""Computes what each piece of evidence weighs for a side: `python -m docs.measuring.weights [--check]`.

Writes `argmap/cues/data/weights.yaml`. The weights are those of a maximum-entropy model (Berger, Della Pietra and Della
Pietra, 1996), fitted to the annotated texts by AdaGrad (Duchi, Hazan and Singer, 2011) with a penalty on large ones.
What stands around a claim is weighed as the reader will find it, with the mistakes of a first reading in it: so the
texts are read twice, first with weights that know nothing of the claims around.

The article's evidence, without a word of it, is kept in `article_evidence.yaml` for where the article is not at hand.
Texts in `held-out` are for measuring alone and are left out.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from math import exp, sqrt
from pathlib import Path
from random import Random

import yaml

from argmap.cues.cuebook import all_cues
from argmap.extract.reading import extracted_from
from argmap.extract.sentence import Known
from argmap.extract.siding import role_of
from argmap.sides.weights import ROLES, Evidence, Weights
from docs.measuring.annotation import Annotation
from docs.measuring.confidence import ROOT, SEED, at_hand
from docs.measuring.reading import read_annotation
from docs.measuring.spans import matched

Observed = tuple[Evidence, str]
"""What spoke for one side or another in a claim, and the role of the side that the annotator gave it."""

_WRITTEN = ROOT / "argmap" / "cues" / "data" / "weights.yaml"
_ARTICLE = Path(__file__).with_name("article_evidence.yaml")
_HEAD = """\
# Written by `python -m docs.measuring.weights`: what each piece of evidence weighs for a side, by the sides' roles:
# [{roles}]. The first of a file's sides acts.
"""
_ARTICLE_HEAD = (
    "# Written by `python -m docs.measuring.weights`: the evidence in each claim of the article, without its words.\n"
)
_AROUND = ("before ", "head ", "opposed ", "earlier ")
_ARTICLE_COUNTS = 3
"""The article's annotation is the one to go by."""
_ROUNDS = 60
_STEP = 0.2
_PENALTY = 0.0015
_NEAR = 0.05
"""How far a weight may be from the one that is written: machines differ in the last digits."""


def observed(annotation: Annotation, weights: Weights) -> list[Observed]:
    """Read a text with these weights, and pair what was found with what the annotator says."""
    seen: list[Known] = []
    extracted_from(
        annotation.text,
        suggest=False,
        cues=replace(all_cues(), weights=weights),
        watch=lambda known: seen.extend(known.clauses or (known,)),
    )
    found = {str(number): known for number, known in enumerate(seen) if known.siding.evidence}
    pairs = matched(
        {number: known.sentence.span for number, known in found.items()},
        {id: claim.span for id, claim in annotation.claims.items()},
    )
    given = ((found[number], annotation.claims[id].side) for number, id in pairs.items())
    return [(known.siding.evidence, role_of(side, known.sentence.all_sides)) for known, side in given if side]


def fitted(examples: Sequence[Observed]) -> Weights:
    """The weights under which the annotator's sides are likeliest; the same for the same examples."""
    names = sorted({name for evidence, _ in examples for name in evidence})
    index = {name: at for at, name in enumerate(names)}
    rows = [
        ([(index[name], times) for name, times in evidence.items()], ROLES.index(role)) for evidence, role in examples
    ]
    table = [[0.0] * len(ROLES) for _ in names]
    grown = [[1e-6] * len(ROLES) for _ in names]
    for _ in range(_ROUNDS):
        Random(_ROUNDS).shuffle(rows)
        for evidence, wanted in rows:
            for role, wrong in enumerate(_errors(table, evidence, wanted)):
                for at, times in evidence:
                    slope = wrong * times + _PENALTY * table[at][role]
                    grown[at][role] += slope * slope
                    table[at][role] -= _STEP * slope / sqrt(grown[at][role])
    return Weights({name: [round(weight, 2) for weight in weights] for name, weights in zip(names, table, strict=True)})


def _errors(table: Sequence[Sequence[float]], evidence: Iterable[tuple[int, float]], wanted: int) -> list[float]:
    """For each role its likelihood, less 1 for the one that is right."""
    sums = [sum(times * table[at][role] for at, times in evidence) for role in range(len(ROLES))]
    most = max(sums)
    powers = [exp(one - most) for one in sums]
    return [power / sum(powers) - (role == wanted) for role, power in enumerate(powers)]


def computed(article: Sequence[Observed]) -> tuple[Weights, Sequence[Observed]]:
    """The weights, and the article's evidence: as given where the article is not at hand."""
    texts = {name: read_annotation(path) for name, path in at_hand().items()}
    first = [one for name, text in texts.items() if name != SEED for one in observed(text, Weights({}))]
    alone = fitted([(_without_around(evidence), role) for evidence, role in first])
    second = {SEED: article} | {name: observed(annotation, alone) for name, annotation in texts.items()}
    return fitted(_counted(second)), second[SEED]


def _counted(texts: Mapping[str, Sequence[Observed]]) -> list[Observed]:
    return [
        one for name, found in texts.items() for _ in range(_ARTICLE_COUNTS if name == SEED else 1) for one in found
    ]


def _without_around(evidence: Evidence) -> Evidence:
    return {name: times for name, times in evidence.items() if not name.startswith(_AROUND)}


def _page(weights: Weights) -> str:
    lines = [f"{name}: [{', '.join(f'{one:.2f}' for one in row)}]\n" for name, row in weights.table.items()]
    return _HEAD.format(roles=", ".join(ROLES)) + "".join(lines)


def _article_page(article: Iterable[Observed]) -> str:
    rows = [
        f"- [{role}, {{{', '.join(f'{name}: {times:g}' for name, times in evidence.items())}}}]\n"
        for evidence, role in article
    ]
    return _ARTICLE_HEAD + "".join(rows)


def _differs(one: Mapping[str, Sequence[float]], other: Mapping[str, Sequence[float]]) -> bool:
    return one.keys() != other.keys() or any(
        abs(a - b) > _NEAR for name, row in one.items() for a, b in zip(row, other[name], strict=True)
    )


def main(arguments: Sequence[str]) -> int:
    """Write the files; with `--check`, only say whether the weights are current, and answer 1 if they are not."""
    kept = yaml.safe_load(_ARTICLE.read_text("utf-8")) if _ARTICLE.exists() else []
    weights, article = computed([(evidence, role) for role, evidence in kept or []])
    if "--check" not in arguments:
        _WRITTEN.write_text(_page(weights), "utf-8")
        _ARTICLE.write_text(_article_page(article), "utf-8")
        return 0
    differs = _differs(weights.table, yaml.safe_load(_WRITTEN.read_text("utf-8")) or {})
    if differs:
        print("weights.yaml is not current\nRun `python -m docs.measuring.weights`.", file=sys.stderr)
    return int(differs)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
