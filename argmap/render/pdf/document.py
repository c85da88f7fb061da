"""Assembles a PDF file from its pages (ISO 32000-1, section 7.5); knows no graphviz.

No date and no random number stands in the file, and nothing is compressed, because compressors differ:
the same drawings give the same bytes on every machine.
"""

from __future__ import annotations

from hashlib import sha256
from itertools import accumulate
from typing import Final

from argmap.render.pdf import fonts
from argmap.render.pdf.page import Page, page_of
from argmap.render.pdf.syntax import literal, numbers, stated_text

_HEADER: Final = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_CATALOGUE, _PAGES, _TITLE = 1, 2, 3
_FIRST_FONT: Final = 4
_FIRST_PAGE: Final = _FIRST_FONT + fonts.COUNT


def write_pdf(drawing: bytes, *, title: str) -> bytes:
    """Return a PDF of one page, which fits the drawing that graphviz wrote as JSON.

    Text is real text in Helvetica: raises `UnwritableTextError` where that lacks a character.
    """
    page = page_of(drawing)
    bodies = [*_frame(title), *fonts.font_objects(), _page(page, _FIRST_PAGE + 1), _stream(page.operators)]
    return _file([body.encode("ascii") for body in bodies])


def _frame(title: str) -> list[str]:
    return [
        f"<< /Type /Catalog /Pages {_PAGES} 0 R /Lang (en) /ViewerPreferences << /DisplayDocTitle true >> >>",
        f"<< /Type /Pages /Kids [{_FIRST_PAGE} 0 R] /Count 1 >>",
        f"<< /Title {stated_text(title)} /Creator (argmap) >>",
    ]


def _page(page: Page, stream: int) -> str:
    resources = " ".join(f"/F{index} {_FIRST_FONT + index} 0 R" for index in range(fonts.COUNT))
    links = " ".join(
        f"<< /Type /Annot /Subtype /Link /Rect [{numbers(*box)}] /Border [0 0 0]"
        f" /A << /S /URI /URI {literal(link)} >> >>"
        for box, link in page.links
    )
    return (
        f"<< /Type /Page /Parent {_PAGES} 0 R /MediaBox [0 0 {numbers(*page.size)}]"
        f" /Resources << /Font << {resources} >> >> /Contents {stream} 0 R /Annots [{links}] >>"
    )


def _stream(operators: str) -> str:
    return f"<< /Length {len(operators)} >>\nstream\n{operators}\nendstream"


def _file(bodies: list[bytes]) -> bytes:
    objects = [b"%d 0 obj\n%s\nendobj\n" % (number, body) for number, body in enumerate(bodies, start=1)]
    *offsets, end = accumulate(map(len, objects), initial=len(_HEADER))
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    mark = sha256(b"".join(objects)).hexdigest()[:32].encode()
    trailer = b"<< /Size %d /Root %d 0 R /Info %d 0 R /ID [<%s> <%s>] >>" % (
        len(objects) + 1,
        _CATALOGUE,
        _TITLE,
        mark,
        mark,
    )
    return b"".join(
        [
            _HEADER,
            *objects,
            b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table),
            b"trailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (trailer, end),
        ]
    )
