"""An overlay adds to its base; what it wrote is placed in its own file."""

from __future__ import annotations

import pytest

from argmap.diagnostic import Path
from argmap.document import Document, read_document
from tests.cases import each
from tests.reading import read, told

BASE = """\
title: Cameras
contention: stay
sources:
  report: {title: A report, kind: report}
claims:
  stay:
    text: The cameras should stay.
    reasons: [deter]
    tags: plan
  deter: Cameras deter theft.
tensions:
  watching: {measure: cameras, poles: {security: deter, liberty: [stay]}}
"""


def overlaid(own: str, base: str = BASE) -> Document:
    return read(f"extends: base\n{own}", base=base)


def place(document: Document, path: Path) -> str:
    file, span = document.locate(path)
    return f"{file.name}:{span.line}:{span.column}"


def test_every_kind_of_addition() -> None:
    document = overlaid(
        """\
title: Cameras again
contention: [deter]
sources:
  report: {author: Audit office, note: see p. 3}
  survey: A survey
claims:
  stay: {reasons: [[deter, cheap]], objections: cost, tags: [harms], hedge: often, evidence: survey, side: security}
  deter: {evidence: [{source: report, basis: audit}]}
  cheap: Cameras are cheap.
  cost: Cameras cost liberty.
tensions:
  watching: {measure: {actor: police}, poles: {security: {interest: calm}, liberty: [cost]}, safeguards: {log: logged}}
terms: {camera: a thing that sees}
"""
    )
    assert told(document) == []
    map, stay, watching = document.map, document.map.claims["stay"], document.map.tensions["watching"]
    assert (map.title, map.contention, map.extends) == ("Cameras again", ("deter",), "base")
    assert (map.sources["report"].author, map.sources["report"].title) == ("Audit office", "A report")
    assert list(map.claims) == ["stay", "deter", "cheap", "cost"]
    assert [step.premises for step in stay.reasons] == [("deter",), ("deter", "cheap")]
    assert (stay.text, stay.hedge, stay.side, stay.tags) == (
        "The cameras should stay.",
        "often",
        "security",
        ("plan", "harms"),
    )
    assert map.claims["deter"].text == "Cameras deter theft."
    assert (watching.measure.what, watching.measure.actor) == ("cameras", ("police",))
    assert (watching.poles["security"].claims, watching.poles["security"].interest) == (("deter",), "calm")
    assert watching.poles["liberty"].claims == ("stay", "cost")


def test_places_lead_to_the_file_that_wrote_the_line() -> None:
    document = overlaid(
        """\
claims:
  stay:
    reasons:
      - [deter, cheap]
    objections: cost
    side: security
  cheap: Cameras are cheap.
"""
    )
    assert place(document, ("claims", "stay", "text")) == "base:7:11"
    assert place(document, ("claims", "stay", "reasons", 0, "premises", 0)) == "base:8:15"
    assert place(document, ("claims", "stay", "reasons", 1, "premises", 0)) == "map:5:10"
    assert place(document, ("claims", "stay", "reasons", 1, "premises", 1)) == "map:5:17"
    assert place(document, ("claims", "stay", "objections", 0, "premises", 0)) == "map:6:17"
    assert place(document, ("claims", "stay", "side")) == "map:7:11"
    assert place(document, ("claims", "cheap")) == "map:8:10"
    assert place(document, ("claims", "deter", "text")) == "base:10:10"
    assert place(document, ("claims", "stay")) == "base:6:3"
    assert place(document, ("tensions", "watching", "safeguards")) == "base:12:3"
    assert place(document, ()) == "map:1:1"
    assert place(document, ("sides", "liberty")) == "map:1:1"


def test_short_reasons_on_both_sides_are_two_reasons() -> None:
    base = "claims: {a: {text: T, reasons: b}, b: T, c: T}"
    document = overlaid("claims: {a: {reasons: c}}", base)
    assert [step.premises for step in document.map.claims["a"].reasons] == [("b",), ("c",)]
    assert place(document, ("claims", "a", "reasons", 0, "premises", 0)) == "base:1:32"
    assert place(document, ("claims", "a", "reasons", 1, "premises", 0)) == "map:2:23"


@pytest.mark.parametrize(
    "own",
    ["claims: {deter: Cameras deter fights.}", "claims: {deter: {text: Cameras deter fights.}}"],
)
def test_a_claim_cannot_say_something_else(own: str) -> None:
    document = overlaid(own)
    [line] = told(document)
    assert line.endswith("overlay-conflict: 'text' of 'deter' differs here from 'base'")
    assert line.startswith("map:2:")
    assert document.map.claims["deter"].text == "Cameras deter theft."


