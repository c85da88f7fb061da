"""Renaming: every reference and nothing else, in every way of writing it."""

from __future__ import annotations

import pytest

from argmap.document import read_document
from argmap.edit.rename import KINDS, Kind, RenameError, rename_item
from argmap.edit.sameness import is_same_but_for
from argmap.graph import ArgumentGraph
from argmap.yaml.splice import splice
from tests.cases import each

WHOLE = """\
# old is a word of this comment
title: old and "old"
contention: [old]
sides: {old: Old side, other: Other side}
reveal: [old, t, s]
sources:
  old: {title: old, superseded_by: old}
  older: {derived_from: old, superseded_by: "old"}
claims:
  old:
    text: old
    side: old
    tags: old
    note: old, old-time, bold
    waive: {unsupported-claim: old}
  'a':
    text: An old sentence.
    reasons:
      - old
      - [ 'old' , "old", a ]
      - premises: [old]
        id: old-step
        warrant: old
        objections:
          - old
          - |-
            old
    objections: old
    quotes:
      - {source: old, text: old, section: old}
    evidence:
      - old
      - source: "\\x6fld"
tensions:
  t:
    title: old
    poles:
      old: {claims: old, best_source: old, interest: old}
      other: old
    safeguards: {s: old}
    test: {prongs: {balance: {status: met, claims: [old]}}}
  old:
    poles: {other: {claims: [a]}}
    safeguards: {s: {what: old}}
x-old: old
"""


def renamed(text: str, old: str, new: str, kind: Kind | None = None) -> str:
    document = read_document("a.yaml", text.encode())
    renaming, edits = rename_item(document, old, new, kind)
    result = splice(document.files[0].tree.text, edits)
    after = read_document("a.yaml", result.encode())
    graphs = [ArgumentGraph(one.map, with_rejected=True) for one in (document, after)]
    assert is_same_but_for(graphs[0], graphs[1], renaming)
    return result


def changed(before: str, after: str) -> list[str]:
    """The lines that differ, as they are after."""
    pairs = zip(before.splitlines(), after.splitlines(), strict=True)
    return [new.strip() for old, new in pairs if old != new]


DISTINCT = WHOLE.replace("  old:\n    poles", "  last:\n    poles")


def test_a_claim() -> None:
    text = DISTINCT.replace("sides: {old: Old side", "sides: {one: Old side").replace("side: old", "side: one")
    text = text.replace("      old: {claims", "      one: {claims").replace("  old: {title", "  doc: {title")
    text = text.replace("by: old}", "by: doc}").replace('from: old, superseded_by: "old"', "from: doc")
    text = text.replace("{source: old", "{source: doc").replace("- old\n      - source", "- doc\n      - source")
    text = text.replace('"\\x6fld"', "doc").replace("best_source: old", "best_source: doc")
    assert changed(text, renamed(text, "old", "new-name")) == [
        "contention: [new-name]",
        "reveal: [new-name, t, s]",
        "new-name:",
        "- new-name",
        "- [ 'new-name' , \"new-name\", a ]",
        "- premises: [new-name]",
        "- new-name",
        "new-name",
        "objections: new-name",
        "one: {claims: new-name, best_source: doc, interest: old}",
        "other: new-name",
        "test: {prongs: {balance: {status: met, claims: [new-name]}}}",
    ]


def test_a_source() -> None:
    assert changed(DISTINCT, renamed(DISTINCT, "old", "new", "source")) == [
        "new: {title: old, superseded_by: new}",
        'older: {derived_from: new, superseded_by: "new"}',
        "- {source: new, text: old, section: old}",
        "- new",
        '- source: "new"',
        "old: {claims: old, best_source: new, interest: old}",
    ]


def test_a_side() -> None:
    assert changed(DISTINCT, renamed(DISTINCT, "old", "new", "side")) == [
        "sides: {new: Old side, other: Other side}",
        "side: new",
        "new: {claims: old, best_source: old, interest: old}",
    ]


def test_a_tension_a_step_and_a_safeguard() -> None:
    assert changed(DISTINCT, renamed(DISTINCT, "t", "pull")) == ["reveal: [old, pull, s]", "pull:"]
    assert changed(DISTINCT, renamed(DISTINCT, "old-step", "step-two")) == ["id: step-two"]
    assert changed(DISTINCT, renamed(DISTINCT, "s", "log", "safeguard")) == [
        "safeguards: {log: old}",
        "safeguards: {log: {what: old}}",
    ]


