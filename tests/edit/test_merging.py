"""Merging: every reference follows, the quotes move, and nothing that a person wrote is lost."""

from __future__ import annotations

import pytest

from argmap.document import read_document
from argmap.edit.merging import MergeError, merge_claims
from argmap.graph import ArgumentGraph
from argmap.yaml.splice import splice
from tests.cases import each


def merged(text: str, gone: str = "gone", kept: str = "kept", base: str = "claims: {}\n") -> str:
    document = read_document("a.yaml", text.encode(), lambda wanted, by: ("base.yaml", base.encode()))
    assert not document.problems
    graph = ArgumentGraph(document.map, with_rejected=True)
    result = splice(document.files[0].tree.text, merge_claims(document, graph, gone, kept))
    after = read_document("a.yaml", result.encode(), lambda wanted, by: ("base.yaml", base.encode()))
    assert not after.problems
    assert set(after.map.claims) == set(document.map.claims) - {gone}
    return result


BLOCK = """\
# before
contention: [top, gone]
reveal: [gone, kept]
claims:
  kept: # stays
    text: Towers save lives.
    quotes:
      - {text: towers … lives}
    status: draft

  # about the next
  gone:
    text: Lives are saved by towers.
    side: security
    kind: causal
    quotes:
      - {text: 'lives, saved'}
      - text: by … towers
        section: two
    tags: [central]
    status: draft
    extraction: {span: [0, 5], cues: [C], words: [w], confidence: 0.5, key: k, ruleset: "1"}

  top:
    text: Towers should stay.
    reasons:
      - gone
      - [kept, gone]
      - premises:
          - gone
          - kept
        status: draft
tensions:
  t: {poles: {security: [gone, top], liberty: gone}}
x-old: gone
"""


def test_in_blocks() -> None:
    assert (
        merged(BLOCK)
        == """\
# before
contention: [top, kept]
reveal: [kept]
claims:
  kept: # stays
    text: Towers save lives.
    quotes:
      - {text: towers … lives}
      - {text: 'lives, saved'}
      - {text: by … towers, section: two}
    status: draft

  # about the next

  top:
    text: Towers should stay.
    reasons:
      - kept
      - [kept]
      - premises:
          - kept
        status: draft
tensions:
  t: {poles: {security: [kept, top], liberty: kept}}
x-old: gone
"""
    )


@each(
    ("before", "after"),
    [
        ("{gone: {text: G., quotes: [q, 'r, s']}, kept: {text: K.}}", "{kept: {text: K., quotes: [q, 'r, s']}}"),
        ("{kept: {text: K., side: both}, gone: {text: G., quotes: q}}", "{kept: {text: K., side: both, quotes: [q]}}"),
        ("{kept: K., gone: {text: G., quotes: q}}", "{kept: {text: K., quotes: [q]}}"),
        ("{kept: {text: K., quotes: p}, gone: {text: G., quotes: [q]}}", "{kept: {text: K., quotes: [p, q]}}"),
        ("{kept: {text: K., quotes: [p]}, gone: {text: G., quotes: [q, p]}}", "{kept: {text: K., quotes: [p, q]}}"),
        ("{kept: {text: K., quotes: []}, gone: {text: G., quotes: [q]}}", "{kept: {text: K., quotes: [q]}}"),
        ("{kept: K., gone: G.}", "{kept: K.}"),
        ("\n  kept: 'K, k.' # why\n  gone: {text: G., quotes: q}", '\n  kept: {text: "K, k.", quotes: [q]} # why'),
        ("\n  kept:\n    text: K.\n  gone: {text: G., quotes: q}", "\n  kept:\n    text: K.\n    quotes:\n      - q"),
    ],
)
def test_in_every_style(before: str, after: str) -> None:
    assert merged(f"claims: {before}\n") == f"claims: {after}\n"


@each(
    ("claims", "message"),
    [
        ("gone: {text: G., note: Mine.}, kept: K.", "'gone' has 'note', which would be lost"),
        ("gone: {text: G., tags: [central, harms]}, kept: K.", "'gone' has 'tags'"),
        ("gone: {text: G., reasons: [other]}, kept: K., other: O.", "'gone' has 'reasons'"),
        ("gone: {text: G., # mine\n  side: both}, kept: K.", "a comment stands in 'gone'"),
        ("gone: G., kept: {text: K., reasons: [gone]}", "'gone' stands for or against 'kept'"),
        ("gone: G., kept: {text: K., status: rejected}", "'kept' is rejected"),
        ("gone: G., kepd: K.", "there is no claim 'kept'; did you mean 'kepd'?"),
        ("gone: G., other: K.", "there is no claim 'kept'"),
    ],
)
def test_refusals(claims: str, message: str) -> None:
    with pytest.raises(MergeError) as caught:
        merged(f"claims: {{{claims}}}\n")
    assert message in str(caught.value)


def test_a_claim_is_not_merged_with_itself() -> None:
    with pytest.raises(MergeError, match="'a' is the claim itself"):
        merged("claims: {a: A.}\n", "a", "a")


def test_two_poles_of_a_tension_stay_two() -> None:
    with pytest.raises(MergeError, match="on two poles of the tension 't'"):
        merged("claims: {gone: G., kept: K.}\ntensions: {t: {poles: {security: gone, liberty: kept}}}\n")


def test_a_hash_in_a_text_is_no_comment() -> None:
    assert merged("claims:\n  kept: K.\n  gone: {text: 'Tower #9.'}\n") == "claims:\n  kept: K.\n"


@pytest.mark.parametrize("base", ["claims: {kept: K.}\n", "claims: {gone: G.}\n"])
def test_a_claim_of_another_file_stays(base: str) -> None:
    own = "gone: {side: both}, kept: K." if "gone" in base else "gone: G."
    with pytest.raises(MergeError, match="is written in another file, too"):
        merged(f"extends: base.yaml\nclaims: {{{own}}}\n", base=base)
