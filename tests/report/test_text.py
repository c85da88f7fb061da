"""Diagnostics as text: the words that they are about stand over the carets, whatever the line is made of."""

from __future__ import annotations

import pytest

from argmap.cli.lines import SourceLines
from argmap.diagnostic import Diagnostic, Related, Severity, Span
from argmap.files.reader import Reader
from argmap.report import text as report
from argmap.report import wrapping
from argmap.report.style import Style
from argmap.report.text import render_statistics, render_text, summary
from argmap.report.visible import cells, laid_out, visible
from tests.cases import each


def found(column: int, end: int, *, end_line: int = 3, hint: str | None = None, **other: object) -> Diagnostic:
    values: dict[str, object] = {
        "file": "m.yaml",
        "span": Span(3, column, end_line, end),
        "code": "S101",
        "name": "dangling-reference",
        "severity": Severity.ERROR,
        "message": "'x' is not defined in this map",
        "hint": hint,
        "path": (),
    }
    return Diagnostic(**{**values, **other})  # type: ignore[arg-type]


def excerpt(line: str, column: int, end: int, *, end_line: int = 3, width: int = 100) -> tuple[str, str]:
    """The line as shown and what stands over the carets, by cells."""
    text = render_text([found(column, end, end_line=end_line)], lambda file, number: line, Style(width=width))
    _, shown, carets = text.splitlines()
    assert shown.startswith("    3 | ")
    assert carets.startswith("      | ")
    assert cells(shown) <= width
    assert cells(carets) <= width
    columns = [sign for sign in shown[8:] for _ in range(cells(sign))]
    marked = [columns[place] for place, sign in enumerate(carets[8:]) if sign == "^" and place < len(columns)]
    return shown[8:], "".join(marked)


def test_a_diagnostic() -> None:
    one = found(9, 12, hint="did you mean 'y'?", related=(Related("b.yaml", Span(4, 5, 4, 6), "the first is here"),))
    assert render_text([one], lambda file, number: f"{file} {number} abc") == (
        "m.yaml:3:9: error S101 'x' is not defined in this map [dangling-reference]\n"
        "    3 | m.yaml 3 abc\n"
        "      |         ^^^\n"
        "    hint: did you mean 'y'?\n"
        "    see b.yaml:4:5: the first is here\n"
    )


def test_none() -> None:
    assert render_text([], lambda file, number: "") == ""


@each(
    ("line", "column", "end", "marked"),
    [
        ("- detres", 3, 9, "detres"),
        ("\t- detres", 4, 10, "detres"),
        ("a\tb: x", 6, 7, "x"),
        ("日本: x", 5, 6, "x"),
        ("日本: x", 1, 3, "日日本本"),
        ("👍 x", 3, 4, "x"),
        ("é e\u0301 x", 6, 7, "x"),
        ("\x1b[31m x", 7, 8, "x"),
        ("\u202e x", 3, 4, "x"),
        ("a\u00a0x", 3, 4, "x"),
        ("word", 5, 5, ""),
        ("word", 50, 60, ""),
    ],
)
def test_the_carets_stand_under_the_words(line: str, column: int, end: int, marked: str) -> None:
    assert excerpt(line, column, end)[1] == marked


def test_of_several_lines_the_first_is_marked() -> None:
    assert excerpt("text: |  ", 7, 2, end_line=5)[1] == "|"


def test_an_empty_line_shows_nothing() -> None:
    assert render_text([found(1, 1)], lambda file, number: "  ").count("\n") == 1


LONG = "start " + "word " * 100 + "HERE " + "tail " * 100


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize(
    ("line", "marked"), [(LONG, "HERE"), (LONG.replace("o", "日"), "HERE"), ("HERE" + LONG, "HERE")]
)
def test_a_long_line_is_clipped_around_the_place(line: str, marked: str, width: int) -> None:
    start = line.index("HERE") + 1
    shown, over = excerpt(line, start, start + 4, width=width)
    assert over == marked
    assert shown.endswith("…")
    assert shown.startswith("…") == (start > width)


