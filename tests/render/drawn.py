"""Maps for the tests of drawing, and a short way from a map's text to what is drawn."""

from __future__ import annotations

import random

from argmap.document import read_document
from argmap.graph import ArgumentGraph

FULL = """
title: A library & its <records>
question: Should it keep "them"?
contention: top
sources:
  web: {title: A page, kind: article, ai_assisted: true}
  audit: {title: An audit, kind: report}
  paper: {title: A paper, derived_from: audit}
claims:
  top:
    text: The library should delete its records.
    side: both
    kind: policy
    reasons:
      - [seen, fair]
      - premises: shy
        warrant: A library should not drive readers away.
        scheme: consequences
        objections: [{premises: vague, objections: slip}]
      - lone
    objections: [theft]
  seen: {text: Records show who had a book., side: security, evidence: [{source: audit, basis: audit, at: p. 6}]}
  fair: {text: Who damages a book should pay., assumed: true}
  shy: {text: Readers shy away., side: liberty, hedge: often, quotes: [{source: web, section: why-shy, text: Readers … away}]}
  lone: {text: Nobody has ever used an old record., quotes: [{source: web, text: Nobody … record}], reasons: [seen, shy]}
  vague: Nobody knows the limit.
  slip: {text: The slip states the limit., status: draft, assumed: true}
  theft:
    text: Thefts come to light late.
    evidence: [{source: paper, basis: statistic, verdict: contradicts}]
    objections: [gone]
  private: {text: Reading is private., side: liberty, assumed: true}
tensions:
  keep:
    title: Tracing or reading unwatched
    question: May it write down who reads what?
    relation: trade-off
    poles:
      security: {interest: getting books back, claims: [seen]}
      liberty: {right: reading unobserved, claims: [shy, private]}
    safeguards: {log: {what: Each look-up is logged., kind: oversight, status: proposed}}
    test: {kind: proportionality, prongs: {legality: met, necessity: contested, balance: unmet}}
  lopsided: {poles: {security: {claims: [theft, top]}}}
"""

ODD = {
    "nothing": "claims: {}",
    "one claim": "claims: {a: A stands.}",
    "no text": "claims: {a: ''}",
    "broken references": "claims: {a: {text: A., side: nobody, reasons: [[nope, b]], objections: [gone]}, b: B.}",
    "a circle": "claims: {a: {text: A., reasons: [b]}, b: {text: B., reasons: [a]}}",
    "itself": "claims: {a: {text: A., reasons: [a], objections: [a]}}",
    "signs": r"""claims: {a: {text: 'A \N < B & "C" ]]> <b>\G</b> \\', reasons: [{premises: b, warrant: 'w <x> \N'}]}, b: '}'}""",
    "scripts": "claims: {a: {text: مرحبا שלום 日本語のとても長い文章は空白なしで書かれている 🎉🇩🇪, reasons: [b]}, b: e\u0301}",
    "a long word": f"claims: {{a: {'Donaudampf' * 20}}}",
    "three sides": "sides: {x: X, y: Y, z: Z}\nclaims: {a: {text: A., side: z}, b: {text: B., side: both}}\n"
    "tensions: {t: {poles: {z: [a], x: [b, nope], q: [a]}}}",
}


def graph_of(text: str) -> ArgumentGraph:
    return ArgumentGraph(read_document("map.yaml", text.encode()).map)


def random_map(seed: int, size: int = 40) -> str:
    """A map with shared premises, co-premises, undercuts and circles."""
    choose = random.Random(seed)
    ids = [f"c{number}" for number in range(size)]

    def step(depth: int) -> str:
        premises = ", ".join(choose.sample(ids, choose.choice((1, 1, 2))))
        undercut = f", objections: [{step(depth - 1)}]" if depth and choose.random() < 0.3 else ""
        warrant = ", warrant: Because it is so in all the cases that anybody knows" if choose.random() < 0.2 else ""
        return f"{{premises: [{premises}]{undercut}{warrant}}}"

    lines = ["contention: c0", "claims:"]
    for id in ids:
        reasons = ", ".join(step(2) for _ in range(choose.randint(0, 2)))
        objections = step(1) if choose.random() < 0.2 else ""
        text = "It is so. " * choose.randint(1, 9)
        lines.append(f"  {id}: {{text: {text.strip()}, reasons: [{reasons}], objections: [{objections}]}}")
    return "\n".join(lines)
