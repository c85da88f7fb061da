"""A PNG says how dense it is, and which characters it would lack is known beforehand."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

import pytest

from argmap.render.paint.engine import layout
from argmap.render.paint.png import check_size, undrawable, with_density
from argmap.render.paint.programs import Engine, RenderError, available
from tests.cases import each


def chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield name and content of each chunk, whose checksum must be right."""
    at = 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        body = png[at + 4 : at + 8 + length]
        assert struct.unpack(">I", png[at + 8 + length : at + 12 + length]) == (zlib.crc32(body),)
        yield body[:4], body[4:]
        at += 12 + length


@pytest.mark.skipif(not available(Engine.EMBEDDED), reason="graphviz-pure is not installed")
def test_density_is_stated_before_the_picture() -> None:
    png = with_density(layout("digraph { a }", "png", dpi=150), 150)
    names = [name for name, _ in chunks(png)]
    assert names[:2] == [b"IHDR", b"pHYs"]
    assert names[-1] == b"IEND"
    assert dict(chunks(png))[b"pHYs"] == struct.pack(">IIB", 5906, 5906, 1)


@pytest.mark.skipif(not available(Engine.EMBEDDED), reason="graphviz-pure is not installed")
def test_density_is_stated_once() -> None:
    png = with_density(layout("digraph { a }", "png", dpi=150), 150)
    assert with_density(png, 150) == png


def test_what_is_no_png_stays() -> None:
    assert with_density(b"<svg/>", 150) == b"<svg/>"


@each(
    ("text", "expected"),
    [
        ("Łódź “and” Жизнь – שלום → e\u0301 ẵ", ""),
        ("国家安全, 国", "国家安全"),
        ("fine 🎉\u200d", "🎉"),
        ("", ""),
        ("ǆ ғҳ ⅓ ⁵ ₂ ℃ √∑ ﬁ ❝", "❝"),
        ("स्वतंत्रता", "सवतरा"),
    ],
)
def test_undrawable(text: str, expected: str) -> None:
    assert undrawable(text) == expected


def test_a_png_of_gigabytes_is_refused_before_it_is_drawn() -> None:
    check_size(7_200, 7_200, 100)
    with pytest.raises(RenderError) as caught:
        check_size(26_449, 16_308, 150)
    assert str(caught.value) == (
        "the PNG would be 55,102 by 33,975 dots, more than 100,000,000 in all:"
        " use `--dpi 34` or fewer, or draw an SVG or a PDF, which have no dots"
    )
    check_size(26_449, 16_308, 34)
    with pytest.raises(RenderError, match="in all: draw an SVG or a PDF"):
        check_size(200_000, 100_000, 10)
