"""Takes the lines off a PDF's pages with pypdf, in the order that the file draws them; knows no paragraphs.

pypdf has limits of its own on what a stream unpacks to; those here bound all pages together.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from math import hypot
from typing import Any, Final

from argmap.articles.article import ArticleError
from argmap.articles.extra import library
from argmap.articles.pdf.budget import Budget
from argmap.articles.pdf.line import Fragment, Line, Page, line_of
from argmap.articles.pdf.reporting import reported
from argmap.articles.words import whole_characters

MOST_PAGES: Final = 2_000

MOST_SEARCHED: Final = 2**30
"""The most bytes that are looked through for objects which are not where the file says; each costs a whole reading."""

_LEAST_SIZE: Final = 0.5
"""Points; text without any height has this, so that sizes can be compared by division."""
_LIMITS: Final = {"xform_maximum_invocations_per_extraction": 500}


class Pages:
    """An open PDF file."""

    def __init__(self, raw: bytes) -> None:
        self._pypdf = library("pypdf", "PDF")
        self.skipped: list[str] = []
        """What pypdf left out of pages."""
        self._reader = self._unlocked(raw)
        with reported():
            self.count = len(self._reader.pages)
        if self.count > MOST_PAGES:
            raise ArticleError(f"the PDF has {self.count} pages; no more than {MOST_PAGES} are read", "cut it up")

    def title(self) -> str | None:
        """Give the title that the file states of itself, unless that is a file's name."""
        with reported():
            stated = self._reader.metadata.title if self._reader.metadata else None
        words = " ".join(whole_characters(str(stated or "")).split())
        return words if " " in words and not words.lower().endswith((".doc", ".docx", ".pdf", ".indd")) else None

    def lines(self) -> Iterator[list[Line]]:
        """Yield each page's lines."""
        budget = Budget()
        for number in range(self.count):
            with reported() as skipped, self._pypdf.apply_configuration(**_LIMITS):
                page = self._reader.pages[number]
                budget.begin(page)
                box = page.mediabox
                sheet = _Sheet(Page(number, float(box.bottom), float(box.top)))
                page.extract_text(visitor_text=sheet.take, visitor_operand_before=budget.count)
            budget.check()
            if skipped:
                self.skipped.append(f"page {number + 1} in part, which is broken or draws itself too often")
            yield sheet.finish()

    def _unlocked(self, raw: bytes) -> Any:
        """Open a file that anybody may read; raises `ArticleError` where a password is wanted."""
        hint = "save it without a password"
        try:
            with reported():
                reader = self._pypdf.PdfReader(_Searched(raw))
                opened = not reader.is_encrypted or reader.decrypt("")
        except ArticleError as error:
            if isinstance(error.__cause__, NotImplementedError | self._pypdf.errors.DependencyError):
                raise ArticleError("the PDF is encrypted in a way that is not read here", hint) from error
            raise
        if not opened:
            raise ArticleError("the PDF is encrypted and wants a password", hint)
        return reader


class _Searched(BytesIO):
    """A file whose whole is handed out only so often: pypdf asks for it once for each object that it cannot find."""

    def __init__(self, raw: bytes) -> None:
        super().__init__(raw)
        self._size, self._left = len(raw), MOST_SEARCHED

    def getbuffer(self) -> memoryview:
        self._left -= self._size
        if self._left < 0:
            raise ArticleError("too many parts of the PDF are not where it says", "save it anew by another program")
        return super().getbuffer()


class _Sheet:
    """Puts what pypdf shows of a page into lines; it ends each with a line feed."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._fragments: list[Fragment] = []
        self._lines: list[Line | None] = []

    def take(self, text: str, place: list[float], text_place: list[float], font: Any, size: float) -> None:
        pieces = whole_characters(text).split("\n")
        for index, piece in enumerate(pieces):
            if piece:
                self._fragments.append(_fragment(piece, place, text_place, font, size))
            if index < len(pieces) - 1:
                self._end_line()

    def finish(self) -> list[Line]:
        self._end_line()
        return [line for line in self._lines if line]

    def _end_line(self) -> None:
        self._lines.append(line_of(self._fragments, self._page))
        self._fragments = []


def _fragment(text: str, place: list[float], text_place: list[float], font: Any, size: float) -> Fragment:
    a, b, c, d, e, f = place
    across, up, right, rise = text_place[2], text_place[3], text_place[4], text_place[5]
    # A text's height is a vector that both matrices turn and stretch (ISO 32000-1, 9.4.4).
    height = size * hypot(across * a + up * c, across * b + up * d)
    name = str(font.get("/BaseFont", "")).lower() if font else ""
    bold = any(word in name for word in ("bold", "black", "heavy"))
    rounded = max(round(height * 2) / 2, _LEAST_SIZE)
    return Fragment(text, right * a + rise * c + e, right * b + rise * d + f, rounded, bold)
