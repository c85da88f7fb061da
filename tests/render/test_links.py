"""A source's address is a link wherever the source is named, and nothing else ever is."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from argmap.render import FORMATS, VIEWS, Options, draw
from argmap.render.cards.legend import Entry, Group, set_legend
from argmap.render.paint.programs import Engine, available
from argmap.render.scene import Scene, to_dot
from argmap.render.type.style import THEMES
from tests.cases import each

from .drawn import graph_of
from .test_svg import HARMLESS, HOSTILE

pytestmark = pytest.mark.skipif(not available(Engine.EMBEDDED), reason="graphviz-pure is not installed")
EMBEDDED = Options(engine="embedded", dpi=20)
SVG, HREF = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}href"
MAP = """
contention: a
sources:
  good: {title: A good one, url: "URL"}
  bad: {title: A bad one, url: "javascript:alert(1)"}
  none: {title: One without}
claims:
  a:
    text: A stands.
    evidence: [{source: good, basis: study}, {source: bad, basis: law}, {source: none, basis: audit}]
tensions: {t: {poles: {security: [a]}}}
"""
ODD = [
    "https://a.example/?a=1&copy=2&amp;b&mdash;#f(1)",
    "https://a.example/It's_(so);x=1,2",
    "https://a.example/" + "long/" * 2000,
]
BROKEN = [
    r"https://a.example/\"onclick=\"alert(1)",
    "https://a.example/><script>alert(1)</script>",
    r"https://a.example/\n\njavascript:alert(1)",
    r"https://a.example/\\",
    "https://a.example/ x",
    r"https://a.example/\u202egpj.exe",
]


def drawn(url: str, view: str = "support", to: str = "svg") -> bytes:
    return draw(graph_of(MAP.replace("URL", url)), view, to, EMBEDDED)


def links(svg: bytes) -> dict[str, str]:
    """What is linked, and where it leads."""
    anchors = ElementTree.fromstring(svg).iter(f"{SVG}a")
    return {" ".join(text.text or "" for text in anchor.iter(f"{SVG}text")): anchor.get(HREF, "") for anchor in anchors}


def uris(pdf: bytes) -> list[str]:
    return [found.replace("\\", "") for found in re.findall(r"/URI \((.*?)\) >>", pdf.decode("latin-1"))]


def test_a_source_is_a_link_in_the_legend_and_at_its_evidence() -> None:
    url = "https://a.example/?x=1&y=2"
    assert links(drawn(url)) == {"[1] study": url, "A good one": url, "[1]": url}
    assert links(drawn(url, "tension")) == {"A good one": url, "[1]": url}
    assert uris(drawn(url, to="pdf")) == [url] * 3
    assert uris(drawn(url, "tension", "pdf")) == [url] * 2


@pytest.mark.parametrize("url", ODD, ids=["entities", "signs", "long"])
def test_an_odd_address_arrives_as_it_is_written(url: str) -> None:
    assert set(links(drawn(url)).values()) == {url}
    assert set(uris(drawn(url, to="pdf"))) == {url}


@each("url", BROKEN)
def test_a_broken_address_is_no_link_and_does_no_harm(url: str) -> None:
    svg = drawn(url)
    assert links(svg) == {}
    assert b"A good one" in svg
    assert b"alert" not in svg
    assert uris(drawn(url, to="pdf")) == []


def test_a_legend_takes_no_link_but_a_safe_one() -> None:
    entries = tuple(Entry("words", mark="[1]", link=link) for link in [*HARMLESS, *HOSTILE])
    boxes, lines, height = set_legend([Group("Sources", entries)], THEMES["colour"], 500)
    dot = to_dot(Scene("map", 500, height, "#ffffff", tuple(boxes), tuple(lines)))
    assert [line.replace("&amp;", "&") for line in re.findall(r'URL="(.*?)"', dot)] == [
        link for link in HARMLESS for _ in ("sign", "words")
    ]


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("to", FORMATS)
def test_only_the_link_differs(view: str, to: str) -> None:
    plain, linked = drawn("", view, to), drawn("https://a.example/", view, to)
    assert (plain == linked) == (to == "png")
    if to == "svg":
        root = ElementTree.fromstring(linked)
        words = [text.text for text in root.iter(f"{SVG}text")]
        assert words == [text.text for text in ElementTree.fromstring(plain).iter(f"{SVG}text")]
        assert "underline" not in linked.decode()
