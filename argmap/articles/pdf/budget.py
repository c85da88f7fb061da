"""Counts what the pages of a PDF make a reader do, and stops what no honest page asks for; knows no text."""

from __future__ import annotations

from typing import Any, Final

from argmap.articles.article import ArticleError

MOST_STEPS: Final = 5_000_000
"""The most drawing steps that are followed, operands counted, on all pages together."""
MOST_DRAWN: Final = 128 * 2**20
"""The most bytes of drawing that are read on all pages together, a form as often as it is drawn."""


class Budget:
    """What is left for the pages to come."""

    def __init__(self) -> None:
        self._steps = MOST_STEPS
        self._bytes = MOST_DRAWN
        self._forms: dict[str, int] = {}

    def begin(self, page: Any) -> None:
        """Charge what a page draws itself, and learn how large its forms are."""
        contents = page.get_contents()
        self._bytes -= len(contents.get_data()) if contents is not None else 0
        self._forms = _sizes(page)
        self.check()

    def count(self, operator: Any, operands: Any, _place: Any, _text_place: Any) -> None:
        """Charge a step, as pypdf meets it."""
        self._steps -= 1 + sum(len(each) if isinstance(each, list) else 1 for each in operands)
        if operator == b"Do" and operands:
            self._bytes -= self._forms.get(str(operands[0]), 0)
        self.check()

    def check(self) -> None:
        """Raise `ArticleError` where nothing is left.

        pypdf takes an error within a form for the form's end, so this is asked after each page too.
        """
        if min(self._steps, self._bytes) < 0:
            raise ArticleError("the PDF draws more than is followed here", "save its text by another program")


def _sizes(page: Any) -> dict[str, int]:
    """Give the bytes of each form by its name, those within forms too; of one name the largest counts."""
    sizes: dict[str, int] = {}
    seen: set[int] = set()
    waiting = [page]
    while waiting:
        for name, form in _forms(waiting.pop()):
            if id(form) not in seen:
                seen.add(id(form))
                sizes[name] = max(sizes.get(name, 0), len(form.get_data()))
                waiting.append(form)
            elif name not in sizes:
                sizes[name] = len(form.get_data())
    return sizes


def _forms(holder: Any) -> list[tuple[str, Any]]:
    resources = _object(holder.get("/Resources"))
    named = _object(resources.get("/XObject")) if isinstance(resources, dict) else None
    things = [(name, _object(thing)) for name, thing in named.items()] if isinstance(named, dict) else []
    return [(name, thing) for name, thing in things if isinstance(thing, dict) and thing.get("/Subtype") == "/Form"]


def _object(thing: Any) -> Any:
    return None if thing is None else thing.get_object()
