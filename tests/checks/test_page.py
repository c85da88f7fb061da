"""A docstring becomes a page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from argmap.checks.page import page_of
from argmap.checks.rule import GraphRule, rule
from argmap.diagnostic import Finding, Severity
from argmap.graph import ArgumentGraph


def made(docstring: str) -> GraphRule:
    def some_rule(graph: ArgumentGraph) -> Iterator[Finding]:
        yield from ()

    some_rule.__doc__ = docstring
    return rule("S999", Severity.INFO)(some_rule)


WHOLE = """The fact.

    The reason, which is
    long.

    Bad:
        claims:
          a: A.

    Good:
        claims: {}

    File base.yaml:
        claims:
          b: B.
    """


def test_its_parts_are_found_without_their_indentation() -> None:
    page = page_of(made(WHOLE))
    assert (page.summary, page.prose) == ("The fact.", "The reason, which is\nlong.")
    assert (page.bad, page.good) == ("claims:\n  a: A.\n", "claims: {}\n")
    assert page.files == {"base.yaml": "claims:\n  b: B.\n"}
    assert (page.in_words, page.escaped) == (None, False)
    assert page.bad_bytes == b"claims:\n  a: A.\n"


def test_escapes_stand_for_bytes() -> None:
    page = page_of(made("The fact.\n\n    Bad, escaped:\n        \\tcaf\\xe9\n\n    Good:\n        a: b\n    "))
    assert page.bad == "\\tcaf\\xe9\n"
    assert page.bad_bytes == b"\tcaf\xe9\n"


def test_an_example_may_be_told_in_words() -> None:
    assert (
        page_of(made("The fact.\n\n    Bad: a huge file.\n\n    Good:\n        a: b\n    ")).in_words == "a huge file."
    )


@pytest.mark.parametrize("docstring", ["The fact.", "The fact.\n\n    Bad:\n        a: b\n    "])
def test_a_page_without_examples_is_refused(docstring: str) -> None:
    with pytest.raises(ValueError, match="some-rule lacks an example"):
        page_of(made(docstring))
