"""Writes the smallest PDF files that a test needs, uncompressed, in the fonts that every reader has."""

from __future__ import annotations

from dataclasses import dataclass

FONTS = (
    "/F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    " /F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>"
)


@dataclass(frozen=True, slots=True)
class Put:
    """Words at a place, in points from the lower left corner."""

    text: str
    down: float
    left: float = 72
    size: float = 11
    bold: bool = False


def pdf(pages: list[list[Put]], *, more: str = "", forms: list[str] | None = None) -> bytes:
    """Give a PDF file with these words on its pages; `more` goes into the trailer, `forms` are named X0, X1, ..."""
    bodies = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    names = [f"/X{index} {3 + index} 0 R" for index in range(len(forms or []))]
    resources = f"<< /Font << {FONTS} >> /XObject << {' '.join(names)} >> >>"
    for form in forms or []:
        head = f"/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources {resources}"
        bodies.append(f"<< {head} /Length {len(form)} >>\nstream\n{form}\nendstream")
    kids = []
    for page in pages:
        drawn = "\n".join(_drawn(put) for put in page) + ("\n/X0 Do" if forms else "")
        kids.append(f"{len(bodies) + 1} 0 R")
        bodies += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources {resources} /Contents {len(bodies) + 2} 0 R >>",
            f"<< /Length {len(drawn.encode('cp1252'))} >>\nstream\n{drawn}\nendstream",
        ]
    bodies[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    return file_of(bodies, more)


def file_of(bodies: list[str], more: str = "") -> bytes:
    """Put objects into a file with its table of places."""
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(bodies, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body.encode("cp1252") + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(bodies) + 1
    trailer = b"trailer << /Size %d /Root 1 0 R %s >>" % (size, more.encode())
    return (
        out + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + trailer + b"\nstartxref\n%d\n%%%%EOF\n" % len(out)
    )


def _drawn(put: Put) -> str:
    escaped = put.text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /F{1 + put.bold} {put.size} Tf {put.left} {put.down} Td ({escaped}) Tj ET"


def column(lines: list[str], top: float, *, leading: float = 14, left: float = 72, size: float = 11) -> list[Put]:
    """Put lines under one another."""
    return [Put(line, top - leading * index, left, size) for index, line in enumerate(lines)]
