"""Renaming on maps that nobody thought of: the rest of the text and the argument stay as they were."""

from __future__ import annotations

import networkx
from hypothesis import given
from hypothesis import strategies as st

from argmap.document import read_document
from argmap.edit.rename import rename_item
from argmap.edit.sameness import is_same_but_for
from argmap.graph import ArgumentGraph
from argmap.yaml.splice import splice

IDS = ("a", "b", "c", "no", "a-b", "reasons")
QUOTES = st.sampled_from(["{}", "'{}'", '"{}"'])
IDENTIFIER = st.builds(lambda form, id: form.format(id), QUOTES, st.sampled_from(IDS))
STEP = st.one_of(
    IDENTIFIER,
    st.lists(IDENTIFIER, min_size=1, max_size=3).map(lambda ids: f"[{', '.join(ids)}]"),
    st.builds("{{premises: {}, warrant: a b c, objections: [{}]}}".format, IDENTIFIER, IDENTIFIER),
)
STEPS = st.lists(STEP, max_size=3).map(lambda steps: f"[{', '.join(steps)}]")


@st.composite
def maps(draw: st.DrawFn) -> str:
    lines = [f"contention: {draw(IDENTIFIER)} # a b", f"reveal: [{draw(IDENTIFIER)}]", "claims:"]
    for id in IDS:
        key = draw(QUOTES).format(id)
        lines += [f"  {key}:  ", f"    text: The claim {id}, a-b and no.", f"    reasons: {draw(STEPS)}"]
        lines += [f"    objections:   {draw(STEPS)}   # no"]
    lines += [
        "tensions:",
        "  t:",
        f"    poles: {{liberty: {{claims: [{draw(IDENTIFIER)}]}}, security: {draw(IDENTIFIER)}}}",
    ]
    return draw(st.sampled_from(["\n", "\r\n"])).join(lines) + "\n"


@given(maps(), st.sampled_from(IDS))
def test_there_and_back(text: str, old: str) -> None:
    document = read_document("a.yaml", text.encode())
    renaming, edits = rename_item(document, old, "zebra")
    there = splice(text, edits)
    after = read_document("a.yaml", there.encode())
    before_graph, after_graph = ArgumentGraph(document.map), ArgumentGraph(after.map)
    assert is_same_but_for(before_graph, after_graph, renaming)
    assert networkx.is_isomorphic(before_graph.network, after_graph.network)
    assert old not in after_graph
    assert not [reference for reference in after_graph.references() if reference.id == old]
    back = splice(there, rename_item(after, "zebra", old)[1])
    assert back == text


@given(maps(), st.sampled_from(IDS))
def test_only_the_name_goes(text: str, old: str) -> None:
    document = read_document("a.yaml", text.encode())
    edits = rename_item(document, old, "zebra")[1]
    assert {text[edit.start : edit.end] for edit in edits} == {old}
    assert {edit.text for edit in edits} == {"zebra"}


def test_a_map_that_argues_otherwise_is_seen() -> None:
    text = "claims: {a: {text: One., reasons: [b]}, b: Two., c: Three.}\n"
    document = read_document("a.yaml", text.encode())
    renaming, _ = rename_item(document, "b", "z")
    for wrong in (text, text.replace("b: Two", "z: Two"), text.replace("b", "z").replace("[z]", "[c]")):
        other = read_document("a.yaml", wrong.encode())
        assert not is_same_but_for(ArgumentGraph(document.map), ArgumentGraph(other.map), renaming)
