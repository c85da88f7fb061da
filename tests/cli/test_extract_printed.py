"""A map that is printed has the limit of one that is written: argmap can read it again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
Write = Callable[[str, str], Path]

ARTICLE = "Cameras deter crime. We must protect privacy, but the police need evidence.\n"


@pytest.mark.parametrize("limit", [len(ARTICLE) // 2, 2 * len(ARTICLE)], ids=["seen before", "seen after"])
def test_a_map_that_is_too_large_is_not_printed(
    limit: int, run: Run, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("article.txt", ARTICLE)
    printed = run("extract", "article.txt")
    assert len(printed.stdout) > limit
    monkeypatch.setattr("argmap.files.limits.LIMIT", limit)
    result = run("extract", "article.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "at most: extract the article in parts" in result.stderr
    monkeypatch.setattr("argmap.files.limits.LIMIT", len(printed.stdout.encode()))
    assert run("extract", "article.txt").stdout == printed.stdout
