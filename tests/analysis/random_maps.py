"""Random small maps: co-premises, circles, self-loops, missing premises, undercuts, evidence of every worth."""

from __future__ import annotations

from hypothesis import strategies as st

from argmap.model import ArgumentMap, Claim, Evidence, Quote, Source, Step

IDS = tuple("abcdefg")
SOURCES = {
    "audit": Source(kind="report"),
    "machine": Source(ai_assisted=True),
    "copy": Source(derived_from="machine"),
    "echo": Source(derived_from="echo"),
}

premises = st.lists(st.sampled_from((*IDS, "missing")), min_size=1, max_size=3).map(tuple)
plain_steps = st.builds(Step, premises=premises)
steps = st.lists(
    st.builds(Step, premises=premises, objections=st.lists(plain_steps, max_size=2).map(tuple)), max_size=3
)
evidence = st.builds(
    Evidence,
    source=st.sampled_from((*SOURCES, "unknown")),
    basis=st.sampled_from((None, "audit", "assertion")),
    verdict=st.sampled_from(("supports", "contradicts")),
)
few = st.lists(evidence, max_size=1).map(tuple)
claims = st.builds(
    Claim,
    text=st.just("A claim."),
    assumed=st.sampled_from((False, False, False, True)),
    reasons=steps.map(tuple),
    objections=steps.map(tuple),
    evidence=few,
    quotes=st.sampled_from(((), (), (Quote(text="a claim"),))),
)
maps = st.dictionaries(st.sampled_from(IDS), claims, min_size=1, max_size=len(IDS)).map(
    lambda claims: ArgumentMap(claims=claims, sources=SOURCES)
)


def with_claim(map: ArgumentMap, id: str, **changes: object) -> ArgumentMap:
    """The same map with one claim changed."""
    return map.model_copy(update={"claims": {**map.claims, id: map.claims[id].model_copy(update=changes)}})
