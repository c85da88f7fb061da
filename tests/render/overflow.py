"""Measures in a real browser whether every text of an SVG lies inside its box, whatever font it is drawn with."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape
from pathlib import Path

FONTS = ("Helvetica", "DejaVu Sans", "DejaVu Serif", "monospace")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--virtual-time-budget=5000",
    "--dump-dom",
)
SCRIPT = """
const shapes = "path, polygon, ellipse", found = [];
for (const font of FONTS) {
  for (const text of document.querySelectorAll("svg text")) text.style.fontFamily = `'${font}'`;
  for (const node of document.querySelectorAll("svg g.node")) {
    const drawing = +node.closest(".drawing").dataset.number;
    const boxes = [...node.querySelectorAll(shapes)].map(shape => shape.getBBox());
    const left = Math.min(...boxes.map(b => b.x)), right = Math.max(...boxes.map(b => b.x + b.width));
    const top = Math.min(...boxes.map(b => b.y)), bottom = Math.max(...boxes.map(b => b.y + b.height));
    for (const text of node.querySelectorAll("text")) {
      const b = text.getBBox();
      const out = Math.max(left - b.x, b.x + b.width - right, top - b.y, b.y + b.height - bottom);
      found.push({drawing, font, text: text.textContent, out, width: b.width, held: +text.getAttribute("textLength")});
    }
  }
}
document.getElementById("measures").textContent = JSON.stringify(found);
"""


@dataclass(frozen=True, slots=True)
class Measure:
    """How far one text stands out of its box (below 0: it does not), in points."""

    drawing: int
    font: str
    text: str
    out: float
    width: float
    held: float


def browser() -> str | None:
    """Find a Chromium on this machine."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def measured(svgs: Iterable[bytes], folder: Path) -> list[list[Measure]]:
    """Measure every text of each drawing in every font, in one run of the browser without a network."""
    bodies = [svg.decode().split("?>", 1)[1] for svg in svgs]
    drawings = "".join(f"<div class='drawing' data-number='{n}'>{body}</div>" for n, body in enumerate(bodies))
    script = SCRIPT.replace("FONTS", json.dumps(FONTS))
    page = folder / "page.html"
    page.write_text(
        f"<!doctype html><meta charset='utf-8'><body>{drawings}<pre id='measures'></pre><script>{script}</script>",
        "utf-8",
    )
    program = browser()
    assert program
    command = [program, *FLAGS, f"--user-data-dir={folder / 'profile'}", page.as_uri()]
    done = subprocess.run(command, capture_output=True, timeout=600, check=True)
    found = re.search(r'<pre id="measures">(.*?)</pre>', done.stdout.decode(), re.DOTALL)
    assert found, done.stderr.decode()[-500:]
    measures = [Measure(**measure) for measure in json.loads(unescape(found[1]))]
    return [[measure for measure in measures if measure.drawing == number] for number in range(len(bodies))]