def test_a_source_cannot_become_another() -> None:
    document = overlaid("sources:\n  report:\n    kind: law\n    title: A report\n    note: fine")
    assert told(document) == ["map:4:11 overlay-conflict: 'kind' of 'report' differs here from 'base'"]
    assert document.map.sources["report"].kind == "report"


def test_nothing_in_an_overlay_takes_nothing_away() -> None:
    document = overlaid("title:\nclaims: {stay: {reasons: , text: }}")
    assert told(document) == []
    assert len(document.map.claims["stay"].reasons) == 1


def test_faults_on_either_side_are_told_in_their_file() -> None:
    document = overlaid("claims: {a: {text: T, resons: a}}", "claims:\n  b: {text: T, kind: fct}")
    assert told(document) == [
        "map:2:23 unknown-key: 'resons' is not a key of a claim",
        "base:2:22 wrong-value: 'fct' is not a value of 'kind'",
    ]


@pytest.mark.parametrize(
    "own",
    ["claims: [a]", "claims: {stay: [a]}", "claims: {stay: {reasons: {premises: deter}}}", "sources: word", "tensions: {watching: {poles: x}}"],
)  # fmt: skip
def test_a_wrong_shape_in_an_overlay_is_told_there_once(own: str) -> None:
    [line] = told(overlaid(own))
    assert line.startswith("map:2:")
    assert "wrong-shape" in line


def test_a_chain_of_three() -> None:
    middle = "extends: first\nclaims: {a: {reasons: [b]}, c: T}"
    first = "claims: {a: {text: T, reasons: [c]}, b: T}"
    document = read("extends: middle\nclaims: {a: {reasons: [d]}, d: T}", middle=middle, first=first)
    assert told(document) == []
    assert [file.name for file in document.files] == ["map", "middle", "first"]
    assert [step.premises[0] for step in document.map.claims["a"].reasons] == ["c", "b", "d"]
    places = [place(document, ("claims", "a", "reasons", index)) for index in range(3)]
    assert places == ["first:1:33", "middle:2:24", "map:2:24"]


def test_a_circle_of_bases() -> None:
    document = read(
        "extends: one\nclaims: {a: T}", one="extends: two\nclaims: {b: T}", two="extends: one\nclaims: {c: T}"
    )
    assert told(document) == ["two:1:10 unreadable-base: the base 'one' extends this map in its turn"]
    assert set(document.map.claims) == {"a", "b", "c"}
    assert document.unread == ((),)


def test_a_chain_without_end() -> None:
    bases = {f"b{number}": f"extends: b{number + 1}" for number in range(40)}
    [line] = told(read("extends: b0\nclaims: {a: T}", **bases))
    assert line.endswith("is one too many: no more than 16 files make a map")


@each(
    ("error", "fault"),
    [
        (FileNotFoundError(2, "No such file or directory"), "cannot be read (No such file or directory)"),
        (PermissionError(13, "Permission denied"), "cannot be read (Permission denied)"),
        (IsADirectoryError(21, "Is a directory"), "cannot be read (Is a directory)"),
        (OSError("its name does not end in .yaml"), "cannot be read (its name does not end in .yaml)"),
        (OSError(), "cannot be read"),
        (ValueError("embedded null byte"), "cannot be read (embedded null byte)"),
        (OSError("x" * 300), f"cannot be read ({'x' * 44}…)"),
    ],
)
def test_a_base_that_cannot_be_read(error: Exception, fault: str) -> None:
    def fetch(wanted: str, by: str) -> tuple[str, bytes]:
        raise error

    document = read_document("map", b"extends: base.yaml\nclaims: {a: {text: T, kind: fct}}", fetch)
    assert told(document) == [
        f"map:1:10 unreadable-base: the base 'base.yaml' {fault}",
        "map:2:29 wrong-value: 'fct' is not a value of 'kind'",
    ]


def test_a_base_that_is_no_map() -> None:
    [line] = told(overlaid("claims: {a: T}", "- a\n- b"))
    assert line.startswith("base:1:1 not-a-map")


def test_without_a_folder_there_are_no_bases() -> None:
    document = read_document("map", b"extends: base.yaml\nclaims: {a: T}")
    assert told(document) == ["map:1:10 unreadable-base: the base 'base.yaml' cannot be read here"]


def test_a_list_of_bases_is_a_wrong_shape() -> None:
    assert told(read("extends: [a, b]\nclaims: {a: T}")) == [
        "map:1:1 wrong-shape: 'extends' is a list where text belongs"
    ]
