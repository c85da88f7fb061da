"""The PDF is well formed, says what the picture says, fits its page, and is the same every time."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from argmap.render.paint.engine import layout
from argmap.render.paint.programs import Engine, available
from argmap.render.pdf import UnwritableTextError, write_pdf
from argmap.render.pdf.lettering import FURTHER, runs
from argmap.render.pdf.operators import content
from argmap.render.pdf.syntax import colour, literal, number
from argmap.render.type.measure import units
from tests.cases import each

from .samples import SUPPORT

needs_engine = pytest.mark.skipif(not available(Engine.EMBEDDED), reason="graphviz-pure is not installed")
needs_poppler = pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler is not installed")


def drawing(*operations: dict[str, Any], **more: Any) -> bytes:
    return json.dumps({"bb": "0,0,100,50", "_draw_": list(operations)} | more).encode()


def said(text: str, **more: Any) -> dict[str, Any]:
    return {"op": "T", "pt": [10, 20], "align": "l", "width": 1, "text": text} | more


def assert_well_formed(pdf: bytes) -> None:
    """Check header, cross references and the lengths of streams, as a strict reader does."""
    assert pdf.startswith(b"%PDF-1.7\n")
    assert pdf.endswith(b"%%EOF\n")
    start = int(pdf.rsplit(b"startxref\n", 1)[1].split()[0])
    _, header, free, *lines = pdf[start:].split(b"trailer")[0].splitlines()
    assert header == b"0 %d" % (len(lines) + 1)
    assert free == b"0000000000 65535 f "
    for index, line in enumerate(lines, start=1):
        assert len(line) == 19
        assert pdf[int(line[:10]) :].startswith(b"%d 0 obj\n" % index)
    for stream in re.finditer(rb"/Length (\d+) >>\nstream\n", pdf):
        assert pdf[stream.end() + int(stream[1]) :].startswith(b"\nendstream\nendobj")


def text_of(pdf: bytes, folder: Path) -> str:
    (folder / "map.pdf").write_bytes(pdf)
    done = subprocess.run(["pdftotext", "-layout", str(folder / "map.pdf"), "-"], capture_output=True, check=True)
    assert done.stderr == b""
    return done.stdout.decode()


@needs_engine
def test_pdf_of_a_map_is_well_formed_and_stable() -> None:
    drawn = layout(SUPPORT, "json")
    pdf = write_pdf(drawn, title="Safe & free")
    assert_well_formed(pdf)
    assert pdf == write_pdf(drawn, title="Safe & free")
    assert b"/URI (https://example.org/?a=1&b=2)" in pdf
    assert b"Date" not in pdf


@needs_engine
@needs_poppler
def test_pdf_says_what_the_map_says(tmp_path: Path) -> None:
    text = text_of(write_pdf(layout(SUPPORT, "json"), title="t"), tmp_path)
    for line in (
        "A rule that people think fair",
        "Visits fell by half “within a",
        "in Łódź & Århus.",
        "D101 unsupported",
        "undercuts",
    ):
        assert line in text


def test_title_is_stated() -> None:
    pdf = write_pdf(drawing(), title="Ä 🎉")
    assert b"/Title <feff00c40020d83cdf89>" in pdf


@pytest.mark.parametrize(
    ("box", "size", "origin"),
    [
        ("0,0,100,50", b"136 86", b"18 18"),
        ("-50,-20,50,30", b"136 86", b"68 38"),
        ("0,0,0,0", b"37 37", b"18 18"),
    ],
    ids=["plain", "origin inside", "empty"],
)
def test_page_fits_the_picture_and_its_margin(box: str, size: bytes, origin: bytes) -> None:
    pdf = write_pdf(drawing(bb=box), title="t")
    assert b"/MediaBox [0 0 %s]" % size in pdf
    assert b"1 0 0 1 %s cm" % origin in pdf


SHAPES = [
    ({"op": "P", "points": [[0, 0], [9, 0], [9, 9]]}, "0 0 0 rg|0 0 0 RG|0 0 m|9 0 l|9 9 l|b"),
    ({"op": "p", "points": [[0, 0], [9, 0], [9, 9]]}, "0 0 0 RG|0 0 m|9 0 l|9 9 l|s"),
    ({"op": "L", "points": [[0, 0], [9.126, 0.5]]}, "0 0 0 RG|0 0 m|9.13 0.5 l|S"),
    ({"op": "b", "points": [[0, 0], [1, 1], [2, 2], [3, 3]]}, "0 0 0 RG|0 0 m|1 1 2 2 3 3 c|S"),
    ({"op": "S", "style": "dashed"}, "[5 2] 0 d"),
    ({"op": "S", "style": "dotted"}, "[1 5] 0 d"),
    ({"op": "S", "style": "solid"}, "[] 0 d"),
    ({"op": "S", "style": "bold"}, "2 w"),
    ({"op": "S", "style": "setlinewidth(2.5)"}, "2.5 w"),
    ({"op": "S", "style": "rounded"}, ""),
    ({"op": "I", "name": "/etc/passwd"}, ""),
]


@each(("operation", "expected"), SHAPES)
def test_shape(operation: dict[str, Any], expected: str) -> None:
    assert "|".join(content([operation])) == "|".join(filter(None, ["q", expected, "Q"]))


@pytest.mark.parametrize(
    ("stroke", "fill", "painted"),
    [
        ("#ff0000", "#00ff00", "b"),
        ("#fffffe00", "#00ff00", "f"),
        ("#ff0000", "#00ff0000", "s"),
        ("#ff000000", "#00ff0000", "n"),
    ],
)
def test_transparent_paint_is_left_out(stroke: str, fill: str, painted: str) -> None:
    operations = [{"op": "c", "grad": "none", "color": stroke}, {"op": "C", "grad": "none", "color": fill}]
    shape = {"op": "P", "points": [[0, 0], [9, 0], [9, 9]]}
    assert list(content([*operations, shape]))[-2] == painted


def test_circle_is_closed_and_keeps_its_size() -> None:
    lines = list(content([{"op": "e", "rect": [10, 20, 5, 4]}]))
    assert lines[2] == "15 20 m"
    assert [line.split()[-3:-1] for line in lines if line.endswith(" c")] == [
        ["10", "24"],
        ["5", "20"],
        ["10", "16"],
        ["15", "20"],
    ]


def test_invisible_shape_is_not_drawn() -> None:
    shape = {"op": "P", "points": [[0, 0], [9, 0], [9, 9]]}
    assert list(content([{"op": "S", "style": "invis"}, shape])) == ["q", "Q"]


def test_colour_run_is_drawn_in_its_first_colour() -> None:
    run = {"op": "C", "grad": "linear", "stops": [{"frac": 0, "color": "#ff0000"}, {"frac": 1, "color": "#0000ff"}]}
    shape = {"op": "P", "points": [[0, 0], [9, 0], [9, 9]]}
    assert "1.000 0.000 0.000 rg" in list(content([run, shape]))


@each(
    ("fontchar", "align", "expected"),
    [
        (0, "l", "BT 0 0 0 rg 10 20 Td /F0 10 Tf <4156> Tj ET"),
        (1, "l", "BT 0 0 0 rg 10 20 Td /F1 10 Tf <4156> Tj ET"),
        (2, "l", "BT 0 0 0 rg 10 20 Td /F2 10 Tf <4156> Tj ET"),
        (7, "l", "BT 0 0 0 rg 10 20 Td /F3 10 Tf <4156> Tj ET"),
        (0, "c", "BT 0 0 0 rg 3.33 20 Td /F0 10 Tf <4156> Tj ET"),
        (0, "r", "BT 0 0 0 rg -3.34 20 Td /F0 10 Tf <4156> Tj ET"),
    ],
)
def test_text(fontchar: int, align: str, expected: str) -> None:
    font = [{"op": "F", "size": 10, "face": "Helvetica"}, {"op": "t", "fontchar": fontchar}]
    assert list(content([*font, said("AV", align=align)]))[1] == expected


@each(
    ("text", "expected"),
    [
        ("“a”–…", [(False, "<9361949685>")]),
        ("e\u0301", [(False, "<e9>")]),
        ("a\u2011b\u200d\u00adc\u202f", [(False, "<612d6263a0>")]),
        ("aŁb", [(False, "<61>"), (True, "<21>"), (False, "<62>")]),
        ("(\\)", [(False, "<285c29>")]),
        ("", []),
    ],
)
def test_runs(text: str, expected: list[tuple[bool, str]]) -> None:
    assert runs(text) == expected


def test_character_without_a_glyph_is_named() -> None:
    with pytest.raises(UnwritableTextError, match="lack Ж 国: use `--engine system`, or draw an SVG") as caught:
        write_pdf(drawing(said("Ж a 国 Ж")), title="t")
    assert caught.value.characters == "Ж国"


@needs_poppler
def test_further_letters_are_read_back(tmp_path: Path) -> None:
    letters = "".join(sorted(set(FURTHER) - set("Șș")))
    assert letters in text_of(write_pdf(drawing(said(letters), bb="0,0,1000,50"), title="t"), tmp_path)


def test_standard_fonts_have_the_measured_widths() -> None:
    letters = bytes(code for code in range(32, 256) if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D, 0xAD, 0x7F))
    assert all(units(letter) and units(letter, bold=True) for letter in letters.decode("cp1252"))
    assert all(units(letter) != 800 for letter in FURTHER)


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ({"URL": "https://a.example/(x)", "pos": "50,25", "width": "1", "height": "0.5"}, b"/Rect [32 25 104 61]"),
        ({"href": "mailto:a@b.example", "bb": "0,0,10,20"}, b"/Rect [18 18 28 38]"),
    ],
)
def test_link_covers_its_box(part: dict[str, str], expected: bytes) -> None:
    pdf = write_pdf(drawing(objects=[part]), title="t")
    assert expected in pdf
    assert_well_formed(pdf)


def test_hostile_link_is_left_out() -> None:
    part = {"URL": "javascript:app.alert(1)", "pos": "50,25", "width": "1", "height": "0.5"}
    assert b"javascript" not in write_pdf(drawing(objects=[part]), title="t")


@each(
    ("value", "expected"),
    [(1.0, "1"), (-0.001, "0"), (1.005e3, "1005"), (0.126, "0.13"), (-2.5, "-2.5"), (1e9, "1000000000")],
)
def test_number(value: float, expected: str) -> None:
    assert number(value) == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("#ff8000", "1.000 0.502 0.000"),
        ("#000000ff", "0.000 0.000 0.000"),
        ("#00000080", "0.498 0.498 0.498"),
        ("#fffffe00", None),
    ],
)
def test_colour(code: str, expected: str | None) -> None:
    assert colour(code) == expected


def test_literal_is_ascii_and_closed() -> None:
    assert literal("a(b)\\ß") == "(a\\(b\\)\\\\%C3%9F)"
