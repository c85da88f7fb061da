"""Whatever a map says, the rules run to their end, their messages fit a line, and their places lie in the file."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from argmap.checks import Choice
from argmap.checks.example import checked
from argmap.checks.rules import ALL_RULES

IDS = st.sampled_from(["a", "b", "c", "d", "t", "s", "{}", "", "long-" * 40, "security"])
id_lists = st.lists(IDS, max_size=3)
undercuts = st.lists(st.fixed_dictionaries({"premises": id_lists}, optional={"id": IDS}), max_size=2)
steps = st.lists(
    st.fixed_dictionaries(
        {"premises": id_lists},
        optional={"objections": undercuts, "scheme": st.sampled_from(["cause", "sign"]), "id": IDS},
    ),
    max_size=3,
)
quotes = st.lists(st.fixed_dictionaries({"text": st.just("by night")}, optional={"source": IDS}), max_size=2)
evidence = st.lists(
    st.fixed_dictionaries({"source": IDS}, optional={"verdict": st.sampled_from(["supports", "contradicts"])}),
    max_size=3,
)
claims = st.dictionaries(
    IDS,
    st.fixed_dictionaries(
        {"text": st.just("One must balance.")},
        optional={
            "reasons": steps, "objections": steps, "quotes": quotes, "evidence": evidence,
            "assumed": st.sampled_from(["true", "false"]), "side": IDS, "author": st.just("us"),
            "waive": st.dictionaries(st.sampled_from(["asserted-claim", "orphan-claim", "none"]), st.just("so"), max_size=2),
        },
    ),
    max_size=6,
)  # fmt: skip
poles = st.dictionaries(st.sampled_from(["security", "liberty", "a"]), st.fixed_dictionaries({"claims": id_lists}))
tensions = st.dictionaries(IDS, st.fixed_dictionaries({"poles": poles}), max_size=2)
sources = st.dictionaries(
    IDS,
    st.fixed_dictionaries(
        {"title": st.just("A page")},
        optional={"derived_from": IDS, "ai_assisted": st.just("true"), "text": st.just("night.txt")},
    ),
    max_size=4,
)
maps = st.fixed_dictionaries(
    {"claims": claims}, optional={"sources": sources, "tensions": tensions, "contention": id_lists, "reveal": id_lists}
)


@given(maps, st.booleans())
def test_the_rules_run_to_their_end(map: dict[str, Any], verbose: bool) -> None:
    text = json.dumps(map, indent=1)
    files = {"night.txt": "They walk by day."}
    example = checked("map.yaml", text.encode(), ALL_RULES, files, Choice(verbose=verbose))
    for found in example.result.diagnostics:
        assert len(found.message) < 100, found
        assert 1 <= found.span.line <= text.count("\n") + 1
        assert all(len(related.message) < 100 for related in found.related)
