"""Lines and columns as editors count them."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from argmap.yaml.lines import Lines
from tests.cases import each


@each(
    ("text", "offset", "expected"),
    [
        ("", 0, (1, 1)),
        ("ab", 2, (1, 3)),
        ("a\nb", 1, (1, 2)),
        ("a\nb", 2, (2, 1)),
        ("a\r\nb", 3, (2, 1)),
        ("a\rb", 2, (2, 1)),
        ("a\n\rb", 3, (3, 1)),
        ("a\u0085b\u2028c\x0bd\x0ce", 8, (1, 9)),
        ("😀b\nc", 1, (1, 2)),
        ("a\n", 2, (2, 1)),
        ("a\nb", 99, (2, 2)),
        ("a\nb", -5, (1, 1)),
    ],
)
def test_line_and_column(text: str, offset: int, expected: tuple[int, int]) -> None:
    assert Lines(text).line_column(offset) == expected


def test_lines_come_without_their_ends() -> None:
    lines = Lines("a\r\n\nb\u2028c\rd\n")
    assert [lines.line(number) for number in range(7)] == ["", "a", "", "b\u2028c", "d", "", ""]


@given(st.text(st.sampled_from("ab\r\n\u2028\x85😀")))
def test_offset_comes_back_from_line_and_column(text: str) -> None:
    lines = Lines(text)
    starts = [0, *(end.end() for end in re.finditer("\r\n|\r|\n", text))]
    for offset in range(len(text) + 1):
        line, column = lines.line_column(offset)
        assert starts[line - 1] + column - 1 == offset
        assert column <= len(lines.line(line)) + 2
