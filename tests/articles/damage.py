"""Small articles in HTML, DOCX and PDF, and ways to damage them: the same numbers give the same bytes."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from functools import cache
from io import BytesIO
from random import Random
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from tests.articles.docx_file import p, root, style
from tests.articles.pdf_file import Put, column, file_of, pdf

KINDS: Final = ("html", "docx", "pdf")

WORDS: Final = "Cameras deter crime in many places, and they cost rather little. Who is seen changes what he does."


def damaged(kind: str, seed: int) -> bytes:
    """Give one damaged file of a kind of `KINDS`."""
    random = Random(f"{kind} {seed}")
    return _DAMAGED[kind](random)


def _bytes_changed(raw: bytes, random: Random, most: int = 8) -> bytes:
    """Change, cut, double and swap some stretches."""
    out = bytearray(raw)
    for _ in range(random.randint(1, most)):
        random.choice(_CHANGES)(out, random)
    return bytes(out)


def _stretch(out: bytearray, random: Random) -> tuple[int, int]:
    start = random.randrange(len(out) + 1)
    return start, min(len(out), start + int(random.expovariate(1 / 20)) + 1)


def _change(out: bytearray, random: Random) -> None:
    if out:
        out[random.randrange(len(out))] = random.choice((0, 0xFF, 0x80, 0x7F, 0x2D, 0x39, random.randrange(256)))


def _cut(out: bytearray, random: Random) -> None:
    start, end = _stretch(out, random)
    del out[start:end]


def _cut_off(out: bytearray, random: Random) -> None:
    if not random.randrange(8):
        del out[random.randrange(len(out) + 1) :]


def _double(out: bytearray, random: Random) -> None:
    start, end = _stretch(out, random)
    out[end:end] = out[start:end] * random.randint(1, 4)


def _move(out: bytearray, random: Random) -> None:
    start, end = _stretch(out, random)
    piece = out[start:end]
    del out[start:end]
    at = random.randrange(len(out) + 1)
    out[at:at] = piece


def _number(out: bytearray, random: Random) -> None:
    """Put another number where one stands."""
    places = [at for at, byte in enumerate(out) if 0x30 <= byte <= 0x39]
    if places:
        at = random.choice(places)
        out[at : at + 1] = random.choice(_NUMBERS)


_NUMBERS: Final = (b"0", b"-1", b"9", b"1.5", b"65535", b"2147483648", b"99999999999999999999", b"1e400", b"9" * 5000)
_CHANGES: Final = (_change, _change, _cut, _cut_off, _double, _move, _number)


# HTML: a soup of all tags, or a page changed byte by byte.

_TAG_NAMES: Final = (
    "a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption center cite code"
    " col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font"
    " footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend"
    " li link main map mark marquee math menu meta meter nav nobr noembed noframes noscript object ol optgroup option"
    " output p param picture plaintext pre progress q rp rt ruby s samp script search section select slot small source"
    " span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track"
    " tt u ul var video wbr x-own foreignObject svg:title o:p"
)
_TAGS: Final = tuple(_TAG_NAMES.split())
_TABLES: Final = ("table", "tr", "td", "th", "tbody", "caption", "ul", "ol", "li", "sup", "a", "p", "h1")
_ATTRIBUTES: Final = (
    "hidden", "id=n1", "id=n2", "href='#n1'", "href=#n2", "href=''", "class=cookie-banner", "role=navigation",
    "role=doc-footnote", "style='display:none'", "start=3", "start=-1", "value=99999999999", "value=4", "alt='A pole'",
    "colspan=99999", "charset=utf-16", "charset=shift_jis", "http-equiv=content-type content='text/html; charset=x'",
    "x='", 'y="', "=", "xml:lang=en",
)  # fmt: skip
_SCRAPS: Final = (
    "1", "[1]", "Words. ", "&amp;", "&#0;", "&#xD800;", "&#x110000;", "&nbsp;", "&bogus;", "&#", "<", "</", "<!", "<!--",
    "-->", "<![CDATA[", "]]>", "<?php", "?>", "\n\n", "\t", "\r", "\x0b", "\x1b", "\u00ad", "\ufeff", "日本", "\U0001f512",
    "\u202e", "\ufffe", "↩", " " * 50, "<!doctype html>", "]>",
)  # fmt: skip
_PAGE: Final = f"""<!doctype html><html><head><meta charset=utf-8><title>Cameras &amp; lamps</title></head><body>
<header role=banner>The Paper</header><nav><ul><li>Home<li>News</ul></nav><div id="CookieBanner">We use cookies.</div>
<main><article><header><h1>Cameras</h1><p>By A</p></header><p>{WORDS}<sup><a href="#n1" id=r1>1</a></sup></p>
<table><caption>Costs</caption><tr><th>Place<th>Sum<tr><td>The square<td><p>12</p></table><ol start=3><li>One<ul><li>in it
</ul><li>Two</ol><pre>a  b\n  c</pre><blockquote>{WORDS}<footer>An author</footer></blockquote><img alt="A pole" src=x>
<dl><dt>Term<dd>Meaning</dl><p hidden>Unseen<p>So<br>it<br><br>is.<ol><li id=n1>A note. <a href="#r1">↩</a></ol>
</article></main><aside>Read also</aside><svg><title>x</title></svg><footer>© A</footer></body></html>"""


def _html(random: Random) -> bytes:
    if random.randrange(2):
        encoding = random.choice(("utf-8", "utf-8", "utf-8", "cp1252", "utf-16", "utf-16-le", "utf-32", "shift_jis"))
        return _bytes_changed(_PAGE.encode(encoding, "replace"), random)
    soup = "".join(_scrap(random) for _ in range(random.randint(1, 120)))
    start = random.choice(("<html>", "<!doctype html>", "<html><body>", "<!doctype html><p>", "<html><table>"))
    if not random.randrange(20):
        soup += "\0"
    return (start + soup).encode("utf-8", "surrogatepass")


def _scrap(random: Random) -> str:
    tag = random.choice(_TABLES if random.randrange(2) else _TAGS)
    tag = tag.upper() if not random.randrange(9) else tag
    match random.randrange(10):
        case 0 | 1 | 2 | 3:
            attributes = "".join(f" {random.choice(_ATTRIBUTES)}" for _ in range(random.randrange(3)))
            return f"<{tag}{attributes}{random.choice(('>', '>', '>', '/>', ' ', ''))}" * random.choice(
                (1, 1, 1, 2, 40)
            )
        case 4 | 5 | 6:
            return f"</{tag}>"
        case _:
            return random.choice(_SCRAPS)


# DOCX: fields of the zip, the text of its parts, or elements in another order.

_STYLES: Final = """<w:style w:styleId="T"><w:name w:val="Title"/></w:style><w:style w:styleId="H1"><w:name
w:val="heading 1"/></w:style><w:style w:styleId="M"><w:basedOn w:val="H1"/></w:style><w:style w:styleId="N"><w:pPr>
<w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style><w:style w:styleId="O"><w:pPr><w:outlineLvl w:val="2"/></w:pPr>
</w:style><w:style w:styleId="B"><w:name w:val="List Bullet"/></w:style>"""
_NUMBERING: Final = """<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/>
</w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId
w:val="0"/></w:num>"""
_BODY: Final = (
    p("Cameras", style("T")) + p("Costs", style("H1")) + p(WORDS) + p("One", style("N")) + p("Two", style("B"))
    + '<w:p><w:r><w:t>Noted.</w:t><w:footnoteReference w:id="8"/><w:sym w:char="2265"/><w:tab/><w:br/></w:r></w:p>'
    + f"<w:tbl><w:tr><w:tc>{p('Place')}</w:tc><w:tc>{p('Sum')}</w:tc></w:tr><w:tr><w:tc>{p('a')}</w:tc></w:tr></w:tbl>"
    + "<w:p><w:del><w:r><w:delText>Out.</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>No.</w:t></w:r></w:p>"
    + '<w:p><w:r><w:drawing><w:docPr w:descr="A pole"/></w:drawing><w:pict><w:txbxContent>' + p("In a box.")
    + "</w:txbxContent></w:pict></w:r></w:p>"
)  # fmt: skip
_ELEMENT_NAMES: Final = (
    "p r t tab br cr sym tbl tr tc del ins moveFrom sdt sdtContent txbxContent hyperlink footnoteReference drawing docPr"
    " altChunk pPr rPr vanish numPr numId ilvl pStyle outlineLvl style name basedOn lvl num abstractNum start numFmt"
    " footnote comment Fallback AlternateContent noBreakHyphen ptab delText instrText"
)
_ELEMENTS: Final = tuple(_ELEMENT_NAMES.split())
_VALUES: Final = ("0", "1", "7", "8", "-1", "-5", "D800", "DFFF", "F0E0", "1F512", "7FFFFFFF", "９", "x", "", "9" * 5000, "T", "H1", "N", "off")  # fmt: skip


@cache
def _parts() -> dict[str, bytes]:
    parts = {"document": f"<w:body>{_BODY}</w:body>", "styles": _STYLES, "numbering": _NUMBERING}
    parts |= {"footnotes": f'<w:footnote w:id="8">{p("A note.")}</w:footnote>', "header1": p("The Paper")}
    parts |= {"comments": f'<w:comment w:id="1">{p("Is it so?")}</w:comment>'}
    return {f"word/{name}.xml": root(name, content).encode() for name, content in parts.items()}


def _zip(parts: dict[str, bytes], random: Random) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", random.choice((ZIP_DEFLATED, ZIP_STORED))) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def _docx(random: Random) -> bytes:
    parts = dict(_parts())
    name = "word/document.xml" if random.randrange(2) else random.choice(list(parts))
    match random.randrange(6):
        case 0:
            return _zip_fields_changed(_zip(parts, random), random)
        case 1:
            return _bytes_changed(_zip(parts, random), random, 4)
        case 2:
            parts[name] = _bytes_changed(parts[name], random, 4)
        case _:
            parts[name] = root("document", "".join(_tree(random, 4) for _ in range(random.randint(1, 12)))).encode()
    return _zip(parts, random)


def _tree(random: Random, depth: int) -> str:
    """Well-formed elements in an order that no program writes."""
    name = random.choice(_ELEMENTS)
    attributes = "".join(
        f' w:{key}="{random.choice(_VALUES)}"'
        for key in ("val", "id", "char", "numId", "ilvl", "styleId")
        if not random.randrange(3)
    )
    count = random.randrange(4) if depth else 0
    inner = "".join(_tree(random, depth - 1) for _ in range(count)) or random.choice(("", "Words. ", "1", "&#10;"))
    return f"<w:{name}{attributes}>{inner}</w:{name}>"


def _zip_fields_changed(raw: bytes, random: Random) -> bytes:
    """Put other numbers into the fields of an entry's head, of the list of entries, or of its end."""
    out = bytearray(raw)
    for _ in range(random.randint(1, 3)):
        mark, length = random.choice(((b"PK\3\4", 30), (b"PK\1\2", 46), (b"PK\1\2", 46), (b"PK\5\6", 22)))
        places = [at for at in range(len(out)) if out.startswith(mark, at)]
        if places:
            at = random.choice(places) + random.randrange(4, length)
            out[at : at + random.choice((1, 2, 4))] = random.choice(
                (b"\0", b"\xff", b"\xff\xff", b"\xff\xff\xff\xff", random.randbytes(2))
            )
    return bytes(out)


