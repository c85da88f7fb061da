"""The pages are true: every YAML example is read, every link leads somewhere, the examples in Python run."""

from __future__ import annotations

import doctest
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from argmap.checks import check
from argmap.checks.rules import ALL_RULES
from argmap.diagnostic import Severity
from argmap.document import read_document
from argmap.graph import ArgumentGraph
from tests.cases import each

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
FENCE = re.compile(r"(?:<!-- (?P<mark>[^\n]*) -->\n)?^```yaml\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")


def examples() -> Iterator[tuple[str, str, str]]:
    for page in PAGES:
        for match in FENCE.finditer(page.read_text(encoding="utf-8")):
            line = page.read_text(encoding="utf-8")[: match.start("text")].count("\n") + 1
            mark = match["mark"] or ""
            yield f"{page.relative_to(ROOT).as_posix()}:{line}", match["text"], mark


@each(("place", "text", "mark"), examples())
def test_a_yaml_example_is_a_map_that_says_what_the_page_says(place: str, text: str, mark: str) -> None:
    document = read_document("example.yaml", text.encode())
    if mark == "fragment":
        assert not [found for found in document.problems if found.name in ("not-yaml", "duplicate-key", "tab-indent")]
        return
    found = check(document, ArgumentGraph(document.map), ALL_RULES).diagnostics
    if mark.startswith("finds: "):
        assert [diagnostic.code for diagnostic in found] == mark.removeprefix("finds: ").split(", ")
    else:
        assert document.map.claims
        assert [diagnostic.message for diagnostic in found if diagnostic.severity is Severity.ERROR] == []


@each("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    targets = LINK.findall(page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_the_python_page_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    result = doctest.testfile(str(ROOT / "docs" / "python.md"), module_relative=False, encoding="utf-8")
    assert result.attempted > 10
    assert result.failed == 0


def test_the_readme_has_the_two_commands_each_on_one_line() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for name in ("main", "test"):
        body = re.search(rf"<!-- command: {name} -->\n```sh\n(.*?)\n```", readme, re.DOTALL)
        assert body is not None
        assert "\n" not in body[1]
