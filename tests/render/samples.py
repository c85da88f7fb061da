"""DOT texts of the kind that maps become: tables with a stripe, steps as small circles, tee-headed objections."""

from __future__ import annotations

from html import escape
from math import ceil

from argmap.render.type.measure import text_width, wrap

WIDTH = 190.0
FRAME = (
    'digraph map {{ rankdir=BT; node [fontname="Helvetica", fontsize=11, shape=box, style=rounded];'
    ' edge [fontname="Helvetica", fontsize=9];\n{}\n}}\n'
)


def cell(lines: list[str], size: float, bold: bool = False, attributes: str = "") -> str:
    """Write a table row as wide as its widest line."""
    wide = ceil(max(text_width(line, size, bold) for line in lines)) + 4
    text = "<br align='left'/>".join(escape(line) for line in lines) + "<br align='left'/>"
    text = f"<b>{text}</b>" if bold else text
    return f"<tr><td align='left' width='{wide}' {attributes}><font point-size='{size:g}'>{text}</font></td></tr>"


def claim(
    id: str, text: str, *, small: str = "fact  [1] §2", mark: str = "", bold: bool = False, more: str = ""
) -> str:
    """Write one box: a stripe, the text, a small line, perhaps a mark on pink."""
    rows = cell(wrap(text, WIDTH, 11, bold), 11, bold) + cell([small], 9)
    rows += cell([mark], 9, True, "bgcolor='#fde8ea'") if mark else ""
    stripe = "<td bgcolor='#1060a8' width='8'></td>"
    inner = f"<table border='0' cellborder='0' cellspacing='0' cellpadding='2'>{rows}</table>"
    table = (
        f"<table border='0' cellborder='0' cellspacing='0' cellpadding='0'><tr>{stripe}<td>{inner}</td></tr></table>"
    )
    return f'"{id}" [id="claim-{id}", label=<{table}>{more}]'


SUPPORT = FRAME.format(
    "\n".join(
        [
            claim(
                "top", "A rule that people think fair is a rule that most of them keep.", bold=True, more=", penwidth=3"
            ),
            claim(
                "fear",
                "Whoever fears the office stays away from it.",
                mark="D101 unsupported",
                more=', style="rounded,dashed"',
            ),
            claim("visits", "Visits fell by half “within a year” – in Łódź & Århus."),
            claim("misuse", "Pooled records invite misuse.", more=', URL="https://example.org/?a=1&b=2"'),
            'step [shape=circle, width=0.15, label="", style=filled, fillcolor="#2f8030", color="#2f8030"]',
            'fear -> step -> top [dir=forward, color="#2f8030", penwidth=2]',
            'visits -> step [dir=none, color="#2f8030"]',
            'misuse -> step [style=dashed, arrowhead=tee, color="#a01030", label="undercuts", constraint=false]',
        ]
    )
)

SCRIPTS = FRAME.format(
    "\n".join(
        [
            claim("cjk", "国家安全与公民自由之间的平衡，需要制度保障。"),
            claim("hebrew", "ביטחון וחירות אינם תמיד מנוגדים זה לזה."),
            claim("arabic", "الأمن والحرية ليسا متناقضين دائما."),
            claim("cyrillic", "Безопасность и свобода не всегда противоречат друг другу.", bold=True),
            claim("marks", "Cafe\u0301 <b>&amp;</b> \"quotes\" 'single' 🎉 ẵ WWWWWWWW iiiiiiii"),
            claim("long", "Donaudampfschifffahrtsgesellschaftskapitänswitwenrente gilt."),
        ]
    )
)