# PDF: streams, tables of places, fonts and their encodings.

_CMAP: Final = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def
1 begincodespacerange <00> <FF> endcodespacerange
2 beginbfchar <41> <0041> <42> <D83DDD12> endbfchar
1 beginbfrange <43> <50> <0043> endbfrange 1 beginbfrange <51> <53> [<0051> <D800> <00660069>] endbfrange
endcmap CMapName currentdict /CMap defineresource pop end end"""
_ONE_BYTE: Final = "/Type /Font /Subtype /Type1 /BaseFont /Helvetica"
_FONTS: Final = (
    f"<< {_ONE_BYTE} /Encoding /WinAnsiEncoding >>",
    f"<< {_ONE_BYTE} /Encoding << /Type /Encoding /BaseEncoding /MacRomanEncoding /Differences [65 /A /uni0042 /g12 67 /Euro] >> >>",
    f"<< {_ONE_BYTE} /ToUnicode 9 0 R /FirstChar 65 /LastChar 67 /Widths [500 600 700] >>",
    "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /ToUnicode 9 0 R /DescendantFonts [<< /Type /Font"
    " /Subtype /CIDFontType2 /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 0 >> /DW 1000 /W [1 [500 600] 5 9 700] >>] >>",
    "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << >> /Encoding <<"
    " /Differences [65 /A] >> /FirstChar 65 /LastChar 65 /Widths [1000] >>",
    f"<< {_ONE_BYTE} /Encoding /GBK-EUC-H /FontDescriptor << /Type /FontDescriptor /Flags 4 /FontFile 9 0 R /MissingWidth 0 >> >>",
)
_STEPS: Final = (
    "BT /F0 11 Tf 72 700 Td (Cameras deter crime.) Tj T* (They cost little.) Tj ET", "BT /F1 1 Tf 11 0 0 11 72 660 Tm (ABC) Tj ET",
    "BT /F2 11 Tf 72 640 Td [(AB) -250 (QRS) 120 <4142>] TJ ET", "BT /F3 11 Tf 72 620 Td <00410042D83D> Tj ET",
    "q 1 0 0 1 0 0 cm BT /F0 0 Tf 72 600 Td (no size) Tj ET Q", "BT /F4 20 Tf 1 0 0 -1 72 580 Tm (A) Tj ET", "/X0 Do", "Q Q Q",
    "BT /F5 9 Tf 14 TL 72 90 Td (1 A note that is small.) Tj ' (next) Tj 3 3 (spaced) \" ET", "BI /W 1 /H 1 /BPC 8 ID x EI",
    "BT /F9 11 Tf 72 500 Td (no font) Tj ET", "0 0 0 0 0 0 cm BT /F0 11 Tf 1 1 Td (nowhere) Tj ET", "/Span << /ActualText <FEFF00660069> >> BDC EMC",
    "BT 99999999999999999999 0 Td /F0 1e400 Tf (far) Tj ET", "BT /F0 11 Tf 72 520 Td (\\331\\000\\) x\\\n) Tj ET",
)  # fmt: skip


def _stream(content: str, head: str = "", *, packed: bool = False) -> str:
    if packed:
        content = zlib.compress(content.encode("latin-1")).hex() + ">"
        head += " /Filter [/ASCIIHexDecode /FlateDecode]"
    return f"<< {head} /Length {len(content)} >>\nstream\n{content}\nendstream"


def _own_pdf(random: Random) -> bytes:
    """Pages drawn by random steps in fonts of many kinds."""
    fonts = " ".join(f"/F{number} {random.choice(_FONTS)}" for number in range(6))
    resources = f"/Resources << /Font << {fonts} >> /XObject << /X0 8 0 R >> >>"
    packed = bool(random.randrange(2))
    drawn = [_stream("\n".join(random.choices(_STEPS, k=random.randint(1, 8))), packed=packed) for _ in range(2)]
    form = _stream(random.choice(_STEPS), f"/Type /XObject /Subtype /Form /BBox [0 0 9 9] {resources}")
    pages = [f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {resources} /Contents {at} 0 R >>" for at in (5, "[6 0 R 5 0 R]")]  # fmt: skip
    pages[1] = pages[1].replace("] 0 R", "]")
    tree = "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>"
    bodies = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        tree,
        *pages,
        *drawn,
        "<< /Title (Cameras deter) >>",
        form,
        _stream(_CMAP, packed=packed),
    ]
    bodies[random.randrange(len(bodies))] = (
        _text_changed(random.choice(bodies), random) if random.randrange(3) else "null"
    )
    return file_of(bodies, "/Info 7 0 R")


def _text_changed(text: str, random: Random) -> str:
    return _bytes_changed(text.encode("cp1252"), random, 5).decode("cp1252", "replace").replace("\ufffd", "?")


@cache
def _plain_pdfs() -> tuple[bytes, ...]:
    lines = column([WORDS, WORDS, "• one item", "(2) second"], 700)
    page = [
        Put("The Paper", 810, size=9),
        Put("Cameras", 780, size=20),
        *lines,
        Put("1", 704, 400, 6),
        Put("1 A note.", 90, size=8),
    ]
    plain = pdf(
        [page, [*column([WORDS], 700), Put("Page 2", 30, size=9)]], forms=["BT /F1 11 Tf 72 500 Td (In a form.) Tj ET"]
    )
    return plain, *_rewritten(plain)


def _rewritten(raw: bytes) -> tuple[bytes, bytes]:
    """The same with packed objects and a packed table of places, and encrypted for nobody."""
    from pypdf import PdfReader, PdfWriter

    files = []
    for password in (None, ""):
        writer, file = PdfWriter(), BytesIO()
        writer.append(PdfReader(BytesIO(raw)))
        for page in writer.pages:
            page.compress_content_streams()
        if password is not None:
            writer.encrypt(password, "owner", algorithm="RC4-128")
        writer.write(file)
        files.append(file.getvalue())
    return files[0], files[1]


def _pdf(random: Random) -> bytes:
    own = _own_pdf(random) if random.randrange(2) else random.choice(_plain_pdfs())
    return own if not random.randrange(3) else _bytes_changed(own, random, 6)


_DAMAGED: Final[dict[str, Callable[[Random], bytes]]] = {"html": _html, "docx": _docx, "pdf": _pdf}
