"""A map becomes a picture: every form of it, whatever the map."""

from __future__ import annotations

import re
import struct
from functools import cache
from xml.etree import ElementTree

import pytest

from argmap.render import FORMATS, VIEWS, Options, RenderError, draw
from argmap.render.paint.programs import Engine, available
from argmap.render.type.style import THEMES

from .drawn import FULL, ODD, graph_of

pytestmark = pytest.mark.skipif(not available(Engine.EMBEDDED), reason="graphviz-pure is not installed")
EMBEDDED = Options(engine="embedded")
SVG = "{http://www.w3.org/2000/svg}"


@cache
def drawn(text: str, view: str = "support", to: str = "svg", options: Options = EMBEDDED) -> bytes:
    return draw(graph_of(text), view, to, options)


def words(svg: bytes) -> str:
    return " ".join(element.text or "" for element in ElementTree.fromstring(svg).iter(f"{SVG}text"))


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("to", FORMATS)
def test_twice_the_same_bytes(view: str, to: str) -> None:
    assert drawn(FULL, view, to) == draw(graph_of(FULL), view, to, EMBEDDED)


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("text", ODD.values(), ids=list(ODD))
def test_odd_maps_are_drawn(text: str, view: str) -> None:
    root = ElementTree.fromstring(drawn(text, view))
    assert root.find(f"{SVG}title") is not None
    assert drawn(text, view, "png").startswith(b"\x89PNG")


@pytest.mark.parametrize("theme", THEMES)
def test_every_theme_has_its_paper(theme: str) -> None:
    svg = drawn(FULL, options=Options(theme=theme, engine="embedded")).decode()
    assert f'<polygon fill="{THEMES[theme].paper}"' in svg[: svg.index('class="node')]


def test_the_support_picture_says_in_words_what_it_shows() -> None:
    said = words(drawn(FULL))
    for word in ("CONTENTION", "BOTH SIDES", "NATIONAL SECURITY", "CIVIL LIBERTIES", "NO SUPPORT", "CONTRADICTED [3]",
                 "only asserted, AI-assisted", "assumed", "corroborated", "draft", "together", "objection", "answer",
                 "undercuts the step", "answers the step", "reason · consequences", "NOT IN THE MAP", "[2] audit · p. 6",
                 "contradicts: [3] statistic", "[1] why shy", "AI-assisted", "repeats [2]"):  # fmt: skip
        assert word in said, word
    assert "Tracing or reading unwatched" not in said


def test_the_tension_picture_says_in_words_what_it_shows() -> None:
    said = words(drawn(FULL, "tension"))
    for word in ("NATIONAL SECURITY", "TENSION AND SAFEGUARDS", "CIVIL LIBERTIES", "TENSION · TRADE OFF", "SAFEGUARD",
                 "no safeguard", "no claim here", "ONE-SIDED: A POLE IS EMPTY", "reading unobserved", "contested",
                 "unmet", "not asked", "both sides", "legitimate aim"):  # fmt: skip
        assert word in said, word


def test_columns_are_aligned_and_boxes_of_one_width() -> None:
    dot = drawn(FULL, "tension", "dot").decode()
    boxes = re.findall(r'id="tension-\w+-pole-(\d)-(?:claim-\w+|gap)", pos="([\d.]+),[\d.]+", width="([\d.]+)"', dot)
    assert len(boxes) == 6
    assert len({(side, x) for side, x, _ in boxes}) == 2
    assert len({width for *_, width in boxes}) == 1


def test_ids_and_classes_are_stable() -> None:
    svg = drawn(FULL).decode()
    assert re.search(r'id="claim-top" class="node claim contention side-1 side-2 \w+"', svg)
    assert re.search(r'id="claim-seen" class="node claim side-1 corroborated"', svg)
    assert 'id="claims-top-reasons-1-objections-0" class="node step objection"' in svg
    assert svg.count('id="claim-seen"') == 1


def test_a_claim_with_two_uses_stands_once_with_two_lines() -> None:
    dot = drawn(FULL, to="dot").decode()
    assert len(re.findall(r'^  "claim-seen" \[', dot, re.MULTILINE)) == 1
    assert len(re.findall(r'-> "claim-seen" \[', dot)) == 2


def test_objections_are_dashed_and_end_in_a_bar_and_reasons_do_not() -> None:
    lines = [line for line in drawn(FULL, to="dot").decode().splitlines() if " -> " in line and "legend" not in line]
    for line in lines:
        if 'class="reason"' in line:
            assert "dashed" not in line
            assert "tee" not in line
        elif 'class="objection"' in line or 'class="rebuttal"' in line:
            assert 'style="dashed"' in line
            assert "normal" not in line
    assert sum('arrowtail="tee"' in line for line in lines) >= 4


def test_graphviz_escapes_in_a_text_stay_text() -> None:
    said = words(drawn(ODD["signs"])).replace("\u2060", "")
    assert r"\N < B" in said
    assert "claim-a" not in said


def test_png_states_its_density() -> None:
    png = drawn(FULL, to="png", options=Options(engine="embedded", dpi=200))
    at = png.index(b"pHYs") + 4
    assert struct.unpack(">II", png[at : at + 8]) == (7874, 7874)


def test_pdf_has_the_words() -> None:
    pdf = drawn(FULL, to="pdf")
    assert pdf.startswith(b"%PDF-")
    assert "Who damages a book should pay.".encode("cp1252").hex().encode() in pdf


def test_title_and_description_speak_to_those_who_do_not_see() -> None:
    root = ElementTree.fromstring(drawn(FULL))
    title, description = root.findtext(f"{SVG}title"), root.findtext(f"{SVG}desc") or ""
    assert title == "A library & its <records> (support)"
    assert "Contention: The library should delete its records." in description
    assert "Without support: Nobody knows the limit." in description


@pytest.mark.parametrize(
    ("view", "to", "options"),
    [("sideways", "svg", EMBEDDED), ("support", "gif", EMBEDDED), ("support", "svg", Options(theme="pink"))],
)
def test_an_unknown_word_is_named(view: str, to: str, options: Options) -> None:
    with pytest.raises(RenderError, match="choose one of"):
        drawn(FULL, view, to, options)