def test_the_same_word_as_pole_and_as_its_claim() -> None:
    text = "sides: {a: A, b: B}\nclaims: {a: {text: One.}}\ntensions: {t: {poles: {a: a}}}\n"
    assert "poles: {a: c}" in renamed(text, "a", "c", "claim")
    assert "poles: {c: a}" in renamed(text, "a", "c", "side")


@each("id", ["id", "claims", "reasons", "poles", "security", "text", "none", "null-and-void"])
def test_ids_that_are_words_of_the_format(id: str) -> None:
    text = f"contention: {id}\nclaims:\n  {id}: {{text: One., reasons: [b]}}\n  b: {{text: Two., objections: [{id}]}}\n"
    assert renamed(text, id, "z", "claim") == text.replace(f": {id}\n", ": z\n").replace(f"  {id}:", "  z:").replace(
        f"[{id}]", "[z]"
    )


@each(
    ("old", "new", "kind", "message"),
    [
        ("olds", "new", None, "there is no item 'olds'; did you mean 'old'?"),
        ("a", "new", "source", "there is no source 'a'"),
        ("old", "new", None, "'old' is a claim and a source and a side: say which with --kind"),
        ("a", "old", None, "'old' is the name of a claim already"),
        ("a", "t", None, "'t' is the name of a tension already"),
        ("a", "old-step", None, "'old-step' is the name of a step already"),
        ("a", "New", None, "'New' is not a lower-case word with hyphens"),
        ("a", "", None, "'' is not a lower-case word"),
        ("a", "-", None, "'-' is not a lower-case word"),
        ("a", "null", None, "'null' has a meaning of its own"),
        ("other", "both", "side", "'both' has a meaning of its own"),
    ],
)
def test_refusals(old: str, new: str, kind: Kind | None, message: str) -> None:
    with pytest.raises(RenameError) as caught:
        renamed(DISTINCT, old, new, kind)
    assert message in str(caught.value)


def test_a_name_that_something_wants_already() -> None:
    with pytest.raises(RenameError, match="'b' is referred to already"):
        renamed("claims: {a: {text: One., reasons: [b]}}\n", "a", "b")


@pytest.mark.parametrize(
    "text", ["claims: {a: {text: One.}\n", "claims: {a: One., a: Two.}\n", "claims: {a: {txt: One.}}\n"]
)
def test_a_map_that_cannot_be_read_whole(text: str) -> None:
    with pytest.raises(RenameError, match="cannot be read whole"):
        renamed(text, "a", "b")


def test_a_name_that_is_there_by_default() -> None:
    with pytest.raises(RenameError, match="'security' is not written in the map"):
        renamed("claims: {a: {text: One., side: security}}\n", "security", "safety")


def test_an_odd_id_can_be_mended() -> None:
    assert renamed("claims: {Odd ID: One., b: {text: Two., reasons: [Odd ID]}}\n", "Odd ID", "odd-id") == (
        "claims: {odd-id: One., b: {text: Two., reasons: [odd-id]}}\n"
    )


def overlaid(old: str) -> str:
    base = b"claims: {a: One., b: Two.}\n"
    own = b"extends: base.yaml\nclaims: {a: {reasons: [c]}, c: Three.}\n"
    document = read_document("over.yaml", own, lambda wanted, by: ("base.yaml", base))
    return splice(own.decode(), rename_item(document, old, "z")[1])


def test_in_an_overlay() -> None:
    assert overlaid("c") == "extends: base.yaml\nclaims: {a: {reasons: [z]}, z: Three.}\n"
    for old in ("a", "b"):
        with pytest.raises(RenameError, match=r"declared in 'base\.yaml': rename it there"):
            overlaid(old)


def test_the_kinds_of_the_command_are_these() -> None:
    from argmap.cli.rename import _KINDS

    assert _KINDS == KINDS


def test_a_rejected_item_follows() -> None:
    text = "claims: {a: A., b: {text: B., status: rejected, reasons: [a, c]}, c: {text: C., status: rejected}}\n"
    assert renamed(text, "a", "d") == text.replace("{a:", "{d:").replace("[a,", "[d,")
    assert renamed(text, "c", "d") == text.replace(" c:", " d:").replace(", c]", ", d]")
