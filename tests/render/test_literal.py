"""What looks like markup in a map is drawn as it is written, in every form of a picture."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from argmap.render import Options, draw
from argmap.render.paint.programs import Engine, available

from .drawn import graph_of

pytestmark = pytest.mark.skipif(not available(Engine.EMBEDDED), reason="graphviz-pure is not installed")
EMBEDDED = Options(engine="embedded", dpi=20)
SVG = "{http://www.w3.org/2000/svg}"
TITLE = r"Safety &mdash; liberty &amp; \N --> &nosuch;"
MAP = rf"""
title: '{TITLE}'
question: 'A question &#65;?'
contention: top
sides: {{a: '&lt;one&gt;', b: '&ndash;'}}
sources: {{s: {{title: 'A &copy; B &amp;amp;', url: 'https://a.example/?x=1&mdash;'}}}}
claims:
  top: {{text: 'It stands &rarr; here.', side: a, reasons: [{{premises: a&mdash;b, warrant: 'As &hellip;', scheme: rule}}]}}
  a&mdash;b: {{text: 'A path C:\new &eacute;', side: b, evidence: [{{source: s, at: '&sect; 2', basis: law}}]}}
tensions:
  t: {{title: 'One &yen;', question: 'What &pound;?', poles: {{a: {{claims: [top], interest: '&euro;'}}, b: [a&mdash;b]}},
       safeguards: {{g: 'A guard &trade;'}}}}
"""
DRAWN = {
    "support": [TITLE, "A question &#65;?", "CONTENTION · &LT;ONE&GT;", "&lt;one&gt;", "&ndash;", "It stands &rarr; here.",
                "As &hellip;", r"A path C:\new &eacute;", "[1] law · &sect; 2", "A &copy; B &amp;amp;"],
    "tension": [TITLE, "&LT;ONE&GT;", "One &yen;", "What &pound;?", "&euro;", "A guard &trade;", "A &copy; B &amp;amp;"],
}  # fmt: skip


@pytest.mark.parametrize("view", DRAWN)
def test_markup_in_a_map_is_drawn_as_it_is_written(view: str) -> None:
    graph = graph_of(MAP)
    root = ElementTree.fromstring(draw(graph, view, "svg", EMBEDDED))
    said = [(element.text or "").replace("\u2060", "") for element in root.iter(f"{SVG}text")]
    assert [words for words in DRAWN[view] if words not in said] == []
    assert root.findtext(f"{SVG}title") == f"{TITLE} ({view})"
    pdf = draw(graph, view, "pdf", EMBEDDED)
    assert [words for words in DRAWN[view] if words.encode("cp1252").hex().encode() not in pdf] == []
    assert draw(graph, view, "png", EMBEDDED).startswith(b"\x89PNG")


def test_ids_and_tooltips_are_literal_too() -> None:
    root = ElementTree.fromstring(draw(graph_of(MAP), "support", "svg", EMBEDDED))
    (claim,) = (element for element in root.iter() if element.get("id") == "claim-a&mdash;b")
    assert claim.findtext(f"{SVG}title") == "a&mdash;b"
    assert "As &hellip;" in [element.text for element in root.iter(f"{SVG}title")]
