"""Many small cases as one test: what `pytest.mark.parametrize` does, without a millisecond of its own for each case."""

from __future__ import annotations

import reprlib
from collections.abc import Callable, Iterable
from typing import Any

import pytest

Test = Callable[..., None]


def each(
    names: str | tuple[str, ...], cases: Iterable[Any], ids: Callable[[Any], object] | Iterable[object] | None = None
) -> Callable[[Test], Test]:
    """Run a test on each case, to the last one, and name every case that fails; it takes no fixtures."""
    values = [(case,) if isinstance(names, str) else tuple(case) for case in cases]
    labels = [ids(*case) for case in values] if callable(ids) else list(ids or map(reprlib.repr, values))

    def over(test: Test) -> Test:
        def run() -> None:
            failed = [
                (label, error) for label, case in zip(labels, values, strict=True) if (error := _error(test, case))
            ]
            if failed:
                told = "\n\n".join(f"{label}: {type(error).__name__}: {error}" for label, error in failed)
                raise AssertionError(f"{len(failed)} of {len(values)} cases fail\n{told}") from failed[0][1]

        assert values, "there are no cases"
        run.__name__, run.__doc__, run.__module__ = test.__name__, test.__doc__, test.__module__
        return run

    return over


def _error(test: Test, case: tuple[Any, ...]) -> BaseException | None:
    try:
        test(*case)
    except (Exception, pytest.fail.Exception) as error:
        return error
    return None
