"""The wording of what YAML allows and a map does not; knows nothing of how it was found."""

from __future__ import annotations

from argmap.yaml.problem import Extent, Problem

_WRITE_OUT = "write the value out at each place"


def anchor(written: str, extent: Extent) -> Problem:
    """Refuse a mark such as `&name`."""
    return Problem(
        "alias", f"'{_short(written)}' marks a value for repetition, which a map does not allow", _WRITE_OUT, extent
    )


def alias(written: str, extent: Extent) -> Problem:
    """Refuse a repetition such as `*name`."""
    return Problem(
        "alias", f"'{_short(written)}' repeats another value, which a map does not allow", _WRITE_OUT, extent
    )


def tag(written: str, extent: Extent) -> Problem:
    """Refuse a tag such as `!name`."""
    hint = "leave it out, or put the text in quotes"
    return Problem("tag", f"'{_short(written)}' is a tag, which a map does not allow", hint, extent)


def merge_key(extent: Extent) -> Problem:
    """Refuse `<<`."""
    return Problem(
        "merge-key", "'<<' merges another map in, which a map does not allow", "write the fields out", extent
    )


def empty_key(extent: Extent) -> Problem:
    """Refuse a key that is null or has no characters."""
    return Problem("complex-key", "the key is empty", "put a word before the ':'", extent)


def complex_key(extent: Extent) -> Problem:
    """Refuse a collection as a key."""
    hint = "put a word before the ':', or quotes around the text"
    return Problem("complex-key", "a list or a map stands where a key belongs", hint, extent)


def duplicate_key(key: str, extent: Extent, first: Extent) -> Problem:
    """Refuse the second of two equal keys."""
    hint = "rename one of the two, or join them: only the first is read"
    return Problem(
        "duplicate-key",
        f"'{_short(key)}' stands here for a second time",
        hint,
        extent,
        ((first, "the first is here"),),
    )


def too_deep(deepest: int, start: int) -> Problem:
    """Refuse to follow a collection any deeper."""
    message = f"more than {deepest} lists and maps lie in one another here"
    return Problem("too-deep", message, "does a bracket lack its partner?", (start, start + 1))


def second_document(extent: Extent) -> Problem:
    """Refuse what follows the first document."""
    message = "a second YAML document begins here and is not read"
    return Problem("many-documents", message, "put it in a file of its own", extent)


def _short(words: str) -> str:
    return words if len(words) <= 40 else words[:39] + "…"