def test_a_place_longer_than_the_line_may_be() -> None:
    shown, over = excerpt(LONG, 7, len(LONG), width=60)
    assert len(shown) <= 52
    assert over.startswith("word word")


def test_what_just_fits_is_not_clipped() -> None:
    line = "x" * 92
    assert excerpt(line, 1, 2)[0] == line
    assert excerpt(line + "y", 1, 2)[0].endswith("x…")


@pytest.mark.parametrize("sign", ["x", "\0", "日", "\u0301"])
def test_of_a_long_line_only_what_is_near_is_laid_out(sign: str, monkeypatch: pytest.MonkeyPatch) -> None:
    laid: list[int] = []

    def counting(line: str) -> list[tuple[str, int]]:
        laid.append(len(line))
        return laid_out(line)

    monkeypatch.setattr(report, "laid_out", counting)
    line = sign * 50_000 + "- detres" + sign * 50_000
    assert excerpt(line, 50_003, 50_009)[1] == "detres"
    assert excerpt(line, 50_003, 50_009)[0][0] == "…"
    assert max(laid) < 500


def test_a_long_line_is_taken_out_once() -> None:
    lines = SourceLines({"-": b"x" * 100_000 + b"\ny"}, Reader())
    assert lines.line("-", 1) is lines.line("-", 1)
    assert (lines.line("-", 2), len(lines.line("-", 1))) == ("y", 100_000)


def test_wrapping_and_clipping_count_each_cell_a_few_times(monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[int] = []

    def counting(text: str) -> int:
        counted.append(len(text))
        return cells(text)

    monkeypatch.setattr(wrapping, "cells", counting)
    long = "word " * 2_000 + "é" * 10_000
    assert wrapping.clipped(long, 18_000)[-1] == "…"
    assert {cells(line) for line in wrapping.wrapped([("é" * 10_000, "")], 100, Style())} == {100}
    assert sum(counted) < 4 * (len(long) + 10_000)


def test_colours_only_by_wish() -> None:
    one = found(1, 2, hint="hint")
    assert "\x1b[1;31merror\x1b[0m" in render_text([one], lambda file, number: "x", Style(colour=True))
    assert "\x1b" not in render_text([one], lambda file, number: "x")


@pytest.mark.parametrize("field", ["message", "hint", "file"])
def test_nothing_from_a_map_reaches_the_terminal_raw(field: str) -> None:
    one = found(1, 2, **{field: "a\x1b]0;title\x07\u202eb\n\x9b"})  # type: ignore[arg-type]
    text = render_text([one], lambda file, number: "x\x1b[2J\x00")
    assert not {"\x1b", "\x07", "\u202e", "\x9b", "\x00"} & set(text)
    assert "a\\x1b]0;title\\x07\\u202eb\\x0a\\x9b" in text


def test_plain_words_stay_as_they_are() -> None:
    for text in ("plain", "curly ‘quotes’ – and dashes…", "日本", "עברית", "👩\u200d👧"):
        assert visible(text) == text


def test_the_last_line() -> None:
    error, warning, info = (found(1, 2, severity=severity) for severity in Severity)
    assert summary([], 1, 0) == "no findings in 1 map"
    assert summary([], 3, 2) == "no findings in 3 maps; 2 waived"
    assert summary([error, error, warning, info, info], 3, 2) == "2 errors, 1 warning, 2 info in 3 maps; 2 waived"
    assert summary([info], 1, 0) == "1 info in 1 map"


def test_statistics() -> None:
    rows = [found(1, 2), found(2, 3), found(1, 2, code="E101", name="unsupported-claim", severity=Severity.WARNING)]
    assert render_statistics(rows).splitlines() == [
        "code  name                count  severity",
        "E101  unsupported-claim       1  warning",
        "S101  dangling-reference      2  error",
    ]
    assert render_statistics([]) == ""
