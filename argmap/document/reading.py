"""From bytes to a Document; never raises on what the author of a map did wrong."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from argmap.document.bases import Fetch, joined, read_files
from argmap.document.document import Document
from argmap.document.ids import id_problems
from argmap.document.validation import validate


def read_document(name: str, raw: bytes, fetch: Fetch | None = None) -> Document:
    """Read a map and the maps that it extends.

    Rules keep silent on a map of which a file is cut short or absent: what they miss may stand there.
    """
    with _no_garbage_collection():
        found = read_files(name, raw, fetch)
        laid = joined(found.files)
        validated = validate(laid.value if found.whole else {"claims": {}, **laid.value})
        problems = [*found.problems, *laid.conflicts, *validated.problems, *id_problems(validated.map)]
    unread = validated.unread if found.whole else ((),)
    return Document(tuple(found.files), validated.map, tuple(problems), unread, laid.origins)


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Collecting garbage in the middle of building a large structure takes longer than building it."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
