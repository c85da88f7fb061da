"""What the text layer finds reaches the Document with its place, and rules keep silent on what is cut short."""

from __future__ import annotations

from argmap.document import read_document
from tests.cases import each
from tests.reading import told

FAULTS = {
    "not-utf8": (b"claims:\n  a: caf\xe9", (2, 9), False),
    "not-yaml": (b"claims:\n  a: {text: T", (2, 6), True),
    "tab-indent": (b"claims:\n\ta: T", (2, 1), True),
    "too-deep": (b"claims:\n  a: " + b"[" * 100_000, (2, 36), True),
    "control-character": (b"claims:\n  a: T\x07", (2, 7), False),
    "many-documents": (b"claims:\n  a: T\n---\nclaims: {}", (3, 1), False),
    "empty-file": (b"# nothing\n", (1, 1), True),
    "not-a-map": (b"- a\n- b", (1, 1), True),
    "duplicate-key": (b"claims:\n  a: T\n  a: U", (3, 3), False),
    "alias": (b"claims:\n  a: &x T", (2, 6), False),
    "merge-key": (b"claims:\n  a: T\n  <<: {b: T}", (3, 3), False),
    "tag": (b"claims:\n  a: !t T", (2, 6), False),
    "complex-key": (b"claims:\n  [a]: T\n  b: T", (2, 3), False),
}


@each("name", FAULTS)
def test_each_is_told_at_its_place(name: str) -> None:
    raw, place, silent = FAULTS[name]
    document = read_document("map", raw)
    [finding] = document.problems_of(name)
    file, span = document.place(finding)
    assert (file.name, span.line, span.column) == ("map", *place)
    assert (document.unread == ((),)) is silent
    assert not list(document.problems_of("missing-key"))


def test_the_first_of_two_keys_is_shown_beside_the_second() -> None:
    document = read_document("map", FAULTS["duplicate-key"][0])
    [finding] = document.problems_of("duplicate-key")
    [(at, message)] = finding.related
    assert document.locate(at)[1].line == 2
    assert message == "the first is here"
    assert document.map.claims["a"].text == "T"


def test_the_rest_of_a_faulty_text_is_read() -> None:
    document = read_document("map", b"claims:\n  a: !t T\n  b: {text: T, kind: fct}\n  c: {text: T, text: U}")
    assert told(document)[1:] == [
        "map:3:22 wrong-value: 'fct' is not a value of 'kind'",
        "map:4:16 duplicate-key: 'text' stands here for a second time",
    ]
    assert list(document.map.claims) == ["a", "b", "c"]
